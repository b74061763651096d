package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.evidence.BundleDesk;
import org.entente.node.evidence.BundleRefused;
import org.entente.node.evidence.CustodyEvent;
import org.entente.node.evidence.Exhibit;
import org.entente.node.evidence.ExhibitDesk;
import org.entente.node.evidence.NewExhibit;
import org.entente.node.staff.Officer;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InvalidTerm;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exhibits, their custody, and sealed bundles for a court. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Evidence")
class EvidenceApi {
  record ExhibitView(
      UUID id,
      String label,
      String fileName,
      String handling,
      String originator,
      long size,
      String sha256,
      Instant received,
      Optional<String> whyNotInBundle,
      List<String> custody) {
    static ExhibitView of(Exhibit exhibit) {
      return new ExhibitView(
          exhibit.id(),
          exhibit.label(),
          exhibit.fileName(),
          exhibit.handling().label(),
          exhibit.originator().value(),
          exhibit.size(),
          exhibit.sha256().hex(),
          exhibit.received(),
          BundleDesk.whyNot(exhibit).map(BundleRefused.Reason::name),
          exhibit.custody().stream().map(CustodyEvent::text).toList());
    }

    @Override
    public String toString() {
      return "ExhibitView[" + id + "]";
    }
  }

  record Happened(CustodyEvent.Kind kind, String place, String words) {
    @Override
    public String toString() {
      return "Happened[" + kind + "]";
    }
  }

  record Permission(String reference) {}

  record Bundle(List<UUID> exhibits, String court) {}

  private final ExhibitDesk exhibits;
  private final BundleDesk bundles;

  EvidenceApi(ExhibitDesk exhibits, BundleDesk bundles) {
    this.exhibits = exhibits;
    this.bundles = bundles;
  }

  @PostMapping(value = "/cases/{id}/exhibits", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Operation(summary = "Take in an exhibit: the body is the file, hashed as it arrives")
  ExhibitView receive(
      Officer officer,
      @PathVariable UUID id,
      @RequestParam String label,
      @RequestParam String fileName,
      @RequestParam Set<HandlingCode> handling,
      @RequestParam Optional<AuthorityId> provider,
      @RequestParam String place,
      @RequestParam String words,
      HttpServletRequest request)
      throws IOException {
    return ExhibitView.of(
        exhibits.receive(
            officer,
            new NewExhibit(
                new CaseFileId(id),
                label,
                fileName,
                new Handling(handling, ""),
                provider,
                place,
                words),
            request.getInputStream()));
  }

  @GetMapping("/cases/{id}/exhibits")
  @Operation(summary = "The exhibits of a case with their custody")
  List<ExhibitView> list(Officer officer, @PathVariable UUID id) {
    return exhibits.ofCase(officer, new CaseFileId(id)).stream().map(ExhibitView::of).toList();
  }

  @PostMapping("/exhibits/{id}/custody")
  @Operation(summary = "Record what happened to an exhibit; the entry is signed and chained")
  ExhibitView happened(Officer officer, @PathVariable UUID id, @RequestBody Happened given) {
    return ExhibitView.of(
        exhibits.happened(officer, id, given.kind(), given.place(), given.words()));
  }

  @PostMapping("/exhibits/{id}/court-permission")
  @Operation(summary = "Record the provider's permission to use an exhibit under H1 in court")
  ExhibitView permission(Officer officer, @PathVariable UUID id, @RequestBody Permission given) {
    exhibits.allowInCourt(officer, id, given.reference());
    return ExhibitView.of(exhibits.get(officer, id));
  }

  @PostMapping(
      value = "/cases/{id}/evidence-bundle",
      produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Operation(summary = "A sealed bundle for a court, to be verified without this node")
  void bundle(
      Officer officer,
      @PathVariable UUID id,
      @RequestBody Bundle given,
      HttpServletResponse response)
      throws IOException {
    Path made = Files.createTempFile("entente-bundle", ".zip");
    try {
      try (var out = Files.newOutputStream(made)) {
        bundles.export(officer, new CaseFileId(id), given.exhibits(), given.court(), out);
      } catch (BundleRefused e) {
        throw new InvalidTerm("bundle", "refused: " + e.getMessage());
      }
      response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
      Files.copy(made, response.getOutputStream());
    } finally {
      Files.deleteIfExists(made);
    }
  }
}
