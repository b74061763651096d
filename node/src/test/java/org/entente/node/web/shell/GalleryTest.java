package org.entente.node.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Renders every component in every language to {@code target/gallery}, to be looked at in a
 * browser.
 */
class GalleryTest {
  private static final Path HERE = Path.of("src/test/java/org/entente/node/web/shell/gallery");
  private static final Path OUT = Path.of("target/gallery");
  private static final Instant NOW = Instant.parse("2026-11-14T22:48:00Z");
  private static final Branding NORLAND =
      new Branding(
          "Norland",
          "Norland Authority for Migration Crime",
          "#7a3b69",
          Map.of(),
          Language.ENGLISH,
          ZoneId.of("Europe/Berlin"));

  private static TemplateEngine engine;

  @BeforeAll
  static void prepare() throws IOException {
    Files.createDirectories(OUT);
    try (InputStream css = GalleryTest.class.getResourceAsStream("/static/entente.css")) {
      Files.copy(css, OUT.resolve("entente.css"), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(OUT.resolve("branding.css"), NORLAND.stylesheet());
    CodeResolver templates = new BothResolver();
    engine = TemplateEngine.create(templates, Path.of("target/gallery-classes"), ContentType.Html);
    engine.setTrimControlStructures(true);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyComponentRendersInEveryLanguage(Language language) throws IOException {
    Words words = words(language);
    for (String screen : List.of("work", "file", "request")) {
      Place place = screen.equals("file") ? Place.CASES : Place.INBOX;
      String title = screen.equals("file") ? "g.file.name" : "g." + screen + ".title";
      StringOutput output = new StringOutput();
      GalleryView view = GalleryView.at(NOW, words);
      engine.render(
          screen + ".jte",
          Map.of("page", page(words, officer(words), place, title), "view", view),
          output);
      keep(screen, language, output.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theDoorAndTheProblemsRenderInEveryLanguage(Language language) throws IOException {
    Words words = words(language);
    Renderer renderer = Renderer.precompiled();
    Viewer visitor = new Viewer.Visitor(language, NORLAND.zone());
    Form refused =
        Form.empty()
            .with("username", "a.beispiel")
            .withError("username", words.of("sign-in.failed"));
    keep(
        "sign-in",
        language,
        renderer.render(
            "shell/sign-in", page(words, visitor, null, "sign-in.title"), SignIn.at("/sign-in")));
    keep(
        "sign-in-refused",
        language,
        renderer.render(
            "shell/sign-in",
            page(words, visitor, null, "sign-in.title"),
            new SignIn("/sign-in", refused)));
    List<Problem> problems =
        List.of(
            new Problem.Refused(words.of("error.refused.role")),
            new Problem.Absent(),
            new Problem.Unexpected("E-7F3K-22QD"));
    for (Problem problem : problems) {
      Viewer viewer = problem instanceof Problem.Absent ? visitor : officer(words);
      keep(
          "problem-" + problem.status(),
          language,
          renderer.render("shell/problem", page(words, viewer, null, problem.title()), problem));
    }
  }

  @Test
  void whatIsShownIsEscaped() {
    Words words = words(Language.ENGLISH);
    Problem problem = new Problem.Refused("<b>\"x\"</b>");
    String html =
        Renderer.precompiled()
            .render("shell/problem", page(words, officer(words), null, problem.title()), problem);
    assertThat(html).contains("&lt;b&gt;").doesNotContain("<b>\"x\"");
  }

  private static void keep(String screen, Language language, String html) throws IOException {
    assertThat(html)
        .contains("lang=\"" + language.tag() + "\"")
        .doesNotContain(" style=")
        .doesNotContain("onclick");
    String local = html.replaceAll("\"/((?:entente|branding)\\.css)\\?v=[0-9a-f]+\"", "\"$1\"");
    Files.writeString(OUT.resolve(screen + "-" + language.code() + ".html"), local);
  }

  private static Viewer officer(Words words) {
    List<String> roles = List.of(words.of("g.role"), words.of("g.role2"));
    return new Viewer.Officer("Anna Beispiel", roles, words.language(), NORLAND.zone());
  }

  private static Page page(Words words, Viewer viewer, Place place, String title) {
    Navigation navigation =
        viewer.isSignedIn()
            ? new Navigation(
                EnumSet.allOf(Place.class),
                Map.of(Place.INBOX, 12, Place.SENT, 5, Place.PROTECTION, 1))
            : Navigation.none();
    Branding branding =
        new Branding(
            NORLAND.name(),
            NORLAND.authority(),
            NORLAND.accent(),
            Map.of(words.language(), words.of("g.banner")),
            NORLAND.language(),
            NORLAND.zone());
    List<Flash> flashes =
        place == Place.CASES ? List.of(Flash.done(words.of("g.flash"))) : List.of();
    Times times = new Times(words, NORLAND.zone(), InstantSource.fixed(NOW));
    return new Page(
        words.of(title),
        viewer,
        words,
        times,
        place,
        navigation,
        flashes,
        Csrf.of("_csrf", "invented"),
        branding,
        Assets.of(branding),
        "/cases",
        List.of());
  }

  private static Words words(Language language) {
    Map<String, Wording> all = new HashMap<>();
    Properties bundle = new Properties();
    try (Reader frame =
            Files.newBufferedReader(
                Path.of("src/main/resources/texts/messages_" + language.code() + ".properties"),
                StandardCharsets.UTF_8);
        Reader gallery =
            Files.newBufferedReader(
                HERE.resolve("gallery_" + language.code() + ".properties"),
                StandardCharsets.UTF_8)) {
      bundle.load(frame);
      bundle.load(gallery);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    bundle.forEach(
        (key, pattern) -> all.put((String) key, new Wording((String) pattern, language)));
    return new Words(language, all);
  }

  /** The gallery's own templates beside those of the product. */
  private static final class BothResolver implements CodeResolver {
    private final CodeResolver gallery = new DirectoryCodeResolver(HERE);
    private final CodeResolver product = new DirectoryCodeResolver(Path.of("src/main/jte"));

    @Override
    public String resolve(String name) {
      String found = gallery.resolve(name);
      return found == null ? product.resolve(name) : found;
    }

    @Override
    public long getLastModified(String name) {
      return 0;
    }
  }
}
