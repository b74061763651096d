package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.SubjectId;
import org.entente.node.requests.Filing;
import org.entente.node.requests.NewItem;
import org.entente.node.requests.NewRequest;
import org.entente.node.requests.Reply;
import org.entente.node.requests.ReplyDesk;
import org.entente.node.requests.RequestDesk;
import org.entente.node.staff.Officer;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.Urgency;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests for information, in both directions, and what waits for the officer. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Requests")
class RequestApi {
  record File(
      AuthorityId partner,
      List<UUID> subjects,
      String link,
      Purpose purpose,
      LegalBasis legalBasis,
      Offence offence,
      Urgency urgency,
      Optional<String> urgencyReason,
      Set<DataCategory> categories,
      String asked,
      String facts,
      String reasonToBelieve,
      Set<HandlingCode> handling,
      Optional<String> restriction) {
    @Override
    public String toString() {
      return "File[" + partner + "]";
    }
  }

  record Answer(List<CaseApi.GivenItem> items) {}

  record Refuse(RefusalGround ground, String reasons) {
    @Override
    public String toString() {
      return "Refuse[" + ground + "]";
    }
  }

  private final RequestDesk requests;
  private final ReplyDesk replies;

  RequestApi(RequestDesk requests, ReplyDesk replies) {
    this.requests = requests;
    this.replies = replies;
  }

  @PostMapping("/cases/{id}/requests")
  @Operation(summary = "File a request; when a gate holds it back it never leaves, and says why")
  RequestView file(Officer officer, @PathVariable UUID id, @RequestBody File given) {
    Filing filing =
        requests.file(
            officer,
            new NewRequest(
                new CaseFileId(id),
                given.partner(),
                given.subjects().stream().map(SubjectId::new).toList(),
                given.link(),
                given.purpose(),
                given.legalBasis(),
                given.offence(),
                given.urgency(),
                given.urgencyReason().orElse(""),
                given.categories(),
                given.asked(),
                given.facts(),
                given.reasonToBelieve(),
                new Handling(given.handling(), given.restriction().orElse(""))));
    return RequestView.of(filing.request());
  }

  @GetMapping("/cases/{id}/requests")
  @Operation(summary = "The requests of a case file, newest first")
  List<RequestView> list(Officer officer, @PathVariable UUID id) {
    return requests.list(officer, new CaseFileId(id)).stream().map(RequestView::of).toList();
  }

  @GetMapping("/requests/received")
  @Operation(summary = "Partners' requests, the most urgent first")
  List<RequestView> received(Officer officer) {
    return requests.received(officer).stream().map(RequestView::of).toList();
  }

  @GetMapping("/requests/{id}")
  @Operation(summary = "One request with its answer or refusal")
  RequestView get(Officer officer, @PathVariable UUID id) {
    return RequestView.of(requests.get(officer, id));
  }

  @PostMapping("/requests/{id}/take")
  @Operation(summary = "Take a partner's request")
  void take(Officer officer, @PathVariable UUID id) {
    replies.take(officer, id);
  }

  @PostMapping("/requests/{id}/answer")
  @Operation(
      summary = "Answer with items; waits for a release where the agreement asks for four eyes")
  ReplyView answer(Officer officer, @PathVariable UUID id, @RequestBody Answer given) {
    List<NewItem> items =
        given.items().stream()
            .map(i ->
                new NewItem(
                    i.category(),
                    i.statement(),
                    i.basis(),
                    new Handling(i.handling(), i.restriction().orElse("")),
                    Evaluation.parse(i.evaluation())))
            .toList();
    return ReplyView.of(replies.answer(officer, id, items));
  }

  @PostMapping("/requests/{id}/release")
  @Operation(summary = "Release a drafted answer, as the second person")
  ReplyView release(Officer officer, @PathVariable UUID id) {
    Reply reply = replies.release(officer, id);
    return ReplyView.of(reply);
  }

  @PostMapping("/requests/{id}/refuse")
  @Operation(summary = "Refuse with a ground and reasons")
  ReplyView refuse(Officer officer, @PathVariable UUID id, @RequestBody Refuse given) {
    return ReplyView.of(replies.refuse(officer, id, given.ground(), given.reasons()));
  }
}
