package org.entente.node.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.figures.SampleFigures.NORLAND;
import static org.entente.node.figures.SampleFigures.SUDRIA;
import static org.entente.node.figures.SampleFigures.act;

import java.util.List;
import org.entente.protocol.CountedAct;
import org.entente.protocol.Measure;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final CountedAct ARREST = act(Measure.ARRESTS, SUDRIA, "arrest", 1);

  @Test
  void countsOfTheSameActsAgree() {
    assertThat(Comparison.of(NORLAND, List.of(ARREST), List.of(ARREST)).isEqual()).isTrue();
  }

  @Test
  void anArrestThatOnlyOneSideCountsIsFound() {
    CountedAct same = act(Measure.ARRESTS, NORLAND, "the-same-arrest", 1);

    Comparison comparison = Comparison.of(NORLAND, List.of(ARREST, same), List.of(ARREST));

    assertThat(comparison.differences()).containsExactly(new Difference.OnlyOurs(same));
  }

  @Test
  void bothSidesSeeTheSameDifferences() {
    CountedAct saved = act(Measure.LIVES_SAVED, NORLAND, "boat", 40);
    CountedAct fewer = act(Measure.LIVES_SAVED, NORLAND, "boat", 39);
    List<CountedAct> norland = List.of(ARREST, saved);
    List<CountedAct> sudria = List.of(fewer, act(Measure.DEAD, SUDRIA, "boat", 1));

    Comparison here = Comparison.of(NORLAND, norland, sudria);
    Comparison there = Comparison.of(SUDRIA, sudria, norland);

    assertThat(there.differences().stream().map(Difference::key))
        .isEqualTo(here.differences().stream().map(Difference::key).toList());
    assertThat(here.differences())
        .contains(new Difference.Quantity(saved, fewer), new Difference.OnlyOurs(ARREST));
    assertThat(there.differences())
        .contains(new Difference.Quantity(fewer, saved), new Difference.OnlyTheirs(ARREST));
  }

  @Test
  void aFewMinutesBetweenTwoClocksAreNoDifferenceAndTheActingOneHolds() {
    CountedAct acting = act(Measure.RESPONSE_TIME, SUDRIA, "request", 100);
    CountedAct waiting = act(Measure.RESPONSE_TIME, SUDRIA, "request", 115);
    CountedAct late = act(Measure.RESPONSE_TIME, SUDRIA, "request", 116);

    assertThat(Comparison.of(NORLAND, List.of(waiting), List.of(acting)).agreed())
        .containsExactly(acting);
    assertThat(Comparison.of(SUDRIA, List.of(acting), List.of(waiting)).agreed())
        .containsExactly(acting);
    assertThat(Comparison.of(NORLAND, List.of(late), List.of(acting)).isEqual()).isFalse();
  }

  @Test
  void aPersonMoreOrLessIsADifferenceHoweverMany() {
    CountedAct ours = act(Measure.LIVES_SAVED, SUDRIA, "boat", 1_000);
    CountedAct theirs = act(Measure.LIVES_SAVED, SUDRIA, "boat", 1_001);

    assertThat(Comparison.of(NORLAND, List.of(ours), List.of(theirs)).isEqual()).isFalse();
  }

  @Test
  void theFigureOfMinutesIsTheirMedian() {
    assertThat(
            Counting.number(
                Measure.Unit.MINUTES,
                List.of(
                    act(Measure.RESPONSE_TIME, SUDRIA, "a", 10),
                    act(Measure.RESPONSE_TIME, SUDRIA, "b", 900),
                    act(Measure.RESPONSE_TIME, NORLAND, "c", 20),
                    act(Measure.RESPONSE_TIME, NORLAND, "d", 30))))
        .isEqualTo(25);
  }
}
