package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameComparisonTest {

  private static NameComparison compare(String left, String right) {
    return NameComparison.compare(PersonName.of(left), PersonName.of(right));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ermias Ghermay|GHIRMAY, Ermias",
        "Ermias Ghermay|Dr. Ermias Ghermay",
        "Ermias Ghermay|ERMIASGHERMAY",
        "Muhammad Kachlaf|Mohamed Koshlaf",
        "Abdelrazak Fitouri|Abd al-Razzak al-Fitouri",
        "Ahmad al-Hassan|Ahmed Alhassan",
        "Siraj al-Din Invented|Sirajuddin Invented",
        "Sergej Testow|Сергей Тестов",
        "Giorgos Testopoulos|Γιώργος Τεστόπουλος",
        "Abd al-Rahman Milad|عبد الرحمن ميلاد",
        "Kim Chol Su|김철수",
        "Wang Xiaoming|王小明",
        "Wang Xiao-ming|王小明",
        "王小明|王小明",
        "Björn Tëstsøn|Bjorn Testson",
        "J. Invented|Jacob Invented",
        "Jean-Pierre Invented|Jean Pierre Invented"
      })
  void oneNameInTwoWritingsReachesTheThreshold(String left, String right) {
    assertThat(compare(left, right).score()).isGreaterThanOrEqualTo(NameComparison.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ermias Ghermay|Ermias Tesfay",
        "Ermias Ghermay|Ghermay",
        "Jacob Invented|K. Invented",
        "Hans A. Invented|Hans Peter Invented",
        "王小明|王小红",
        "Mohammed Ali Kachlaf|Mohammed Ali Ghermay",
        "Abdul Invented|Rahman Fictional"
      })
  void twoNamesThatShareAPartStayBelow(String left, String right) {
    assertThat(compare(left, right).score()).isLessThan(NameComparison.THRESHOLD);
  }

  @Test
  void theOrderOfPartsAndOfSidesDoesNotMatter() {
    double score = compare("Ermias Tesfay Ghermay", "Ghirmay Tesfai Ermias").score();

    assertThat(score).isGreaterThan(0.85);
    assertThat(compare("Ghirmay Tesfai Ermias", "Ermias Tesfay Ghermay").score()).isEqualTo(score);
  }

  @Test
  void theReasonsSayWhichPartsWereSetAgainstEachOther() {
    NameComparison comparison = compare("Ermias Ghermay", "Dr. Ermias Tesfay Ghirmay");

    assertThat(comparison.reasons())
        .extracting(Reason::kind)
        .containsExactly(
            ReasonKind.PART_EQUAL, ReasonKind.PART_SIMILAR, ReasonKind.PART_ONLY_RIGHT);
    assertThat(comparison.reasons().get(1).left()).isEqualTo("ghermay");
    assertThat(comparison.reasons().get(1).right()).isEqualTo("ghirmay");
    assertThat(comparison.reasons().get(2).right()).isEqualTo("tesfay");
    assertThat(comparison.reasons().toString()).doesNotContain("ermias");
  }

  @Test
  void aMissingServantOfIsNamedAsTheReason() {
    assertThat(compare("Abdul Rahman Kachlaf", "Rahman Kachlaf").reasons())
        .extracting(Reason::kind)
        .contains(ReasonKind.PART_WITHOUT_PREFIX);
  }

  @Test
  void withoutAnyPartThereIsNothingToCompare() {
    assertThat(compare("", "Ermias").score()).isZero();
    assertThat(compare("", "").reasons())
        .extracting(Reason::kind)
        .containsExactly(ReasonKind.NOTHING_TO_COMPARE);
  }

  @Test
  void titlesAloneAreStillCompared() {
    assertThat(compare("Haji", "Haji").score()).isEqualTo(1);
  }
}
