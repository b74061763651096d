package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.names.BirthDate;
import org.entente.names.Identifier;
import org.entente.names.Identifiers;
import org.entente.node.casework.Art5Check;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.ItemDesk;
import org.entente.node.casework.LegalState;
import org.entente.node.casework.NewCaseFile;
import org.entente.node.casework.NewSuspect;
import org.entente.node.casework.Outcome;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.SmugglingRole;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.SubjectId;
import org.entente.node.lists.ListDesk;
import org.entente.node.lists.ListKey;
import org.entente.node.lists.ListedEntry;
import org.entente.node.staff.Officer;
import org.entente.protocol.Classification;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Offence;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Case files: open, fill, close. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Case files")
class CaseApi {
  record NewCase(
      String title, Set<Offence> offences, Classification classification, String summary) {}

  record Benefit(String evidence) {}

  record GivenIdentifier(String kind, Optional<String> country, String value) {
    Identifier parsed() {
      return Identifiers.parse(kind, country.orElse(""), value);
    }

    @Override
    public String toString() {
      return "GivenIdentifier";
    }
  }

  record GivenSuspect(
      List<String> names,
      List<String> birthDates,
      List<GivenIdentifier> identifiers,
      SmugglingRole role,
      LegalState legalState,
      Optional<Art5Check> art5Check) {
    @Override
    public String toString() {
      return "GivenSuspect";
    }
  }

  record ListReference(String list, String reference) {}

  record GivenProtected(ProtectedPerson.Role role, String alias) {}

  record GivenItem(
      DataCategory category,
      String statement,
      String basis,
      Set<HandlingCode> handling,
      Optional<String> restriction,
      String evaluation) {
    @Override
    public String toString() {
      return "GivenItem";
    }
  }

  record GivenOutcome(
      Outcome.Kind kind,
      Optional<UUID> subject,
      Optional<Integer> people,
      LocalDate on,
      String account) {}

  record Created(UUID id) {}

  private final CaseDesk cases;
  private final SubjectDesk subjects;
  private final ItemDesk items;
  private final ListDesk lists;

  CaseApi(CaseDesk cases, SubjectDesk subjects, ItemDesk items, ListDesk lists) {
    this.cases = cases;
    this.subjects = subjects;
    this.items = items;
    this.lists = lists;
  }

  @GetMapping
  @Operation(summary = "The case files this officer may read, newest first")
  List<CaseView.Head> list(Officer officer) {
    return cases.list(officer).stream().map(CaseView::head).toList();
  }

  @PostMapping
  @Operation(summary = "Open a case file, as an inquiry")
  CaseView.Head open(Officer officer, @RequestBody NewCase given) {
    return CaseView.head(
        cases.open(
            officer,
            new NewCaseFile(
                given.title(), given.offences(), given.classification(), given.summary())));
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "A case file with its people, objects, items and outcomes; looking is audited")
  CaseView view(Officer officer, @PathVariable UUID id) {
    CaseFile file = cases.view(officer, new CaseFileId(id));
    return CaseView.of(
        file,
        subjects.subjects(officer, file.id()),
        subjects.objects(officer, file.id()),
        subjects.protectedPeople(officer, file.id()),
        items.list(officer, file.id()),
        cases.outcomes(officer, file.id()),
        subjects.reach(officer, file.id()));
  }

  @PostMapping("/{id}/benefit")
  @Operation(summary = "Record the evidence of a financial or other material benefit")
  void benefit(Officer officer, @PathVariable UUID id, @RequestBody Benefit given) {
    cases.recordBenefit(officer, new CaseFileId(id), given.evidence());
  }

  @PostMapping("/{id}/close")
  @Operation(summary = "Close a case file")
  void close(Officer officer, @PathVariable UUID id) {
    cases.close(officer, new CaseFileId(id));
  }

  @PostMapping("/{id}/suspects")
  @Operation(summary = "Add a suspect")
  Created addSuspect(Officer officer, @PathVariable UUID id, @RequestBody GivenSuspect given) {
    NewSuspect suspect =
        new NewSuspect(
            given.names(),
            given.birthDates().stream().map(BirthDate::parse).toList(),
            given.identifiers().stream().map(GivenIdentifier::parsed).toList(),
            given.role(),
            given.legalState(),
            given.art5Check());
    return new Created(subjects.add(officer, new CaseFileId(id), suspect).id().value());
  }

  @PostMapping("/{id}/listed")
  @Operation(summary = "Add a person as an official list names them")
  Created addListed(Officer officer, @PathVariable UUID id, @RequestBody ListReference given) {
    ListedEntry entry =
        lists
            .find(officer, ListKey.of(given.list()), given.reference())
            .orElseThrow(() -> new InvalidTerm("reference", "one of the current list"));
    return new Created(
        subjects
            .addListed(
                officer,
                new CaseFileId(id),
                entry.names().stream().map(ListedEntry.Name::text).distinct().toList(),
                entry.births(),
                entry.identifiers(),
                entry.list(),
                entry.reference(),
                entry.statedAs())
            .id()
            .value());
  }

  @PostMapping("/{id}/subjects/{subject}/identifiers")
  @Operation(summary = "Add an identifier to a suspect or listed person")
  void addIdentifier(
      Officer officer,
      @PathVariable UUID id,
      @PathVariable UUID subject,
      @RequestBody GivenIdentifier given) {
    subjects.addIdentifier(officer, new CaseFileId(id), new SubjectId(subject), given.parsed());
  }

  @PostMapping("/{id}/objects")
  @Operation(summary = "Add a vessel, vehicle or wallet")
  Created addObject(Officer officer, @PathVariable UUID id, @RequestBody GivenIdentifier given) {
    return new Created(subjects.addObject(officer, new CaseFileId(id), given.parsed()).id());
  }

  @PostMapping("/{id}/protected")
  @Operation(summary = "Add a person the case must protect, under an alias")
  Created addProtected(Officer officer, @PathVariable UUID id, @RequestBody GivenProtected given) {
    return new Created(
        subjects.addProtected(officer, new CaseFileId(id), given.role(), given.alias()).id());
  }

  @PostMapping("/{id}/items")
  @Operation(summary = "Add an item of our own; its codes are set at birth")
  Created addItem(Officer officer, @PathVariable UUID id, @RequestBody GivenItem given) {
    return new Created(
        items
            .add(
                officer,
                new CaseFileId(id),
                given.category(),
                given.statement(),
                given.basis(),
                new Handling(given.handling(), given.restriction().orElse("")),
                Evaluation.parse(given.evaluation()))
            .item()
            .item());
  }

  @PostMapping("/{id}/outcomes")
  @Operation(summary = "Record what the work of a case led to")
  Created addOutcome(Officer officer, @PathVariable UUID id, @RequestBody GivenOutcome given) {
    return new Created(
        cases
            .recordOutcome(
                officer,
                new CaseFileId(id),
                given.kind(),
                given.subject().map(SubjectId::new),
                given.people(),
                given.on(),
                given.account())
            .id());
  }
}
