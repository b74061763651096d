package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.SubjectId;
import org.entente.node.notices.ExtraditionDesk;
import org.entente.node.notices.LegalReview;
import org.entente.node.notices.NewNotice;
import org.entente.node.notices.NoticeDesk;
import org.entente.node.notices.OwnNotice;
import org.entente.node.notices.RecallDesk;
import org.entente.node.staff.Officer;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.NoticePurpose;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.Offence;
import org.entente.protocol.ReviewQuestion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Notices of ours on wanted organisers. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Notices")
class NoticeApi {
  record Draft(
      UUID suspect,
      NoticePurpose purpose,
      Offence offence,
      LegalBasis legalBasis,
      String part,
      String facts,
      Set<UUID> support,
      String sources,
      Optional<String> judicialDecision,
      List<AuthorityId> recipients) {
    @Override
    public String toString() {
      return "Draft[" + suspect + "]";
    }
  }

  record GivenAnswer(ReviewQuestion question, boolean clear, String reasons) {
    @Override
    public String toString() {
      return "GivenAnswer[" + question + "]";
    }
  }

  record Review(List<GivenAnswer> answers) {}

  record End(NoticeRecalled.Reason reason, Optional<String> words) {}

  record Extradition(AuthorityId partner, String reference) {}

  record Again(AuthorityId partner) {}

  private final NoticeDesk notices;
  private final RecallDesk recalls;
  private final ExtraditionDesk extraditions;

  NoticeApi(NoticeDesk notices, RecallDesk recalls, ExtraditionDesk extraditions) {
    this.notices = notices;
    this.recalls = recalls;
    this.extraditions = extraditions;
  }

  @PostMapping("/cases/{id}/notices")
  @Operation(summary = "Draft a notice on a suspect of the case; nothing leaves")
  NoticeView.Own draft(Officer officer, @PathVariable UUID id, @RequestBody Draft given) {
    return view(
        officer,
        notices.draft(
            officer,
            new NewNotice(
                new CaseFileId(id),
                new SubjectId(given.suspect()),
                given.purpose(),
                given.offence(),
                given.legalBasis(),
                given.part(),
                given.facts(),
                given.support(),
                given.sources(),
                given.judicialDecision().orElse(""),
                given.recipients())));
  }

  @GetMapping("/notices")
  @Operation(summary = "Our notices, with who received them and how they stand")
  List<NoticeView.Own> list(Officer officer) {
    return notices.list(officer).stream().map(n -> view(officer, n)).toList();
  }

  @GetMapping("/notices/{id}")
  @Operation(summary = "One notice of ours")
  NoticeView.Own get(Officer officer, @PathVariable UUID id) {
    return view(officer, notices.get(officer, id));
  }

  @PostMapping("/notices/{id}/legal-review")
  @Operation(summary = "Answer every review question with reasons, as legal adviser")
  NoticeView.Own review(Officer officer, @PathVariable UUID id, @RequestBody Review given) {
    return view(
        officer,
        notices.review(officer, id, new LegalReview(answers(given.answers()), Optional.empty())));
  }

  @PostMapping("/notices/{id}/release")
  @Operation(
      summary = "Release to the recipients, as a third person; says what came of it for each")
  Map<String, NoticeView.Posted> release(Officer officer, @PathVariable UUID id) {
    return NoticeView.Posted.of(notices.release(officer, id));
  }

  @PostMapping("/notices/{id}/end")
  @Operation(summary = "End a notice; it is recalled from everybody who received it")
  NoticeView.Own end(Officer officer, @PathVariable UUID id, @RequestBody End given) {
    recalls.end(officer, id, given.reason(), given.words().orElse(""));
    return get(officer, id);
  }

  @PostMapping("/notices/{id}/recall-again")
  @Operation(summary = "Send an open recall again")
  NoticeView.Posted again(Officer officer, @PathVariable UUID id, @RequestBody Again given) {
    return NoticeView.Posted.of(recalls.again(officer, id, given.partner()));
  }

  @PostMapping("/notices/{id}/extradition")
  @Operation(summary = "Tell the arresting authority that extradition was requested")
  NoticeView.Posted extradition(
      Officer officer, @PathVariable UUID id, @RequestBody Extradition given) {
    return NoticeView.Posted.of(
        extraditions.requested(officer, id, given.partner(), given.reference()));
  }

  private NoticeView.Own view(Officer officer, OwnNotice notice) {
    return NoticeView.own(
        notice, notices.shares(officer, notice.id()), notices.events(officer, notice.id()));
  }

  static List<LegalReview.Answer> answers(List<GivenAnswer> given) {
    return given.stream()
        .map(a -> new LegalReview.Answer(a.question(), a.clear(), a.reasons()))
        .toList();
  }
}
