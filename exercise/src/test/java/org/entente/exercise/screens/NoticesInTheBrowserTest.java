package org.entente.exercise.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.exercise.demo.Officers;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Officers of two live nodes walk a notice, an arrest, proceedings and an exhibit through the
 * screens.
 */
class NoticesInTheBrowserTest {
  private static final List<String> QUESTIONS =
      List.of(
          "NOT_POLITICAL",
          "NOT_PROTECTED",
          "PROPORTIONATE",
          "NOT_TRIED_OR_REFUSED",
          "ASSURANCES_GIVEN");

  private final Home home = Home.find().forMinutes().prepared();
  private final Path pictures = home.root().resolve("exercise/target/screenshots");
  @TempDir private Path directory;
  private String file = "";
  private String notice = "";

  @Test
  void officersPursueAnOrganiserThroughTheScreens() throws IOException {
    try (NodeProcess norland =
            NodeProcess.start(
                home,
                directory.resolve("norland"),
                "norland",
                "Norland Migration Authority",
                8671);
        NodeProcess estmark =
            NodeProcess.start(
                home,
                directory.resolve("estmark"),
                "estmark",
                "Estmark Immigration Service",
                8672);
        Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Browsing.NO_DOWNLOAD));
        Browser browser = Browsing.launch(playwright)) {
      norland.awaitUp();
      estmark.awaitUp();
      for (NodeProcess node : List.of(norland, estmark)) {
        Officers.create(node);
        Officers.create(node, "adviser", "Anna Example", Set.of("LEGAL_ADVISER"));
      }
      Officers.onboard(norland, estmark);
      prepareCase(norland.signIn("investigator"));
      draftReviewRelease(browser, norland);
      reviewAndArrest(browser, estmark);
      extradition(browser, norland);
      surrenderAndConfirm(browser, estmark);
      proceedingsAndEvidence(browser, norland);
      everyLanguage(browser, norland);
    }
  }

  private Browsing at(Browser browser, NodeProcess node, String part) throws IOException {
    Path folder = pictures.resolve("notices-" + part);
    Files.createDirectories(folder);
    return new Browsing(browser, node.web(), folder);
  }

  private void prepareCase(NodeClient officer) {
    file =
        officer
            .post(
                "/cases",
                NodeClient.body(
                    "title", "Exercise: the Beispiel network",
                    "offences", List.of("6.2.c"),
                    "classification", "RESTRICTED",
                    "summary", "Invented."))
            .get("id")
            .asString();
    officer.post(
        "/cases/" + file + "/benefit", Map.of("evidence", "Invented: paid before each crossing."));
    officer.post(
        "/cases/" + file + "/suspects",
        NodeClient.body(
            "names", List.of("Viktor Beispiel Mustermann"),
            "birthDates", List.of("1974"),
            "identifiers", List.of(),
            "role", "ORGANISER",
            "legalState", "SUSPECT"));
    for (String evaluation : List.of("X4", "B2")) {
      officer.post(
          "/cases/" + file + "/items",
          NodeClient.body(
              "category",
              "CASE_INFORMATION",
              "statement",
              "Invented statement, graded " + evaluation + ".",
              "basis",
              "Invented",
              "handling",
              Set.of("H0"),
              "evaluation",
              evaluation));
    }
  }

  private static void tick(Browsing officer, String name, int which) {
    officer.page().locator("main input[name='" + name + "']").nth(which).check();
  }

  private static String option(Browsing officer, String name) {
    return officer
        .page()
        .locator("main select[name='" + name + "'] option")
        .nth(1)
        .getAttribute("value");
  }

  private static void answer(Browsing adviser) {
    for (String question : QUESTIONS) {
      adviser.choose("answer-" + question, "yes");
      adviser.fill("reasons-" + question, "Invented reasons of the exercise.");
    }
  }

  private static void awaitText(Browsing officer, String address, String text) {
    officer.go(address);
    for (int i = 0; i < 80 && !officer.text().contains(text); i++) {
      NodeProcess.pause(250);
      officer.go(address);
    }
    assertThat(officer.text()).contains(text);
  }

  private void draftReviewRelease(Browser browser, NodeProcess norland) throws IOException {
    try (Browsing officer = at(browser, norland, "1-draft").signIn("investigator");
        Browsing adviser = at(browser, norland, "2-review").signIn("adviser");
        Browsing supervisor = at(browser, norland, "3-release").signIn("supervisor")) {
      officer.go("/cases/" + file + "/notices");
      officer.keep("no-notice-yet");
      officer.go("/cases/" + file + "/notices/new");
      officer.choose("suspect", option(officer, "suspect"));
      officer.choose("purpose", "ARREST");
      officer.choose("offence", "ORGANISING");
      officer.fill("part-in-the-network", "Invented: plans the crossings.");
      officer.fill("facts", "Invented: boats hired for crossings, paid in advance.");
      tick(officer, "support", 0);
      officer.fill("sources-of-identity", "Invented: a register of the exercise.");
      tick(officer, "recipients", 0);
      officer.submit();
      assertThat(officer.text()).contains("an arrest needs one");
      officer.keep("arrest-without-a-warrant");
      officer.fill("judicial-decision", "Warrant 7 of the exercise court");
      officer.submit();
      assertThat(officer.text()).contains("better than X4");
      tick(officer, "support", 1);
      officer.submit();
      notice = officer.address();
      assertThat(notice).startsWith("/notices/");
      officer.keep("drafted");
      adviser.go("/work");
      adviser.keep("my-work");
      adviser.go(notice + "/review");
      adviser.submit();
      adviser.keep("unanswered");
      answer(adviser);
      adviser.submit();
      adviser.keep("cleared");
      officer.go(notice);
      assertThat(officer.text()).contains("a third person releases it");
      supervisor.go("/work");
      supervisor.keep("my-work");
      supervisor.go(notice);
      supervisor.press("main form[action$='/release'] button");
      assertThat(supervisor.text()).contains("on its way");
      supervisor.keep("released");
    }
  }

  private void reviewAndArrest(Browser browser, NodeProcess estmark) throws IOException {
    String received = notice.replace("/notices/", "/notices/received/");
    try (Browsing officer = at(browser, estmark, "4-officer").signIn("investigator");
        Browsing adviser = at(browser, estmark, "5-their-review").signIn("adviser")) {
      awaitText(officer, "/notices/received", "Not shown before our adviser");
      assertThat(officer.page().content()).doesNotContain("Beispiel");
      officer.keep("not-yet-shown");
      officer.go(received);
      officer.keep("refused");
      adviser.go("/work");
      adviser.keep("my-work");
      adviser.go(received);
      adviser.keep("to-review");
      adviser.go(received + "/review");
      answer(adviser);
      adviser.choose("verdict", "ACCEPTED");
      adviser.keep("review");
      adviser.submit();
      adviser.keep("accepted");
      officer.go(received);
      officer.keep("usable");
      officer.go(received + "/arrest");
      officer.chooseAll("rights");
      officer.fill("account", "Invented: arrested at the old harbour.");
      officer.keep("arrest");
      officer.submit();
      officer.keep("arrested");
    }
  }

  private void extradition(Browser browser, NodeProcess norland) throws IOException {
    try (Browsing officer = at(browser, norland, "6-extradition").signIn("investigator")) {
      awaitText(officer, notice, "Provisional arrest");
      officer.keep("arrested");
      officer.go("/work");
      officer.keep("clock-in-my-work");
      officer.go(notice + "/extradition?partner=estmark");
      officer.fill("extradition-reference", "NOR-EX-7");
      officer.submit();
      officer.keep("requested");
    }
  }

  private void surrenderAndConfirm(Browser browser, NodeProcess estmark) throws IOException {
    String received = notice.replace("/notices/", "/notices/received/");
    try (Browsing officer = at(browser, estmark, "7-surrender").signIn("investigator")) {
      awaitText(officer, received, "Extradition requested");
      officer.go(received + "/custody");
      officer.choose("how", "SURRENDERED");
      officer.fill("account", "Invented: handed over at the border.");
      officer.submit();
      awaitText(officer, received, "Recalled by its originator");
      officer.keep("recalled");
      officer.go(received + "/confirm");
      officer.choose("done", "STOPPED");
      officer.submit();
      officer.keep("confirmed");
    }
  }

  private void proceedingsAndEvidence(Browser browser, NodeProcess norland) throws IOException {
    try (Browsing officer = at(browser, norland, "8-court").signIn("investigator")) {
      awaitText(officer, notice, "Recall confirmed");
      officer.keep("over");
      officer.go("/cases/" + file + "/proceedings/new");
      officer.choose("suspect", option(officer, "suspect"));
      officer.fill("court", "The exercise court");
      officer.fill("court-reference", "EX 1/26");
      officer.choose("stage", "CHARGED");
      officer.fill("date-year", "2026");
      officer.fill("date-month", "11");
      officer.fill("date-day", "2");
      officer.choose("offences", "ORGANISING");
      officer.fill("account", "Invented: charged with organising.");
      officer.keep("charge");
      officer.submit();
      officer.press("main a[href$='/tell']");
      tick(officer, "step", 0);
      tick(officer, "contribution", 0);
      officer.fill("account", "Invented: it led to a charge.");
      officer.keep("tell");
      officer.submit();
      officer.keep("told");
      officer.go("/cases/" + file + "/evidence/new");
      officer.submit();
      officer.keep("no-file");
      Path payments =
          Files.writeString(directory.resolve("payments.csv"), "Invented;payments\n1;4000\n");
      officer.page().locator("main input[name=file]").setInputFiles(payments);
      officer.fill("label", "Ledger of payments (invented)");
      officer.fill("place", "Room 2");
      officer.fill("words", "Invented: seized at the old harbour.");
      officer.submit();
      officer.press("main a[href$='/custody']");
      officer.choose("kind", "SEALED");
      officer.fill("place", "Room 2");
      officer.fill("words", "Invented seal 7.");
      officer.submit();
      officer.keep("sealed");
      officer.go("/cases/" + file + "/evidence/bundle");
      officer.keep("bundle");
    }
  }

  private void everyLanguage(Browser browser, NodeProcess norland) throws IOException {
    for (String language : List.of("fr", "zh", "es")) {
      try (Browsing officer = at(browser, norland, "9-" + language).signIn("investigator")) {
        officer.language(language);
        for (String address :
            List.of(
                "/notices",
                notice,
                "/cases/" + file + "/notices/new",
                "/cases/" + file + "/proceedings",
                "/cases/" + file + "/evidence")) {
          officer.go(address);
          assertThat(officer.page().locator("html").getAttribute("lang")).startsWith(language);
          officer.keep(address.replaceAll("[0-9a-f-]{36}", "id").replace('/', '-'));
        }
        officer.language("en");
      }
    }
  }
}
