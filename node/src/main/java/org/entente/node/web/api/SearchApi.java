package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.names.Explanation;
import org.entente.names.Reason;
import org.entente.node.casework.CaseFileId;
import org.entente.node.search.Found;
import org.entente.node.search.NameQuestion;
import org.entente.node.search.Proposal;
import org.entente.node.search.SamePerson;
import org.entente.node.search.SearchDesk;
import org.entente.node.search.SearchPurpose;
import org.entente.node.staff.Officer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Search of our own holdings by name from a case file, and links of the same person. */
@RestController
@RequestMapping("/api/v1/cases/{id}/search")
@Tag(name = "Search by name")
class SearchApi {
  record Question(String name, Optional<String> birth, SearchPurpose purpose) {}

  record Why(String kind, String effect, double likeness, double weight, String sentence) {}

  record FoundView(
      String record,
      String list,
      Optional<UUID> file,
      String name,
      double score,
      String explanation,
      List<Why> reasons) {}

  record ProposalView(String record, String name, FoundView other) {}

  record Judgement(String record, String other, String reason) {}

  record LinkView(
      UUID id, String one, String other, double score, String reason, UUID by, Instant at) {}

  private final SearchDesk search;

  SearchApi(SearchDesk search) {
    this.search = search;
  }

  @PostMapping
  @Operation(summary = "Records with a name like this, at most twenty, with the reasons")
  List<FoundView> search(
      Officer officer, @PathVariable UUID id, @RequestBody Question question, Locale language) {
    NameQuestion asked =
        new NameQuestion(
            new CaseFileId(id),
            question.purpose(),
            question.name(),
            question.birth().flatMap(SearchDesk::birth));
    return search.search(officer, asked).stream().map(f -> view(f, language)).toList();
  }

  @GetMapping("/proposals")
  @Operation(summary = "Who of the case file may be held twice")
  List<ProposalView> proposals(Officer officer, @PathVariable UUID id, Locale language) {
    List<Proposal> proposals = search.proposals(officer, new CaseFileId(id));
    return proposals.stream()
        .map(p -> new ProposalView(p.record(), p.name(), view(p.other(), language)))
        .toList();
  }

  @GetMapping("/links")
  @Operation(summary = "Records judged to be of one person")
  List<LinkView> links(Officer officer, @PathVariable UUID id) {
    return search.links(officer, new CaseFileId(id)).stream().map(SearchApi::view).toList();
  }

  @PostMapping("/links")
  @Operation(summary = "Judge two records to be of one person; neither is changed")
  LinkView confirm(Officer officer, @PathVariable UUID id, @RequestBody Judgement judgement) {
    return view(
        search.confirm(
            officer,
            new CaseFileId(id),
            judgement.record(),
            judgement.other(),
            judgement.reason()));
  }

  @DeleteMapping("/links/{link}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Undo such a judgement")
  void undo(Officer officer, @PathVariable UUID id, @PathVariable UUID link) {
    search.undo(officer, link);
  }

  private static FoundView view(Found found, Locale language) {
    List<Why> reasons =
        Stream.concat(
                found.comparison().names().reasons().stream(),
                found.comparison().reasons().stream())
            .map(reason -> why(reason, language))
            .toList();
    return new FoundView(
        found.record(),
        found.list(),
        found.file().map(CaseFileId::value),
        found.name(),
        found.score(),
        Explanation.of(found.comparison(), language),
        reasons);
  }

  private static Why why(Reason reason, Locale language) {
    return new Why(
        reason.kind().name(),
        reason.kind().effect().name(),
        reason.likeness(),
        reason.weight(),
        Explanation.clause(reason, language));
  }

  private static LinkView view(SamePerson link) {
    return new LinkView(
        link.id(),
        link.one(),
        link.other(),
        link.score(),
        link.reason(),
        link.by().value(),
        link.at());
  }
}
