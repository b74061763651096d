package org.entente.protocol;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A count and the joint figures that might follow, always the same. */
final class FiguresSamples {
  private FiguresSamples() {}

  static FiguresCount count() {
    return new FiguresCount(
        Samples.id(20),
        Samples.terms().reference(),
        new FiguresPeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)),
        Optional.empty(),
        2,
        List.of(
            new CountedAct(
                Measure.ARRESTS, Samples.SUDRIA, Samples.id(22).toString(), Samples.NOON, 1),
            new CountedAct(
                Measure.REQUESTS_ASKED, Samples.NORLAND, Samples.id(5).toString(), Samples.NOON, 1),
            new CountedAct(Measure.CASES, Samples.NORLAND, "NOR-2026-0001", Samples.NOON, 1)),
        List.of(
            new CountAdjustment(
                CountAdjustment.Kind.REMOVED,
                Measure.ARRESTS,
                Samples.NORLAND,
                Samples.id(23).toString(),
                "An invented fact shows that it is the same arrest.")));
  }

  static JointFigures joint() {
    return new JointFigures(
        Samples.id(20),
        Samples.terms().reference(),
        List.of(Samples.SUDRIA, Samples.NORLAND),
        count().period(),
        Optional.of(Samples.id(19)),
        5,
        List.of(
            new JointFigures.CountOf(Samples.NORLAND, 2, count().digest()),
            new JointFigures.CountOf(Samples.SUDRIA, 1, Samples.bytes(32, 24))),
        List.of(
            new JointFigures.Row(
                Measure.REQUESTS_ASKED,
                1,
                List.of(
                    new JointFigures.Share(Samples.NORLAND, 1),
                    new JointFigures.Share(Samples.SUDRIA, 0)),
                Samples.bytes(32, 25))));
  }
}
