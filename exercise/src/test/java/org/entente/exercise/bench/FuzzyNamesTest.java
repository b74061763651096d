package org.entente.exercise.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.oracle.OfficialPeople;
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
    try (InputStream un = list("un-sc-consolidated.xml");
        InputStream ofac = list("ofac-sdn.csv");
        InputStream aliases = list("ofac-alt.csv")) {
      names = new FuzzyNames(OfficialPeople.read(un, ofac, aliases));
    }
  }

  private static InputStream list(String name) throws IOException {
    return new GZIPInputStream(Files.newInputStream(Home.find().list(name)));
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
