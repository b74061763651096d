package org.entente.exercise.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.exercise.demo.Officers;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lives at risk and trends through the screens of two live nodes; the alert appears on a page that
 * was open before it was raised.
 */
@Tag("walk")
class AlertsInTheBrowserTest {
  private static final String PLACE = "Invented: 34.10 N 12.20 E, a grey boat";

  private final Home home = Home.find().forMinutes().prepared();
  private final Path pictures = home.root().resolve("exercise/target/screenshots/alerts");
  @TempDir private Path directory;

  @Test
  void officersRaiseAndAnswerAnAlertAndSeeTrends() throws IOException {
    Files.createDirectories(pictures);
    try (NodeProcess norland =
            NodeProcess.start(
                home,
                directory.resolve("norland"),
                "norland",
                "Norland Migration Authority",
                8741);
        NodeProcess sudria =
            NodeProcess.start(
                home, directory.resolve("sudria"), "sudria", "Sudria Border Police", 8742);
        Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Browsing.NO_DOWNLOAD));
        Browser browser = Browsing.launch(playwright)) {
      norland.awaitUp();
      sudria.awaitUp();
      Officers.create(norland);
      Officers.create(sudria);
      Officers.onboard(norland, sudria);
      try (Browsing raiser = at(browser, norland, "norland").signIn("investigator");
          Browsing rescuer = at(browser, sudria, "sudria").signIn("supervisor")) {
        raise(raiser, rescuer);
        respond(raiser, rescuer);
        trends(raiser);
        share(raiser, rescuer);
        everyLanguage(raiser);
      }
    }
  }

  private Browsing at(Browser browser, NodeProcess node, String part) throws IOException {
    Path folder = pictures.resolve(part);
    Files.createDirectories(folder);
    return new Browsing(browser, node.web(), folder);
  }

  private static void raise(Browsing raiser, Browsing rescuer) {
    rescuer.go("/partners");
    raiser.go("/alerts");
    raiser.keep("no-alert");
    raiser.go("/alerts/new");
    raiser.press("main form button.button-danger");
    raiser.keep("raise-with-errors");
    raiser.fill("place", "Invented: the asylum seekers' boat");
    raiser.choose("phase", "DISTRESS");
    raiser.press("main form button.button-danger");
    raiser.keep("raise-held-back");
    raiser.fill("place", PLACE);
    raiser.fill("people", "40");
    raiser.fill("rescue-authority", "Invented rescue centre, told at 12:05");
    long clicked = System.nanoTime();
    raiser.press("main form button.button-danger");
    rescuer
        .page()
        .locator("#alarms .alarm")
        .waitFor(new Locator.WaitForOptions().setTimeout(10_000));
    System.out.printf(
        "from the click to the partner's open page: %.2f s%n", (System.nanoTime() - clicked) / 1e9);
    assertThat(rescuer.page().locator("#alarms").innerText()).contains(PLACE);
    rescuer.keep("alarm-on-an-open-page");
    raiser.keep("alert-raised");
    rescuer.go("/work");
    rescuer.keep("my-work");
  }

  private static void respond(Browsing raiser, Browsing rescuer) {
    rescuer.press("#alarms form button");
    rescuer.keep("acknowledged");
    rescuer.fill("doing", "Invented: a cutter is on its way.");
    rescuer.press("main form[action$='/answer'] button");
    rescuer.keep("answered");
    rescuer.choose("ending", "FALSE_ALARM");
    rescuer.fill("saved", "37");
    rescuer.press("main form[action$='/outcome'] button");
    rescuer.keep("outcome-refused");
    rescuer.choose("ending", "RESCUE_ENDED");
    rescuer.fill("saved", "37");
    rescuer.fill("dead", "1");
    rescuer.fill("missing", "2");
    rescuer.press("main form[action$='/outcome'] button");
    rescuer.keep("counted");
    String address = raiser.address();
    for (int i = 0; i < 40 && !raiser.text().contains("37"); i++) {
      NodeProcess.pause(250);
      raiser.go(address);
    }
    raiser.choose("ending", "RESCUE_ENDED");
    raiser.fill("saved", "37");
    raiser.fill("missing", "3");
    raiser.press("main form[action$='/outcome'] button");
    assertThat(raiser.text()).contains("count differently");
    raiser.keep("counted-differently");
    raiser.go("/alerts");
    raiser.keep("alerts");
  }

  private static void trends(Browsing officer) {
    officer.go("/trends");
    officer.keep("trends-empty");
    officer.go("/trends/import");
    officer.submit();
    for (int i = 0; i < 80 && !officer.text().contains("Done"); i++) {
      NodeProcess.pause(250);
      officer.go("/trends/import");
    }
    officer.keep("imported");
    officer.go("/trends");
    assertThat(officer.text()).contains("July 2023").contains("although today is later");
    officer.keep("trends");
    officer.go("/trends?by=CAUSE&month=2022-05");
    officer.keep("trends-by-cause");
    officer.go("/trends/series/ROUTE/CENTRAL_MEDITERRANEAN?month=2023-04");
    officer.keep("series");
    officer.go("/trends/map?month=2023-06");
    assertThat(officer.page().locator(".map circle").count()).isGreaterThan(20);
    officer.keep("map-world");
    officer.go("/trends/map?month=2023-06&view=MEDITERRANEAN");
    officer.press("main table a");
    officer.keep("map-mediterranean");
    officer.go("/trends/facts/new");
    officer.submit();
    officer.keep("fact-with-errors");
    officer.fill("month", "2026-10");
    officer.choose("categories", "ROUTES_AND_MEANS");
    officer.choose("way", "SEA_SMALL_BOAT");
    officer.choose("payment", "PAY_LATER");
    officer.choose("means", "IN_KIND");
    officer.submit();
    assertThat(officer.text()).contains("trafficking");
    officer.keep("facts");
  }

  private static void share(Browsing officer, Browsing partner) {
    officer.go("/trends/share?by=ROUTE&month=2023-04");
    officer.choose("partner", "sudria");
    officer.keep("share");
    officer.submit();
    officer.keep("shared");
    officer.go("/trends/share?by=CAUSE&month=2023-04");
    officer.choose("partner", "sudria");
    officer.submit();
    assertThat(officer.text()).contains("give small counts back");
    officer.keep("share-refused");
    partner.go("/trends/shared");
    for (int i = 0; i < 40 && !partner.text().contains("Norland"); i++) {
      NodeProcess.pause(250);
      partner.go("/trends/shared");
    }
    partner.keep("received");
  }

  private static void everyLanguage(Browsing officer) {
    for (String language : List.of("fr", "zh", "es")) {
      officer.language(language);
      for (String address :
          List.of("/alerts", "/alerts/new", "/trends", "/trends/map", "/trends/facts/new")) {
        officer.go(address);
        assertThat(officer.page().locator("html").getAttribute("lang")).startsWith(language);
        officer.keep(language + address.replace('/', '-'));
      }
    }
    officer.language("en");
  }
}
