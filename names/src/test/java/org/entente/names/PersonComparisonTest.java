package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PersonComparisonTest {
  private static final PersonName NAME = PersonName.of("Ermias Ghermay");
  private static final PersonName OTHER = PersonName.of("Ermyas Girmay");

  private static PersonFacts person(PersonName name, BirthDate... births) {
    return PersonFacts.of(List.of(name), List.of(births));
  }

  private static PersonFacts with(PersonName name, Identifier... identifiers) {
    return new PersonFacts(
        List.of(name), List.of(), List.of(identifiers), Set.of(), Optional.empty());
  }

  @Test
  void theSameDayOfBirthSpeaksForAndAnotherAgainst() {
    double alone = PersonComparison.compare(person(NAME), person(OTHER)).score();
    PersonComparison sameDay =
        PersonComparison.compare(
            person(NAME, PartialDate.of(1980, 5, 7)), person(OTHER, PartialDate.of(1980, 5, 7)));
    PersonComparison sameYear =
        PersonComparison.compare(
            person(NAME, PartialDate.of(1980)), person(OTHER, PartialDate.of(1981)));
    PersonComparison otherYear =
        PersonComparison.compare(
            person(NAME, PartialDate.of(1980)), person(OTHER, PartialDate.of(1990)));

    assertThat(sameDay.score()).isGreaterThan(sameYear.score());
    assertThat(sameYear.score()).isGreaterThan(alone);
    assertThat(otherYear.score()).isLessThan(NameComparison.THRESHOLD);
    assertThat(sameDay.reasons())
        .extracting(Reason::kind)
        .containsExactly(ReasonKind.BORN_SAME_DAY);
    assertThat(otherYear.reasons())
        .extracting(Reason::kind)
        .containsExactly(ReasonKind.BORN_DIFFERENT);
  }

  @Test
  void theSameDayAloneDoesNotMakeTwoNamesAlike() {
    PersonFacts left = person(NAME, PartialDate.of(1980, 5, 7));
    PersonFacts right = person(PersonName.of("Jacob Invented"), PartialDate.of(1980, 5, 7));

    assertThat(PersonComparison.compare(left, right).score()).isLessThan(0.3);
  }

  @Test
  void aSharedDocumentOutweighsUnlikeNames() {
    Identifier passport = Identifiers.parse("passport", "LY", "C17HLRL3");
    PersonComparison comparison =
        PersonComparison.compare(
            with(NAME, passport), with(PersonName.of("Jacob Invented"), passport));

    assertThat(comparison.score()).isGreaterThan(0.8);
    assertThat(comparison.reasons())
        .extracting(Reason::kind)
        .containsExactly(ReasonKind.IDENTIFIER_SAME);
  }

  @Test
  void aNumberWhoseCountryIsMissingOnOneSideCountsForLess() {
    PersonComparison comparison =
        PersonComparison.compare(
            with(NAME, Identifiers.parse("passport", "LY", "C17HLRL3")),
            with(OTHER, Identifiers.parse("national-number", "", "C17HLRL3")));

    assertThat(comparison.reasons())
        .extracting(Reason::kind)
        .containsExactly(ReasonKind.NUMBER_SAME);
  }

  @Test
  void differentNationalNumbersOfOneCountrySpeakAgainst() {
    PersonComparison comparison =
        PersonComparison.compare(
            with(NAME, Identifiers.parse("national-number", "LY", "119800001")),
            with(NAME, Identifiers.parse("national-number", "LY", "119800002")));

    assertThat(comparison.score()).isLessThan(1);
    assertThat(comparison.reasons())
        .extracting(Reason::kind)
        .containsExactly(ReasonKind.IDENTIFIER_DIFFERENT);
  }

  @Test
  void theNamesMostAlikeAreTheOnesExplained() {
    PersonFacts left = PersonFacts.of(List.of(PersonName.of("Jacob Invented"), NAME), List.of());
    PersonFacts right = PersonFacts.of(List.of(PersonName.of("Somebody Else"), OTHER), List.of());

    assertThat(PersonComparison.compare(left, right).names())
        .isEqualTo(NameComparison.compare(NAME, OTHER));
  }

  @Test
  void withoutNamesThereIsNothingToCompare() {
    PersonFacts nameless = PersonFacts.of(List.of(), List.of());

    assertThat(PersonComparison.compare(nameless, person(NAME)).score()).isZero();
  }

  @Test
  void theSameDayOfExpirySpeaksForADocumentAndAnotherAgainst() {
    Identifier passport = Identifiers.parse("passport", "LY", "C17HLRL3");
    PersonFacts left = expiring(NAME, passport, "2031-05-07");
    PersonComparison alone = PersonComparison.compare(with(NAME, passport), with(OTHER, passport));
    PersonComparison same = PersonComparison.compare(left, expiring(OTHER, passport, "2031-05-07"));
    PersonComparison other =
        PersonComparison.compare(left, expiring(OTHER, passport, "2029-01-31"));

    assertThat(same.score()).isGreaterThan(alone.score());
    assertThat(other.score()).isLessThan(alone.score());
    assertThat(same.reasons()).extracting(Reason::kind).contains(ReasonKind.EXPIRY_SAME);
    assertThat(other.reasons()).extracting(Reason::kind).contains(ReasonKind.EXPIRY_DIFFERENT);
    assertThat(Explanation.of(other, Locale.ENGLISH))
        .contains("expire on different days (2031-05-07; 2029-01-31)");
  }

  @Test
  void numbersThatLookAlikeAreComparedByTheirExpiryToo() {
    Identifier one = Identifiers.parse("passport", "LY", "C17HLR03");
    Identifier misread = Identifiers.parse("passport", "LY", "C17HLRO3");
    PersonComparison comparison =
        PersonComparison.compare(
            expiring(NAME, one, "2031-05-07"), expiring(OTHER, misread, "2031-05-07"));

    assertThat(comparison.reasons())
        .extracting(Reason::kind)
        .containsExactly(ReasonKind.IDENTIFIER_LOOK_ALIKE, ReasonKind.EXPIRY_SAME);
  }

  @Test
  void aDayOfExpiryOnOneSideAloneSaysNothing() {
    Identifier passport = Identifiers.parse("passport", "LY", "C17HLRL3");

    assertThat(
            PersonComparison.compare(expiring(NAME, passport, "2031-05-07"), with(OTHER, passport))
                .reasons())
        .extracting(Reason::kind)
        .containsExactly(ReasonKind.IDENTIFIER_SAME);
  }

  @Test
  void oneNumberOfTwoIssuingCountriesCountsForLittle() {
    Identifier one = Identifiers.parse("passport", "LY", "C17HLRL3");
    Identifier other = Identifiers.parse("passport", "ER", "C17HLRL3");
    Identifier unknown = Identifiers.parse("passport", "", "C17HLRL3");
    PersonComparison comparison = PersonComparison.compare(with(NAME, one), with(OTHER, other));

    assertThat(comparison.reasons())
        .extracting(Reason::kind)
        .containsExactly(ReasonKind.NUMBER_SAME_OTHER_ISSUER);
    assertThat(comparison.score())
        .isLessThan(PersonComparison.compare(with(NAME, one), with(OTHER, unknown)).score());
    assertThat(Explanation.of(comparison, Locale.ENGLISH)).contains("different issuers (LY, ER)");
  }

  private static PersonFacts expiring(PersonName name, Identifier document, String day) {
    return with(name, document).withExpiries(Map.of(document, LocalDate.parse(day)));
  }
}
