package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.figures.Bulletin;
import org.entente.node.figures.Difference;
import org.entente.node.figures.Figures;
import org.entente.node.figures.FiguresDesk;
import org.entente.node.figures.FiguresSummary;
import org.entente.node.figures.FiguresView;
import org.entente.node.figures.Sending;
import org.entente.node.figures.SigningDesk;
import org.entente.node.figures.Standing;
import org.entente.node.staff.Officer;
import org.entente.node.web.figures.BulletinDocuments;
import org.entente.node.web.figures.MissingGlyph;
import org.entente.node.web.shell.Language;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CountedAct;
import org.entente.protocol.FiguresPeriod;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Measure;
import org.entente.protocol.Octets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joint figures: counted, compared, settled, signed; and the bulletin. */
@RestController
@RequestMapping("/api/v1/figures")
@Tag(name = "Joint figures")
class FiguresApi {
  record Open(AuthorityId partner, LocalDate from, LocalDate to) {}

  record Opened(UUID id) {}

  record Settle(How how, Measure measure, AuthorityId by, String act, Optional<String> reason) {
    @Override
    public String toString() {
      return "Settle[" + how + " " + measure + "]";
    }
  }

  /** What is done with an act in our count. */
  enum How {
    ACCEPT,
    REMOVE,
    WITHDRAW
  }

  record Sign(Octets record) {}

  record Sent(boolean sent, Optional<GateReceipt> gates) {
    static Sent of(Sending sending) {
      return switch (sending) {
        case Sending.Sent _ -> new Sent(true, Optional.empty());
        case Sending.HeldBack(var gates) -> new Sent(false, Optional.of(gates));
      };
    }
  }

  record DifferenceView(
      Measure measure,
      AuthorityId by,
      String act,
      Optional<Long> ours,
      Optional<Long> theirs,
      boolean inOurLedger) {}

  record SignedView(
      JointFigures record, Octets digest, List<SignatureView> signatures, Instant at) {}

  record SignatureView(AuthorityId authority, Octets fingerprint, Octets signature) {}

  record View(
      UUID id,
      AuthorityId partner,
      LocalDate from,
      LocalDate to,
      Standing standing,
      Optional<Integer> ourVersion,
      Optional<Integer> theirVersion,
      List<CountedAct> working,
      boolean unsent,
      List<DifferenceView> differences,
      Optional<JointFigures> derived,
      Optional<Octets> derivedDigest,
      Optional<SignedView> signed) {}

  private final FiguresDesk desk;
  private final SigningDesk signing;
  private final BulletinDocuments documents;

  FiguresApi(FiguresDesk desk, SigningDesk signing, BulletinDocuments documents) {
    this.desk = desk;
    this.signing = signing;
    this.documents = documents;
  }

  @PostMapping
  @Operation(summary = "Open a period with a partner, or lead to the one that is open")
  Opened open(Officer officer, @RequestBody Open given) {
    return new Opened(
        desk.open(officer, given.partner(), new FiguresPeriod(given.from(), given.to())));
  }

  @GetMapping
  @Operation(summary = "All joint figures, the latest period first")
  List<FiguresSummary> list(Officer officer) {
    return desk.list(officer);
  }

  @GetMapping("/{id}")
  @Operation(summary = "One period: where it stands, our count, every difference")
  View get(Officer officer, @PathVariable UUID id) {
    return view(desk.view(officer, id));
  }

  @PostMapping("/{id}/count")
  @Operation(summary = "Send our count as the ledger and our adjustments make it now")
  Sent send(Officer officer, @PathVariable UUID id) {
    return Sent.of(desk.send(officer, id));
  }

  @PostMapping("/{id}/adjustments")
  @Operation(summary = "Settle one act: take over theirs, take out ours, or undo")
  void settle(Officer officer, @PathVariable UUID id, @RequestBody Settle given) {
    CountedAct.Key key = new CountedAct.Key(given.measure(), given.by(), given.act());
    String reason = given.reason().orElse("");
    switch (given.how()) {
      case ACCEPT -> desk.accept(officer, id, key, reason);
      case REMOVE -> desk.remove(officer, id, key, reason);
      case WITHDRAW -> desk.withdraw(officer, id, key);
    }
  }

  @PostMapping("/{id}/signature")
  @Operation(summary = "Sign the figures of this digest, as a second person")
  Sent sign(Officer officer, @PathVariable UUID id, @RequestBody Sign given) {
    return Sent.of(signing.sign(officer, id, given.record()));
  }

  @GetMapping("/{id}/bulletin/{language}/{form}")
  @Operation(summary = "The bulletin of signed figures: en, fr, zh or es; html or pdf")
  ResponseEntity<byte[]> bulletin(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable String language,
      @PathVariable String form) {
    Language in =
        Language.find(language).orElseThrow(() -> new InvalidTerm("language", "en, fr, zh or es"));
    if (!form.equals("html") && !form.equals("pdf")) {
      throw new InvalidTerm("form", "html or pdf");
    }
    Bulletin bulletin = desk.bulletin(officer, id, language, form);
    try {
      return form.equals("pdf")
          ? ResponseEntity.ok()
              .contentType(MediaType.APPLICATION_PDF)
              .body(documents.pdf(bulletin, in))
          : ResponseEntity.ok()
              .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
              .body(documents.html(bulletin, in));
    } catch (MissingGlyph e) {
      throw new InvalidTerm("bulletin", "without " + e.character() + ", which cannot be printed");
    }
  }

  private static View view(FiguresView view) {
    Figures figures = view.figures();
    List<CountedAct.Key> ledgered = view.evidence().stream().map(c -> c.act().key()).toList();
    return new View(
        figures.id(),
        figures.partner(),
        figures.period().from(),
        figures.period().to(),
        view.standing(),
        figures.ours().map(c -> c.content().version()),
        figures.theirs().map(c -> c.content().version()),
        view.working(),
        view.hasUnsent(),
        view.comparison().stream()
            .flatMap(c -> c.differences().stream())
            .map(d -> difference(d, ledgered))
            .toList(),
        view.derived(),
        view.derived().map(JointFigures::digest),
        view.signed()
            .map(s ->
                new SignedView(
                    s.record(),
                    s.record().digest(),
                    s.signatures().stream()
                        .map(one ->
                            new SignatureView(
                                one.by().id(), one.by().fingerprint(), one.signature()))
                        .toList(),
                    s.at())));
  }

  private static DifferenceView difference(Difference difference, List<CountedAct.Key> ledgered) {
    CountedAct.Key key = difference.key();
    boolean known = ledgered.contains(key);
    return switch (difference) {
      case Difference.OnlyOurs(var ours) ->
          new DifferenceView(
              key.measure(),
              key.by(),
              key.act(),
              Optional.of(ours.quantity()),
              Optional.empty(),
              known);
      case Difference.OnlyTheirs(var theirs) ->
          new DifferenceView(
              key.measure(),
              key.by(),
              key.act(),
              Optional.empty(),
              Optional.of(theirs.quantity()),
              known);
      case Difference.Quantity(var ours, var theirs) ->
          new DifferenceView(
              key.measure(),
              key.by(),
              key.act(),
              Optional.of(ours.quantity()),
              Optional.of(theirs.quantity()),
              known);
    };
  }
}
