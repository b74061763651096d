package org.entente.node.web.lookups;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.discovery.LookupDesk;
import org.entente.node.discovery.MatchDesk;
import org.entente.node.discovery.MatchedQuestion;
import org.entente.node.discovery.NewHit;
import org.entente.node.staff.Officer;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.work.Work;
import org.entente.node.web.work.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits about lookups: matches that we alone know of, and new hits of standing questions. */
@Component
@Order(1)
class LookupWork implements WorkSource {
  private static final String DECIDE = "DECIDE_MATCH";
  private static final String SEE = "SEE_NEW_HIT";

  private final MatchDesk matches;
  private final LookupDesk lookups;

  LookupWork(MatchDesk matches, LookupDesk lookups) {
    this.matches = matches;
    this.lookups = lookups;
  }

  @Override
  public List<String> kinds() {
    return List.of(DECIDE, SEE);
  }

  @Override
  public List<Work> waitingFor(Officer officer) {
    List<Work> waiting = new ArrayList<>();
    matches.open(officer).stream()
        .filter(q -> q.records().stream().anyMatch(r -> MatchDesk.decisionOn(q, r).isEmpty()))
        .map(LookupWork::work)
        .forEach(waiting::add);
    lookups.newHits(officer).stream().map(LookupWork::work).forEach(waiting::add);
    return waiting;
  }

  private static Work work(MatchedQuestion question) {
    return new Work(
        DECIDE,
        Optional.of(question.partner()),
        Optional.of(question.caseReference().value()),
        Optional.empty(),
        "lookups.match.state.OPEN",
        Tone.WARNING,
        "/matches/" + question.question(),
        Place.MATCHES,
        Work.Side.OURS,
        Optional.of(question.due()));
  }

  private static Work work(NewHit hit) {
    return new Work(
        SEE,
        Optional.of(hit.partner()),
        Optional.empty(),
        Optional.empty(),
        "lookups.answer.HIT",
        Tone.SUCCESS,
        "/lookups/" + hit.lookup(),
        Place.ASK,
        Work.Side.OURS,
        Optional.empty());
  }
}
