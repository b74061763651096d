package org.entente.node.web.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.node.figures.FiguresDesk;
import org.entente.node.figures.FiguresSummary;
import org.entente.node.figures.Standing;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Place;
import org.entente.node.web.work.Work;
import org.entente.node.web.work.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits about joint figures: to count, to settle, to sign. */
@Component
@Order(70)
class FiguresWork implements WorkSource {
  private static final String COUNT = "COUNT_FIGURES";
  private static final String SETTLE = "SETTLE_FIGURES";
  private static final String SIGN = "SIGN_FIGURES";
  private static final String AWAIT = "AWAIT_FIGURES";

  private final FiguresDesk desk;

  FiguresWork(FiguresDesk desk) {
    this.desk = desk;
  }

  @Override
  public List<String> kinds() {
    return List.of(COUNT, SETTLE, SIGN, AWAIT);
  }

  @Override
  public List<Work> waitingFor(Officer officer) {
    return desk.unfinished(officer).stream().flatMap(s -> work(officer, s)).toList();
  }

  private static Stream<Work> work(Officer officer, FiguresSummary summary) {
    boolean counts = officer.has(FiguresDesk.COUNTER);
    boolean signs = officer.has(Role.SUPERVISOR);
    return switch (summary.standing()) {
      case COUNTING, COUNT_ASKED -> one(counts, COUNT, Work.Side.OURS, summary);
      case DIFFERENT -> one(counts, SETTLE, Work.Side.OURS, summary);
      case EQUAL, SIGNED_BY_PARTNER -> one(signs, SIGN, Work.Side.OURS, summary);
      case COUNT_AWAITED, SIGNED_BY_US -> one(counts, AWAIT, Work.Side.PARTNERS, summary);
      case JOINT -> Stream.empty();
    };
  }

  private static Stream<Work> one(
      boolean theirs, String kind, Work.Side side, FiguresSummary summary) {
    Standing standing = summary.standing();
    return theirs
        ? Stream.of(
            new Work(
                kind,
                Optional.of(summary.partner()),
                Optional.empty(),
                Optional.empty(),
                "figures.standing." + standing.name(),
                FigureTexts.tone(standing),
                "/figures/" + summary.id(),
                Place.FIGURES,
                side,
                summary.due()))
        : Stream.empty();
  }
}
