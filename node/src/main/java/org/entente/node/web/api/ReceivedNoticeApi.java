package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.notices.LegalReview;
import org.entente.node.notices.ReceivedDesk;
import org.entente.node.notices.Share;
import org.entente.node.staff.Officer;
import org.entente.protocol.CustodyEnded;
import org.entente.protocol.CustodyRight;
import org.entente.protocol.NoticeReviewed;
import org.entente.protocol.RecallConfirmed;
import org.entente.protocol.RefusalGround;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Partners' notices: our adviser's decision, and what we did on them. */
@RestController
@RequestMapping("/api/v1/notices/received")
@Tag(name = "Notices")
class ReceivedNoticeApi {
  record Decision(
      List<NoticeApi.GivenAnswer> answers,
      NoticeReviewed.Verdict verdict,
      Optional<RefusalGround> ground,
      Optional<String> reasons) {}

  record Account(String account) {
    @Override
    public String toString() {
      return "Account";
    }
  }

  record Arrest(Set<CustodyRight> rights, String account) {
    @Override
    public String toString() {
      return "Arrest";
    }
  }

  record Custody(CustodyEnded.How how, String account) {
    @Override
    public String toString() {
      return "Custody";
    }
  }

  record Confirm(RecallConfirmed.Done done, Optional<String> words) {}

  private final ReceivedDesk received;

  ReceivedNoticeApi(ReceivedDesk received) {
    this.received = received;
  }

  @GetMapping
  @Operation(summary = "Partners' notices; whom they are about is for who may see it")
  List<NoticeView.Line> list(Officer officer) {
    return received.list(officer).stream().map(s -> line(officer, s)).toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One partner's notice")
  NoticeView.Line get(Officer officer, @PathVariable UUID id) {
    return line(officer, received.get(officer, id));
  }

  @PostMapping("/{id}/review")
  @Operation(summary = "Accept, refuse or contest, as our legal adviser")
  NoticeView.Posted review(Officer officer, @PathVariable UUID id, @RequestBody Decision given) {
    return NoticeView.Posted.of(
        received.review(
            officer,
            id,
            new LegalReview(NoticeApi.answers(given.answers()), given.ground()),
            given.verdict(),
            given.reasons().orElse("")));
  }

  @PostMapping("/{id}/found")
  @Operation(summary = "Tell that the person was located")
  NoticeView.Posted found(Officer officer, @PathVariable UUID id, @RequestBody Account given) {
    return NoticeView.Posted.of(received.found(officer, id, given.account()));
  }

  @PostMapping("/{id}/arrest")
  @Operation(summary = "Tell of the arrest; the time for the extradition request runs from it")
  NoticeView.Posted arrest(Officer officer, @PathVariable UUID id, @RequestBody Arrest given) {
    return NoticeView.Posted.of(received.arrested(officer, id, given.rights(), given.account()));
  }

  @PostMapping("/{id}/custody")
  @Operation(summary = "Tell how custody ended")
  NoticeView.Posted custody(Officer officer, @PathVariable UUID id, @RequestBody Custody given) {
    return NoticeView.Posted.of(received.custodyEnded(officer, id, given.how(), given.account()));
  }

  @PostMapping("/{id}/confirm")
  @Operation(summary = "Confirm a recall and say what was done")
  NoticeView.Posted confirm(Officer officer, @PathVariable UUID id, @RequestBody Confirm given) {
    return NoticeView.Posted.of(
        received.confirm(officer, id, given.done(), given.words().orElse("")));
  }

  private static NoticeView.Line line(Officer officer, Share share) {
    return NoticeView.line(
        share,
        ReceivedDesk.maySee(officer, share)
            ? Optional.of(share.content().text())
            : Optional.empty());
  }
}
