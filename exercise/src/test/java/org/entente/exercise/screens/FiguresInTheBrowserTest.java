package org.entente.exercise.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.exercise.demo.Officers;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Officers of two live nodes arrive at joint figures through the screens, and read the bulletin in
 * four languages.
 */
@Tag("walk")
class FiguresInTheBrowserTest {
  private final Home home = Home.find().forMinutes().prepared();
  private final Path pictures = home.root().resolve("exercise/target/screenshots/figures");
  @TempDir private Path directory;
  private String figures = "";

  @Test
  void officersCountSettleAndSignThroughTheScreens() throws IOException {
    try (NodeProcess norland =
            NodeProcess.start(
                home,
                directory.resolve("norland"),
                "norland",
                "Norland Migration Authority",
                8760);
        NodeProcess estmark =
            NodeProcess.start(
                home,
                directory.resolve("estmark"),
                "estmark",
                "Estmark Immigration Service",
                8761);
        Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Browsing.NO_DOWNLOAD));
        Browser browser = Browsing.launch(playwright)) {
      norland.awaitUp();
      estmark.awaitUp();
      Officers.create(norland);
      Officers.create(estmark);
      Officers.onboard(norland, estmark);
      workTogether(norland.signIn("investigator"), estmark.signIn("investigator"), estmark);
      open(browser, norland);
      answerTheCount(browser, estmark);
      seeAndSign(browser, norland, "3-norland");
      seeAndSign(browser, estmark, "3-estmark");
      readTheBulletin(browser, norland);
    }
  }

  /** A request, its answer, and an arrest that only Norland records. */
  private static void workTogether(NodeClient asking, NodeClient holding, NodeProcess estmark) {
    JsonNode file =
        asking.post(
            "/cases",
            NodeClient.body(
                "title",
                "Exercise: an invented network",
                "offences",
                List.of("6.1.a"),
                "classification",
                "RESTRICTED",
                "summary",
                "Invented."));
    String id = file.get("id").asString();
    asking.post("/cases/" + id + "/benefit", Map.of("evidence", "Invented: paid in advance."));
    JsonNode suspect =
        asking.post(
            "/cases/" + id + "/suspects",
            NodeClient.body(
                "names",
                List.of("Viktor Beispiel Mustermann"),
                "birthDates",
                List.of(),
                "identifiers",
                List.of(),
                "role",
                "ORGANISER",
                "legalState",
                "SUSPECT"));
    JsonNode request =
        asking.post(
            "/cases/" + id + "/requests",
            NodeClient.body(
                "partner", "estmark",
                "subjects", List.of(suspect.get("id").asString()),
                "link", "Invented: suspected of organising the crossings.",
                "purpose", "SMUGGLING_INVESTIGATION",
                "legalBasis", "SOM_10",
                "offence", "6.1.a",
                "urgency", "ROUTINE",
                "categories", Set.of("CASE_INFORMATION"),
                "asked", "Invented question.",
                "facts", "Invented facts.",
                "reasonToBelieve", "Invented reason.",
                "handling", Set.of("H2")));
    String asked = request.get("id").asString();
    holding.await(
        "/requests/received", all -> all.toString().contains(asked), "the request at Estmark");
    holding.post(
        "/requests/" + asked + "/answer",
        Map.of(
            "items",
            List.of(
                NodeClient.body(
                    "category", "CASE_INFORMATION",
                    "statement", "Invented statement.",
                    "basis", "An invented register",
                    "handling", Set.of("H2"),
                    "evaluation", "B2"))));
    estmark.signIn("supervisor").post("/requests/" + asked + "/release");
    asking.await(
        "/requests/" + asked, r -> r.get("state").asString().equals("ANSWERED"), "the answer");
    asking.post(
        "/cases/" + id + "/outcomes",
        NodeClient.body(
            "kind",
            "ARREST",
            "on",
            LocalDate.now(ZoneOffset.UTC).toString(),
            "account",
            "Invented: arrested at the old harbour."));
    NodeProcess.pause(800);
  }

  private Browsing at(Browser browser, NodeProcess node, String part) throws IOException {
    Path folder = pictures.resolve(part);
    Files.createDirectories(folder);
    return new Browsing(browser, node.web(), folder);
  }

  private static void day(Browsing officer, String name, LocalDate day) {
    officer.fill(name + "-year", String.valueOf(day.getYear()));
    officer.fill(name + "-month", String.valueOf(day.getMonthValue()));
    officer.fill(name + "-day", String.valueOf(day.getDayOfMonth()));
  }

  private void open(Browser browser, NodeProcess norland) throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    try (Browsing officer = at(browser, norland, "1-opening").signIn("investigator")) {
      officer.go("/figures");
      officer.keep("none-yet");
      officer.go("/figures/new");
      officer.submit();
      officer.keep("form-with-errors");
      officer.choose("partner", "estmark");
      day(officer, "from", today.minusDays(29));
      day(officer, "figures-period", today.plusDays(9));
      officer.submit();
      officer.keep("a-period-that-has-not-come");
      day(officer, "figures-period", today);
      officer.submit();
      figures = officer.address();
      officer.page().locator("details.disclosure summary").last().click();
      officer.keep("our-count-before-it-leaves");
      officer.press("main form[action$='/send'] button");
      assertThat(officer.text()).contains("Our count is with Estmark");
      officer.keep("sent");
    }
  }

  private void answerTheCount(Browser browser, NodeProcess estmark) throws IOException {
    try (Browsing officer = at(browser, estmark, "2-settling").signIn("investigator")) {
      for (int i = 0; i < 60 && !officer.page().content().contains(figures); i++) {
        NodeProcess.pause(500);
        officer.go("/work");
      }
      officer.keep("my-work");
      officer.go(figures);
      officer.keep("count-asked");
      officer.press("main form[action$='/send'] button");
      assertThat(officer.text()).contains("The counts of both sides differ").contains("Arrests");
      officer.keep("difference");
      officer.press("main a[href*='/accept?']");
      officer.submit();
      officer.keep("reason-missing");
      officer.fill("adjustment-reason", "Invented: the person is in an asylum procedure.");
      officer.submit();
      officer.press("main form[action$='/send'] button");
      officer.keep("held-back-by-a-gate");
      officer.go(figures);
      officer.press("main a[href*='/withdraw?']");
      officer.keep("undo");
      officer.submit();
      officer.press("main a[href*='/accept?']");
      officer.fill("adjustment-reason", "Exercise: confirmed by telephone; Norland’s outcome.");
      officer.keep("accept-theirs");
      officer.submit();
      officer.press("main form[action$='/send'] button");
      assertThat(officer.text()).contains("Both counts agree");
      officer.keep("equal");
    }
  }

  private void seeAndSign(Browser browser, NodeProcess node, String part) throws IOException {
    try (Browsing supervisor = at(browser, node, part).signIn("supervisor")) {
      for (int i = 0; i < 60 && !supervisor.page().content().contains(figures + "/sign"); i++) {
        NodeProcess.pause(500);
        supervisor.go(figures);
      }
      supervisor.keep("to-sign");
      supervisor.go(figures + "/sign");
      supervisor.keep("sign");
      supervisor.submit();
      supervisor.keep("signed");
    }
  }

  private void readTheBulletin(Browser browser, NodeProcess norland) throws IOException {
    for (String language : List.of("en", "fr", "zh", "es")) {
      try (Browsing officer = at(browser, norland, "4-" + language).signIn("investigator")) {
        officer.language(language);
        officer.go(figures);
        for (int i = 0; i < 60 && !officer.page().content().contains("/bulletin/"); i++) {
          NodeProcess.pause(500);
          officer.go(figures);
        }
        officer.keep("joint");
        officer.go("/figures");
        officer.keep("over-time");
        officer.go(figures + "/bulletin/" + language + ".html");
        assertThat(officer.page().locator("html").getAttribute("lang")).startsWith(language);
        assertThat(officer.page().locator("li a[href='#row-1']").count()).isEqualTo(1);
        officer.keep("bulletin");
        byte[] pdf =
            officer
                .page()
                .request()
                .get(norland.web() + figures + "/bulletin/" + language + ".pdf")
                .body();
        Files.write(pictures.resolve("bulletin-" + language + ".pdf"), pdf);
        assertThat(pdf).startsWith('%', 'P', 'D', 'F');
        officer.language("en");
      }
    }
  }
}
