package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Random;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Names of organisations and vessels, Chinese spellings, and explanations. */
class NameSchemaTest {
  private static final long SEED = 20_261_126L;

  private static double score(NameSchema schema, String left, String right) {
    return NameComparison.compare(schema, left, right).score();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Invented Trading Limited|INVENTED TRADING LTD.",
        "InventedAG|Invented AG",
        "Inventa Shipping OOO|OOO Inventa Shipping",
        "People's Invented Army|PIA",
        "Brigade Forty-Four|Brigade 44",
        "Invented Intl Holdings|Invented International Holdings",
        "J.P. Invento & Co.|JP Invento and Company",
        "Ministry of Invention of the United States|U.S. Ministry of Invention"
      })
  void oneOrganisationInTwoWritingsReachesTheThreshold(String left, String right) {
    assertThat(score(NameSchema.ORGANISATION, left, right)).isGreaterThanOrEqualTo(0.7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bank of Inventia Limited|Bank of Fictonia Limited",
        "A.B.X. Company|X.B.A. Company",
        "Invented Oil Company|Invented Gas Trust"
      })
  void twoOrganisationsStayBelow(String left, String right) {
    assertThat(score(NameSchema.ORGANISATION, left, right)).isLessThan(0.7);
  }

  @Test
  void thePrefixOfAVesselDoesNotCountAndItsNumberDoes() {
    assertThat(score(NameSchema.VESSEL, "M/V Inventa Star", "INVENTA STAR")).isEqualTo(1);
    assertThat(score(NameSchema.VESSEL, "Inventa 1", "Inventa 2")).isLessThan(0.7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "陈大文|Chan Tai Man",
        "陳大文|CHAN Tai-man",
        "陈大文|CHEN Dawen",
        "陈大文|Ch'en Ta-wen",
        "陈大文|Dawen Chen",
        "Mao Tse-tung|Mao Zedong"
      })
  void aChineseNameIsFoundInItsSpellings(String left, String right) {
    assertThat(score(NameSchema.PERSON, left, right)).isGreaterThanOrEqualTo(0.7);
  }

  @Test
  void oneOtherSyllableIsAnotherChineseName() {
    assertThat(score(NameSchema.PERSON, "陈大文", "Chan Tai Kwong")).isLessThan(0.7);
    assertThat(score(NameSchema.PERSON, "陈大文", "Chen Dajun")).isLessThan(0.7);
  }

  @Test
  void aNameBeforeAnArabicChainIsThatOfAnotherGeneration() {
    NameComparison comparison =
        NameComparison.compare(
            NameSchema.PERSON, "Invento Salim Omar al-Fiktiv", "Salim Omar al-Fiktiv");

    assertThat(comparison.score()).isLessThan(0.7);
    assertThat(comparison.reasons())
        .extracting(Reason::kind)
        .contains(ReasonKind.GENERATION_MISSING);
  }

  @ParameterizedTest
  @CsvSource({"en", "fr", "zh", "es"})
  void everyReasonHasWordsInEveryLanguage(String language) {
    Locale locale = Locale.of(language);
    for (ReasonKind kind : ReasonKind.values()) {
      Reason reason = new Reason(kind, "Invento", "Fiktiv", 1, 1);
      assertThat(Explanation.clause(reason, locale)).isNotBlank().doesNotContain("{");
    }
    NameComparison comparison =
        NameComparison.compare(NameSchema.PERSON, "Invento Fiktiv", "Inventa Fiktiv");
    assertThat(Explanation.of(comparison, locale)).isNotBlank();
  }

  @Test
  void theLanguagesDiffer() throws MissingResourceException {
    ResourceBundle english = ResourceBundle.getBundle("org.entente.names.explanation", Locale.ROOT);
    for (String language : List.of("fr", "zh", "es")) {
      ResourceBundle other =
          ResourceBundle.getBundle("org.entente.names.explanation", Locale.of(language));
      for (String key : english.keySet()) {
        if (key.startsWith("comparison.")) {
          assertThat(other.getString(key))
              .as(language + " " + key)
              .isNotEqualTo(english.getString(key));
        }
      }
    }
  }

  @Test
  void charactersThatTurnTheTextAroundStayOutOfAnExplanation() {
    NameComparison comparison =
        NameComparison.compare(NameSchema.PERSON, "a\u202Eb\u0007 Fiktiv", "Other Fiktiv");

    assertThat(Explanation.of(comparison, Locale.ENGLISH)).doesNotContain("\u202E", "\u0007");
  }

  @ParameterizedTest
  @EnumSource(NameSchema.class)
  void anyTextsHaveADefinedScoreTheSameEitherWayRound(NameSchema schema) {
    Random random = new Random(SEED);
    String[] pieces = {
      "Ltd", "GmbH", "S.A.", "&", "44", "IV", "M/V", "王", "陈大文", "Chan", "عبد", "ال", "ص", "а",
      "U.S.", "\uD83D", "\u202E", "\u0000", "😀", "-", "'", " ", "Bank", "of", "forty", "four",
      "zhang", "ng"
    };
    String before = "";
    for (int i = 0; i < 4_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(10); k > 0; k--) {
        text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
      }
      String name = text.toString();
      double score = score(schema, name, before);
      assertThat(score).as("seed %d, name %d", SEED, i).isBetween(0.0, 1.0);
      assertThat(score(schema, before, name)).as("seed %d, name %d", SEED, i).isEqualTo(score);
      PreparedName prepared = PreparedName.of(schema, name);
      assertThat(NameComparison.score(prepared, PreparedName.of(schema, before))).isEqualTo(score);
      assertThat(SearchKeys.of(prepared)).hasSizeLessThanOrEqualTo(48);
      before = name;
    }
  }

  @Test
  void lookAlikeCharactersOfADocumentSpeakForOnePerson() {
    PersonComparison comparison =
        PersonComparison.compare(holder("LY", "C17HL0"), holder("LY", "CI7HLO"));

    assertThat(comparison.reasons())
        .extracting(Reason::kind)
        .containsExactly(ReasonKind.IDENTIFIER_LOOK_ALIKE);
  }

  private static PersonFacts holder(String country, String number) {
    return new PersonFacts(
        List.of(PersonName.of("Invento Fiktivsson Nemo")),
        List.of(),
        List.of(Identifiers.parse("passport", country, number)),
        java.util.Set.of(),
        java.util.Optional.empty());
  }

  @Test
  void aSingleOrVeryCommonNameAloneSaysLittle() {
    PersonFacts one = PersonFacts.of(List.of(PersonName.of("Abu Nemo")), List.of());
    PersonFacts common = PersonFacts.of(List.of(PersonName.of("Mohamed Ali")), List.of());

    assertThat(PersonComparison.compare(one, one).score()).isLessThan(0.7);
    assertThat(PersonComparison.compare(common, common).reasons())
        .extracting(Reason::kind)
        .contains(ReasonKind.NAME_SAYS_LITTLE);
  }
}
