package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One sentence for each habit of naming; all people are invented. */
class NameCulturesTest {
  private static double score(String left, String right) {
    return NameComparison.compare(NameSchema.PERSON, left, right).score();
  }

  private static Stream<DynamicTest> alike(Map<String, String> pairs) {
    return pairs.entrySet().stream()
        .map(pair ->
            DynamicTest.dynamicTest(
                pair.toString(),
                () ->
                    assertThat(score(pair.getKey(), pair.getValue()))
                        .isGreaterThanOrEqualTo(NameComparison.THRESHOLD)));
  }

  @TestFactory
  Stream<DynamicTest> aKunyaMayBeWrittenInManyWaysAndLeftOut() {
    return alike(
        Map.of(
            "Umm Khalid al-Invented", "Um Khaled Invented",
            "Abu Omar Mahmoud al-Inventi", "Omar Mahmoud Inventi"));
  }

  @TestFactory
  Stream<DynamicTest> theParticlesOfANasabDoNotCount() {
    return alike(
        Map.of(
            "Ahmed ibn Yusuf al-Inventi", "Ahmad Yousef Inventi",
            "Ahmed ben Youssef Inventi", "Ahmed bin Yusuf Inventi",
            "Sara bint Ahmed al-Inventi", "Sarah Ahmed Alinventi"));
  }

  @TestFactory
  Stream<DynamicTest> aNisbaHasItsArticleOrNot() {
    return alike(Map.of("Mohammed al-Inventi", "Mohamed Inventi"));
  }

  @TestFactory
  Stream<DynamicTest> aPatronymicMayBeMissing() {
    return alike(
        Map.of(
            "Ivan Petrovich Inventov", "Ivan Inventov",
            "Иван Петрович Инвентов", "Ivan Petrovich Inventov",
            "Olena Ivanivna Inventenko", "Olena Inventenko"));
  }

  @TestFactory
  Stream<DynamicTest> ofTwoSpanishFamilyNamesTheSecondMayBeMissing() {
    return alike(
        Map.of(
            "María Inventada López", "Maria Inventada",
            "Inventada López, María", "Maria Inventada Lopez",
            "Juan Carlos Pérez y Inventado", "Juan Carlos Perez Inventado"));
  }

  @TestFactory
  Stream<DynamicTest> vietnameseAndKoreanNamesComeInEitherOrder() {
    return alike(Map.of("Nguyễn Văn Inh", "Inh Van Nguyen", "Kim Cheol-su", "Cheolsu Kim"));
  }

  @TestFactory
  Stream<DynamicTest> hangulIsSpelledByTheHabitsOfBothKoreas() {
    return alike(
        Map.of(
            "박정호", "Park Chung-ho",
            "이명호", "Ri Myong Ho",
            "노무진", "Roh Moo-jin",
            "최은호", "Choi Eun-ho",
            "정은수", "Jung Eun Soo"));
  }

  @Test
  void anotherKoreanSyllableIsAnotherName() {
    assertThat(score("김철수", "Kim Young Ho")).isLessThan(NameComparison.THRESHOLD);
    assertThat(score("박정호", "Lee Jung-ho")).isLessThan(NameComparison.THRESHOLD);
  }

  @TestFactory
  Stream<DynamicTest> titlesAndSuffixesDoNotCount() {
    return alike(
        Map.of(
            "Dr. John Invented Jr.", "John Invented",
            "Sheikh Omar Inventi", "Omar Inventi",
            "General Khalifa Inventi", "Khalifa Inventi"));
  }

  @TestFactory
  Stream<DynamicTest> anInitialStandsForAGivenName() {
    return alike(
        Map.of("J. R. Inventedson", "John Robert Inventedson", "J. Invented", "John Invented"));
  }

  @TestFactory
  Stream<DynamicTest> aNicknameStandsForItsGivenName() {
    return alike(Map.of("William Invented", "Bill Invented", "Robert Invented", "Bob Invented"));
  }

  @TestFactory
  Stream<DynamicTest> greekAndDevanagariAreRomanised() {
    return alike(
        Map.of(
            "Γιώργος Επινοημένος", "Giorgos Epinoimenos",
            "अमित शाह", "Amit Shah",
            "प्रकाश चन्द्र", "Prakash Chandra"));
  }

  @TestFactory
  Stream<DynamicTest> cyrillicIsReadByRussianUkrainianAndBulgarianRules() {
    return alike(
        Map.of(
            "Сергій Гриценко", "Serhii Hrytsenko",
            "Володимир Винайденко", "Vladimir Vynaidenko",
            "Георги Измислов", "Georgi Izmislov",
            "Щерю Измислов", "Shteryu Izmislov"));
  }

  @Test
  void aNameWithLettersOfAnotherScriptSlippedInIsStillFound() {
    // The a of the second writing is Cyrillic.
    assertThat(score("Ermias Inventay", "Ermi\u0430s Invent\u0430y"))
        .isGreaterThan(NameComparison.THRESHOLD);
  }
}
