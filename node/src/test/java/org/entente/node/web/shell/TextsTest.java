package org.entente.node.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
  private static final Path TEXTS = Path.of("src/main/resources/texts");
  private static final Pattern USE =
      Pattern.compile("(?:\\bt|words\\.of|words\\(\\)\\.of)\\(\\s*\"([a-z][\\w.-]*)\"\\s*(\\+?)");

  private final Texts texts = Texts.load();
  private final Words english = texts.in(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameTexts(Language language) {
    assertThat(new TreeSet<>(texts.in(language).keys())).isEqualTo(new TreeSet<>(english.keys()));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTranslationTakesTheSameArguments(Language language) {
    for (String key : english.keys()) {
      assertThat(texts.in(language).arguments(key)).as(key).isEqualTo(english.arguments(key));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextIsEmpty(Language language) throws IOException {
    for (Path bundle : files(TEXTS, "_" + language.code() + ".properties")) {
      for (String line : Files.readAllLines(bundle)) {
        assertThat(line).as(bundle + ": " + line).doesNotMatch("[a-zA-Z0-9.-]+\\s*=\\s*");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noTextIsGivenTwice(Language language) throws IOException {
    for (Path bundle : files(TEXTS, "_" + language.code() + ".properties")) {
      assertThat(
              Files.readAllLines(bundle).stream()
                  .filter(line -> line.matches("[a-zA-Z0-9].*=.*"))
                  .map(line -> line.substring(0, line.indexOf('='))))
          .as(bundle.toString())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void everyTextThatATemplateOrAScreenNamesExists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path source : sources()) {
      Matcher use = USE.matcher(Files.readString(source));
      while (use.find()) {
        String key = use.group(1);
        boolean known =
            use.group(2).isEmpty()
                ? english.has(key)
                : english.keys().stream().anyMatch(one -> one.startsWith(key));
        if (!known) {
          missing.add(source.getFileName() + " names " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void keysOfAnAreaBeginWithItsName() throws IOException {
    for (Path bundle : files(TEXTS, "_en.properties")) {
      String area = bundle.getFileName().toString().replace("_en.properties", "");
      if (!area.equals("messages")) {
        assertThat(keys(bundle)).as(bundle.toString()).allMatch(key -> key.startsWith(area + "."));
      }
    }
  }

  @Test
  void everyPlaceAndGroupHasALabel() {
    for (Place place : Place.values()) {
      assertThat(english.has(place.label())).as(place.label()).isTrue();
      assertThat(english.has(place.group().label())).as(place.group().label()).isTrue();
    }
  }

  @Test
  void aMissingTextIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> english.of("no.such.text"))
        .isInstanceOf(MissingText.class)
        .hasMessageContaining("no.such.text");
  }

  @Test
  void anArgumentTooFewOrTooManyIsAnError() {
    assertThatThrownBy(() -> english.of("layout.waiting")).hasMessageContaining("count");
    assertThatThrownBy(() -> english.of("layout.skip", "count", 1)).hasMessageContaining("count");
    assertThatThrownBy(() -> english.of("layout.waiting", "count")).hasMessageContaining("pairs");
  }

  @Test
  void pluralsFollowTheLanguage() {
    assertThat(english.of("layout.waiting", "count", 1)).isEqualTo("1 item waiting");
    assertThat(english.of("layout.waiting", "count", 3)).isEqualTo("3 items waiting");
    assertThat(texts.in(Language.FRENCH).of("layout.waiting", "count", 0))
        .isEqualTo("0 élément en attente");
    assertThat(texts.in(Language.CHINESE).of("layout.waiting", "count", 3)).isEqualTo("3 项待处理");
  }

  @Test
  void aRightToLeftNameDoesNotTurnTheWordsAroundIt() {
    String name = "سالم";
    assertThat(english.of("handling.H3.with", "words", name)).endsWith("\u2068" + name + "\u2069");
    assertThat(english.of("handling.H3.with", "words", "Salim")).endsWith(": Salim");
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>(files(Path.of("src/main/jte"), ".jte"));
    sources.addAll(files(Path.of("src/main/java/org/entente/node/web"), ".java"));
    return sources;
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static Set<String> keys(Path bundle) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String line : Files.readAllLines(bundle)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        keys.add(line.substring(0, line.indexOf('=')).strip());
      }
    }
    return keys;
  }
}
