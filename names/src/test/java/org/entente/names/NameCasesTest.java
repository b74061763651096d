package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.names.NameCases.Case;
import org.junit.jupiter.api.Test;

/** Floors a little below what is reached, so that a change that costs accuracy is seen. */
class NameCasesTest {
  private static final double FLOOR = 0.86;
  private static final double FLOOR_OF_PERSONS = 0.89;

  private static NameCases.Measure measure(List<Case> cases) {
    return NameCases.measure(cases, c -> c.score() >= NameComparison.THRESHOLD);
  }

  @Test
  void theLabelledPairsAreToldApart() {
    assertThat(measure(NameCases.all()).f1()).isGreaterThan(FLOOR);
  }

  @Test
  void theLabelledPairsOfPersonsAreToldApart() {
    List<Case> persons = NameCases.all().stream().filter(Case::isPerson).toList();

    assertThat(measure(persons).f1()).isGreaterThan(FLOOR_OF_PERSONS);
  }
}
