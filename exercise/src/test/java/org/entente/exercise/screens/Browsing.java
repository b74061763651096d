package org.entente.exercise.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.exercise.nodes.NodeProcess;

/**
 * One officer at one browser: fills forms by their fields' names, keeps a picture of every screen.
 */
final class Browsing implements AutoCloseable {
  private final BrowserContext context;
  private final Page page;
  private final URI web;
  private final Path pictures;
  private final List<String> complaints = new ArrayList<>();
  private int shot;

  Browsing(Browser browser, URI web, Path pictures) {
    this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
    this.page = context.newPage();
    this.web = web;
    this.pictures = pictures;
    page.setDefaultTimeout(20_000);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().contains("status of 4")) {
        complaints.add(message.text());
      }
    });
  }

  Browsing signIn(String username, String password) {
    go("/sign-in");
    fill("username", username);
    fill("password", password);
    submit();
    return this;
  }

  Browsing signIn(String username) {
    return signIn(username, NodeProcess.PASSWORD);
  }

  void go(String path) {
    page.navigate(web + path);
  }

  void fill(String name, String value) {
    page.locator("main [name='" + name + "']").fill(value);
  }

  /** Chooses an option of a select, a radio button or a checkbox. */
  void choose(String name, String value) {
    var select = page.locator("main select[name='" + name + "']");
    if (select.count() > 0) {
      select.selectOption(value);
    } else {
      page.locator("main input[name='" + name + "'][value='" + value + "']").check();
    }
  }

  void chooseAll(String name) {
    for (var box : page.locator("main input[name='" + name + "']:not([disabled])").all()) {
      box.check();
    }
  }

  /** Presses the form's main button. */
  void submit() {
    press(page.locator("main form button.button-primary[type=submit]").last());
  }

  void press(String selector) {
    press(page.locator(selector).first());
  }

  /** Presses and waits for the page that comes of it, so that nothing cuts the act short. */
  @SuppressWarnings("deprecation") // what replaces it waits for an address, which may stay the same
  private void press(Locator control) {
    page.waitForNavigation(control::click);
  }

  void follow(String hrefEnding) {
    press("main a[href$='" + hrefEnding + "']");
  }

  String text() {
    return page.locator("main").innerText();
  }

  String address() {
    return URI.create(page.url()).getPath();
  }

  Page page() {
    return page;
  }

  void language(String code) {
    page.navigate(web + "/language/" + code + "?back=%2Fwork");
  }

  /**
   * Keeps a picture of the screen, and checks that it is accessible and broke no content policy.
   */
  void keep(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(pictures.resolve("%02d-%s.png".formatted(++shot, name))));
    List<String> found =
        new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations()
                .stream()
                .map(Browsing::describe)
                .toList();
    assertThat(found).as("accessibility of " + name).isEmpty();
    assertThat(complaints).as("the browser's complaints on " + name).isEmpty();
  }

  private static String describe(Rule rule) {
    return rule.getId() + " " + rule.getNodes().getFirst().getHtml();
  }

  @Override
  public void close() {
    context.close();
  }

  /** The way Chromium is started where it has no sandbox of its own and no network. */
  private static final List<String> CHROMIUM =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  /** The machine's own Chromium, as every walk through the screens uses it. */
  static Browser launch(Playwright playwright) {
    Path chromium =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("Chromium is not installed"));
    return playwright
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(CHROMIUM));
  }
}
