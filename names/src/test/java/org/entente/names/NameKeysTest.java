package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeysTest {
  private static final List<BirthDate> BORN_1980 = List.of(PartialDate.of(1980));
  private static final List<BirthDate> DAY = List.of(PartialDate.of(1980, 5, 7));

  private static Set<String> index(String name, List<BirthDate> births) {
    return texts(NameKeys.keys(PersonName.of(name), births));
  }

  private static Set<String> questions(String name, List<BirthDate> births) {
    return texts(NameKeys.questions(PersonName.of(name), births));
  }

  private static Set<String> texts(List<NameKey> keys) {
    return keys.stream().map(key -> key.token().text()).collect(Collectors.toSet());
  }

  private static boolean hits(
      String asked, List<BirthDate> askedBirths, String held, List<BirthDate> heldBirths) {
    Set<String> index = index(held, heldBirths);
    return questions(asked, askedBirths).stream().anyMatch(index::contains);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ERMIAS GHERMAY|Ermias Ghirmay",
        "MUS'AB ABU-QARIN|Mus'ab Abu Garin",
        "MOHAMMED KACHLAF|Muhammad Koshlaf",
        "AHMAD AL-DABBASHI|Ahmed Dabachi",
        "MUHAMMAD AL-QADHAFI|Mohamed Gaddafi",
        "MUHAMMAD AL-QADHAFI|Mohammed El Kadhafi",
        "Abdelrazak Fitouri|Abd al-Razzak al-Fitouri",
        "Abdulrazaq Fitouri|FITOURI, Abd Al-Razzak",
        "Jalal al-Din Mazlumi|Jallaloudine Mazloumi",
        "Husayn Tarabulsi|HOCINE TRABOLSI",
        "Youssef Zawiya|Yusuf al-Zawiyah",
        "Sergei Invented|Сергей Инвентед",
        "Vladimir Testov|Wladimir Testow Testov",
        "Mohamed Koshlaf|محمد كشلاف",
        "Abd al-Rahman Milad|عبد الرحمن ميلاد",
        "Abdelrahman Milad|عبدالرحمن الميلاد"
      })
  void spellingsOfOneNameMeetInAKey(String asked, String held) {
    assertThat(hits(asked, DAY, held, DAY)).isTrue();
    assertThat(hits(held, DAY, asked, DAY)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ermias Ghermay|Ermias Tesfay",
        "Mohammed Kachlaf|Mohammed Ghermay",
        "Kim Chol Su|Kim Chol Min",
        "Barzan al-Tikriti|Barzan al-Duri"
      })
  void oneCommonPartIsNotEnough(String asked, String held) {
    assertThat(hits(asked, BORN_1980, held, BORN_1980)).isFalse();
  }

  @Test
  void theYearMayBeOneOffAndNoMore() {
    List<BirthDate> later = List.of(PartialDate.of(1981));
    List<BirthDate> muchLater = List.of(PartialDate.of(1982));

    assertThat(hits("Ermias Ghermay", BORN_1980, "Ermias Ghermay", later)).isTrue();
    assertThat(hits("Ermias Ghermay", BORN_1980, "Ermias Ghermay", muchLater)).isFalse();
  }

  @Test
  void theHolderIndexesTheYearsItKnowsAndNoOthers() {
    assertThat(index("Ermias Ghermay", List.of(DateRange.ofYears(1979, 1981))))
        .filteredOn(text -> !text.endsWith("*"))
        .hasSize(3)
        .allMatch(text -> text.matches("name:n2:.*\\|(1979|1980|1981)y"));
  }

  @Test
  void twoPartsWithoutAYearAreNotEnoughUnlessTheyAreLongAndRare() {
    assertThat(index("Omar Tesfay", List.of())).isEmpty();
    assertThat(index("Mohammed Kachlaf", List.of())).isEmpty();
    assertThat(index("Belgacem Kachlafi", List.of()))
        .allMatch(text -> text.endsWith("*") || text.endsWith("-"));
  }

  @Test
  void threePartsAreEnoughWithoutAYear() {
    assertThat(hits("Ermias Tesfay Ghermay", List.of(), "Ghermay Ermias Tesfay", BORN_1980))
        .isTrue();
    assertThat(hits("Ermias Tesfay Ghermay", BORN_1980, "Ghermay Ermias Tesfay", List.of()))
        .isTrue();
    assertThat(hits("Ermias Tesfay Ghermay", List.of(), "Ghermay Ermias Tesfay", List.of()))
        .isTrue();
  }

  @Test
  void aContradictingYearIsNotPassedOverByTheKeysWithoutOne() {
    assertThat(
            hits(
                "Ermias Tesfay Ghermay",
                BORN_1980,
                "Ermias Tesfay Ghermay",
                List.of(PartialDate.of(1990))))
        .isFalse();
  }

  @Test
  void aCommonPartNeedsTheVeryDayOrAVeryLongOne() {
    List<BirthDate> nextDay = List.of(PartialDate.of(1980, 5, 8));

    assertThat(index("Mohammed Ali", BORN_1980)).isEmpty();
    assertThat(index("Mohammed Kachlaf", BORN_1980)).isEmpty();
    assertThat(hits("Mohammed Ali", DAY, "ALI, Muhammad", DAY)).isTrue();
    assertThat(hits("Mohammed Ali", DAY, "ALI, Muhammad", nextDay)).isFalse();
    assertThat(hits("Mohammed Testomirski", BORN_1980, "Muhammad TESTOMIRSKI", DAY)).isTrue();
  }

  @Test
  void aContradictingDayIsNotPassedOverByTheYear() {
    List<BirthDate> otherDay = List.of(PartialDate.of(1980, 7, 5));

    assertThat(hits("Ermias Ghermay", DAY, "Ermias Ghermay", otherDay)).isFalse();
    assertThat(hits("Ermias Tesfay Ghermay", DAY, "Ermias Tesfay Ghermay", otherDay)).isFalse();
  }

  @Test
  void whoKnowsOnlyTheYearMeetsWhoKnowsTheDay() {
    assertThat(hits("Ermias Ghermay", BORN_1980, "Ermias Ghermay", DAY)).isTrue();
    assertThat(hits("Ermias Ghermay", DAY, "Ermias Ghermay", BORN_1980)).isTrue();
  }

  @Test
  void whoKnowsTheDayAsksForNoOtherYear() {
    List<BirthDate> later = List.of(PartialDate.of(1981));

    assertThat(hits("Ermias Ghermay", DAY, "Ermias Ghermay", later)).isFalse();
  }

  @Test
  void aRangeTooWideCountsAsNoYear() {
    List<BirthDate> wide = List.of(DateRange.ofYears(1960, 1985));

    assertThat(index("Ermias Tesfay Ghermay", wide))
        .isEqualTo(index("Ermias Tesfay Ghermay", List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Omar",
        "Dr. Haji",
        "X Y",
        "😀",
        "Mohammed",
        "Abd al-Rahman",
        "bin",
        "123 456"
      })
  void aNameOfFewerThanTwoPartsHasNoKeyEvenWithAYear(String name) {
    assertThat(index(name, BORN_1980)).isEmpty();
  }

  @Test
  void aLongNameHasFewKeys() {
    String name = "Ahmad Belqasim Khalfan Darwish Firas Ghalib Hamdan Jibril Kachlaf Lutfi Munir";

    assertThat(NameKeys.keys(PersonName.of(name), BORN_1980)).hasSizeLessThanOrEqualTo(24);
    assertThat(NameKeys.questions(PersonName.of(name), BORN_1980)).hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void aKeySaysWhatItStandsOnAndPrintsNoneOfIt() {
    NameKey exact = NameKeys.questions(PersonName.of("Ghermay", "Ermias"), BORN_1980).getFirst();

    assertThat(exact.messageKey()).isEqualTo("token.basis.two-parts-and-year");
    assertThat(exact.arguments()).containsExactlyInAnyOrder("ermias", "ghermay", "1980");
    assertThat(exact.parts())
        .extracting(NamePart::role)
        .containsExactlyInAnyOrder(PartRole.FAMILY, PartRole.GIVEN);
    assertThat(exact.token().tokenClass()).isEqualTo(TokenClass.NAME);
    assertThat(exact.token().strength()).isEqualTo(Strength.MODERATE);
    assertThat(exact + " " + exact.token() + " " + exact.parts())
        .doesNotContainIgnoringCase("ermias")
        .doesNotContain("1980");
  }

  @Test
  void aNearYearIsMarkedAsSuchAndWeaker() {
    assertThat(NameKeys.questions(PersonName.of("Ermias Ghermay"), BORN_1980))
        .filteredOn(key -> key.token().basis() == TokenBasis.TWO_PARTS_AND_NEAR_YEAR)
        .hasSize(2)
        .allMatch(key -> key.token().strength() == Strength.WEAK)
        .allMatch(key -> key.birth().equals("1980"));
  }
}
