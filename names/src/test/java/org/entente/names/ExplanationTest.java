package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplanationTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "zh", "es"})
  void everyReasonIsAClauseInEveryLanguage(String language) {
    for (ReasonKind kind : ReasonKind.values()) {
      String clause = Explanation.clause(new Reason(kind, "L1", "R1", 1, 1), Locale.of(language));

      assertThat(clause).as("%s in %s", kind, language).isNotBlank().doesNotContain("{");
    }
  }
}
