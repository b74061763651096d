package org.entente.exercise.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.entente.exercise.nodes.Home;
import org.entente.names.TokenBasis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the screens say of hits on names is what the two official lists show. */
class FuzzyNamesTest {
  private static FuzzyNames names;

  @BeforeAll
  static void read() throws IOException {
    names = FuzzyNames.ofShippedLists(Home.find());
  }

  static Set<TokenBasis> bases() {
    return FuzzyNames.bases();
  }

  @Test
  void nineOfTenAreFoundByNamesAndBirthsAtFiveFalseHitsInAThousand() {
    FuzzyNames.Rate rate = names.rate(FuzzyNames.bases());

    assertThat(rate.found()).isGreaterThanOrEqualTo(0.9);
    assertThat(rate.strangers()).isLessThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("bases")
  void theRateStatedOnScreenIsNotLowerThanTheOneMeasured(TokenBasis basis) {
    assertThat(names.rate(Set.of(basis)).others())
        .isLessThanOrEqualTo(basis.falseHitsPerThousand().orElseThrow());
  }
}
