package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NameRobustnessTest {
  private static final int LONGEST_SYLLABLE = 6;
  private static final long SEED = 20_261_124L;
  private static final List<BirthDate> BORN = List.of(PartialDate.of(1980));
  private static final String[] PIECES = {
    "abd", "al", "-", " ", "'", "ullah", "din", "bin", "Мария", "محمد", "عبد", "ال", "王", "小明", "김",
    "철수", "בן", "Ω", "Σ", "ภ", "ा", "ა", "😀", "\uD83D", "\uDE00", "\u202E", "\u200B", "\u0301",
    ",", ".", "J.", "S.A.", "0", "٤", "ß", "İ", "ı", "ﬁ", "Ǆ", "\u0000", "\uFFFF", "\t", "a", "Zzz",
    "uddin", "abdiiii", "ed", "/", "|", ":", "kh", "x"
  };

  /** The tables are read once, before anything is measured. */
  @BeforeAll
  static void readTables() {
    check("王小明 김철수 ბარაკ", "عبد الرحمن");
  }

  static Stream<String> strangeNames() {
    return Stream.of(
        "",
        " ",
        "a",
        "😀",
        "😀 😀 😀",
        "\uD83D",
        "\uDE00\uD83D x",
        "\u202Eyamrehg saimre",
        "\u200B\u200D\uFEFF",
        "a\u0301\u0301\u0301\u0301\u0301",
        "\u0301",
        "Ermiаs Ghеrmay Мария محمد 王小明 김철수",
        "ﷺ",
        "ﷺ".repeat(300),
        "x".repeat(10_000),
        "x ".repeat(5_000),
        "al-".repeat(3_000),
        "عبد ".repeat(2_000),
        "王".repeat(10_000),
        "김".repeat(300),
        "😀".repeat(5_000),
        "a\u0301".repeat(5_000),
        "abd".repeat(100),
        "-".repeat(10_000),
        ",,,",
        ",Ermias",
        "Ghermay,");
  }

  @ParameterizedTest
  @MethodSource("strangeNames")
  void aStrangeNameHasADefinedResult(String text) {
    check(text, "Ermias Ghermay");
    check(text, text);
  }

  /** What is compared is bounded, so that no text makes a comparison long. */
  @ParameterizedTest
  @MethodSource("strangeNames")
  void aNameHasFewPartsHoweverLongItIs(String text) {
    PreparedName prepared = PreparedName.of(PersonName.of(text));

    assertThat(prepared.parts()).hasSizeLessThanOrEqualTo(PartReader.MOST_PARTS);
    assertThat(prepared.joined()).hasSizeLessThan(3 * PartReader.MOST_PARTS);
    assertThat(String.join("", prepared.romanised()).length())
        .isLessThanOrEqualTo(LONGEST_SYLLABLE * NameText.LONGEST);
  }

  static Stream<String> pieces() {
    return Stream.of(
        "x", "x ", "al-", "عبد ", "王", "김", "😀", "a\u0301", "abd", "-", "tan eng bin ");
  }

  /** Memory taken, unlike time, does not depend on what else the machine does. */
  @ParameterizedTest
  @MethodSource("pieces")
  void fourTimesTheTextTakesNoMoreMemoryThanLinear(String piece) {
    String text = piece.repeat(10_000);
    String longer = piece.repeat(40_000);
    check(text, longer);

    long once = allocated(() -> check(text, text));
    long more = allocated(() -> check(longer, longer));

    assertThat(more).isLessThan(6 * once);
  }

  private static long allocated(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void randomNamesHaveADefinedResult() {
    Random random = new Random(SEED);
    String before = "";
    for (int i = 0; i < 20_000; i++) {
      String text = random(random);
      String other = before;
      assertThatCode(() -> check(text, other))
          .as("seed %d, name %d", SEED, i)
          .doesNotThrowAnyException();
      before = text;
    }
  }

  @Test
  void randomTextsAreAnIdentifierOrRefusedForAReason() {
    Random random = new Random(SEED);
    for (int i = 0; i < 4_000; i++) {
      String text = random(random);
      for (IdentifierKind kind : IdentifierKind.values()) {
        try {
          Identifier identifier =
              Identifiers.parse(kind, random.nextBoolean() ? "LY" : "", text, "LY");
          assertThat(
                  Identifiers.parse(
                      kind,
                      identifier.country().map(Country::code).orElse(""),
                      identifier.value(),
                      ""))
              .as("seed %d, text %d, %s, %s", SEED, i, kind, text)
              .isEqualTo(identifier);
        } catch (InvalidIdentifier e) {
          assertThat(e.reason()).isNotNull();
        }
      }
      assertThat(Countries.find(text)).isNotNull();
    }
  }

  @Test
  void randomDatesAreReadOrRefused() {
    Random random = new Random(SEED);
    String characters = "0123456789-/~ 19８";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(12);
      for (int k = 0; k < length; k++) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      try {
        BirthDate date = BirthDate.parse(text.toString());
        assertThat(BirthDate.parse(date.iso())).isEqualTo(date);
        assertThat(date.compatible(date)).isTrue();
      } catch (InvalidBirthDate e) {
        assertThat(e.reason()).isNotNull();
      }
    }
  }

  @Test
  void aNameIsCutAtThreeHundredCodePoints() {
    PersonName name = PersonName.of("😀".repeat(5_000));

    assertThat(name.full().codePointCount(0, name.full().length())).isEqualTo(300);
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(12);
    for (int k = 0; k < pieces; k++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
      if (random.nextInt(4) == 0) {
        text.append(' ');
      }
      if (random.nextInt(20) == 0) {
        text.appendCodePoint(random.nextInt(0x20000));
      }
    }
    return text.toString();
  }

  private static void check(String left, String right) {
    PersonName name = PersonName.of(left);
    PersonName other = PersonName.of(right);
    NameComparison comparison = NameComparison.compare(name, other);
    assertThat(comparison.score()).isBetween(0.0, 1.0);
    assertThat(NameComparison.compare(other, name).score())
        .isCloseTo(comparison.score(), org.assertj.core.data.Offset.offset(1e-6));
    PreparedName prepared = PreparedName.of(name);
    if (!prepared.romanised().isEmpty()) {
      assertThat(NameComparison.compare(name, name).score()).isGreaterThan(0.99);
    }
    assertThat(NameKeys.keys(name, BORN)).hasSizeLessThan(60);
    assertThat(NameKeys.questions(name, BORN)).hasSizeLessThan(120);
    assertThat(name.script()).isNotNull();
  }
}
