package org.entente.node.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StylesheetTest {
  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{6})");
  private static final Pattern PHYSICAL =
      Pattern.compile(
          "(?m)[{;\\s](?:(?:margin|padding|border)-(?:left|right|top|bottom)|left|right|top|bottom|width|height"
              + "|(?:max|min)-(?:width|height)|float)\\s*:(?![^{]*\\)\\s*\\{)");
  private static final Pattern INLINE =
      Pattern.compile("\\s(?:style|on[a-z]+)=\"|<style|<script(?! src=)|javascript:");

  private final String css;

  StylesheetTest() throws IOException {
    css = Files.readString(Path.of("src/main/resources/static/entente.css"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ink paper",
        "ink surface",
        "ink sunken",
        "soft paper",
        "soft surface",
        "soft sunken",
        "link paper",
        "link surface",
        "link sunken",
        "on-brand brand",
        "on-brand brand-deep",
        "on-banner banner",
        "neutral-ink neutral-fill",
        "info-ink info-fill",
        "success-ink success-fill",
        "warning-ink warning-fill",
        "danger-ink danger-fill",
        "danger-ink surface",
        "danger-ink paper",
        "on-danger danger-solid"
      })
  void wordsStandOutFromTheirGroundInLightAndDark(String pair) {
    assertContrast(pair, 4.5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "line-strong surface",
        "line-strong paper",
        "focus paper",
        "focus surface",
        "focus sunken",
        "mark surface"
      })
  void bordersOfControlsAndTheFocusAreVisible(String pair) {
    assertContrast(pair, 3);
  }

  @Test
  void onlyLogicalPropertiesAreUsedSoThatRightToLeftNeedsNothingExtra() {
    String rules = css.replaceAll("@(?:media|page)[^{]*", "@rule");
    assertThat(PHYSICAL.matcher(rules).results().map(Object::toString)).isEmpty();
  }

  @Test
  void noTemplateCarriesAnInlineStyleOrScript() throws IOException {
    try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
      for (Path template : templates.filter(path -> path.toString().endsWith(".jte")).toList()) {
        assertThat(INLINE.matcher(Files.readString(template)).find())
            .as(template.toString())
            .isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"#000000", "#ffffff", "#7a3b69", "#e9c46a", "#757575", "#12474f"})
  void aNodesOwnColourAlwaysCarriesReadableWords(String accent) {
    Branding branding =
        new Branding("Norland", "", accent, Map.of(), Language.ENGLISH, ZoneOffset.UTC);
    List<String> colours =
        Pattern.compile("#[0-9a-f]{6}")
            .matcher(branding.stylesheet())
            .results()
            .map(r -> r.group())
            .toList();
    assertThat(contrast(colours.get(0), colours.get(1))).isGreaterThanOrEqualTo(4.5);
  }

  private void assertContrast(String pair, double least) {
    String[] names = pair.split(" ");
    int dark = css.indexOf("@media screen and (prefers-color-scheme: dark)");
    Map<String, String> light = tokens(css.substring(0, dark));
    Map<String, String> night = new HashMap<>(light);
    night.putAll(tokens(css.substring(dark, css.indexOf("/* ---------- ground"))));
    for (Map<String, String> tokens : List.of(withMark(light), withMark(night))) {
      assertThat(contrast(tokens.get(names[0]), tokens.get(names[1])))
          .as(pair)
          .isGreaterThanOrEqualTo(least);
    }
  }

  private static Map<String, String> withMark(Map<String, String> tokens) {
    tokens.putIfAbsent("mark", tokens.get("brand"));
    return tokens;
  }

  private static Map<String, String> tokens(String part) {
    Map<String, String> tokens = new HashMap<>();
    Matcher token = TOKEN.matcher(part);
    while (token.find()) {
      tokens.put(token.group(1), token.group(2));
    }
    tokens.putIfAbsent("on-danger", "#ffffff");
    return tokens;
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double share = Integer.parseInt(colour, at, at + 2, 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
