package org.entente.exercise.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle's own rules, on invented names. */
class NameRuleTest {

  private static List<String> agreeing(String one, String other) {
    return NameParts.agreeing(NameParts.of(one), NameParts.of(other)).stream()
        .map(NamePart::text)
        .toList();
  }

  @Test
  void partsAgreeInAnyOrderAndSpelling() {
    assertThat(agreeing("Ferdun Abu Qarzin", "AL-GURZEIN, Fardun"))
        .containsExactly("ferdun", "qarzin");
  }

  @Test
  void everyPartOfTheShorterNameNeedsAPartner() {
    assertThat(agreeing("Testo Examplar", "Testo Examplar Inventi")).hasSize(2);
    assertThat(agreeing("Testo Examplar", "Testo Inventi Fictor")).isEmpty();
  }

  @Test
  void onePartIsNotEnough() {
    assertThat(agreeing("Examplar", "Testo Examplar")).isEmpty();
  }

  @Test
  void onePartIsNotPairedTwice() {
    assertThat(agreeing("Testo Testo", "Testo Examplar")).isEmpty();
  }

  @Test
  void articlesAccentsAndApostrophesDoNotCount() {
    assertThat(agreeing("Tésto al-Éxamplar", "EXAMPLAR, T’esto"))
        .containsExactly("examplar", "testo");
  }

  @Test
  void yearsMayBeOneApartAndRangesMustContainThem() {
    assertThat(YearSpan.of(1980).isCompatible(YearSpan.of(1981))).isTrue();
    assertThat(YearSpan.of(1980).isCompatible(YearSpan.of(1982))).isFalse();
    assertThat(YearSpan.of(1978).isCompatible(new YearSpan(1972, 1977))).isFalse();
    assertThat(YearSpan.of(1977).isCompatible(new YearSpan(1972, 1977))).isTrue();
  }

  @Test
  void numbersAreFoundWithAndWithoutTheirPrefixAndWithoutBrackets() {
    assertThat(Numbers.in("Passport AO 2879097 (Italy)")).contains("2879097", "AO2879097");
    assertThat(Numbers.in("S/263963")).containsExactly("S263963");
    assertThat(Numbers.in("Passport 12345")).isEqualTo(java.util.Set.of("PASSPORT12345"));
    assertThat(Numbers.in("no number")).isEmpty();
  }
}
