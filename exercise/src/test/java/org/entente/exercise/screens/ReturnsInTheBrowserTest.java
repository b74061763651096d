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
import java.util.Set;
import org.entente.exercise.demo.Officers;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A return and a care file through the screens of two live nodes; nobody in it is real. */
class ReturnsInTheBrowserTest {
  private static final List<String> CONTACT =
      List.of(
          "protection-need:INDIVIDUAL_RISK_ASSESSMENT",
          "effective-remedy:REMEDY_EXPLAINED_NOT_USED",
          "childs-best-interests:ADULT_BEYOND_DOUBT",
          "trafficking-recovery:SCREENED_NO_INDICATION",
          "consular-access:CONSULATE_NOT_WANTED",
          "informed-choice:CONSENT_GIVEN");

  private final Home home = Home.find().forMinutes().prepared();
  private final Path pictures = home.root().resolve("exercise/target/screenshots/returns");
  @TempDir private Path directory;
  private String address = "";
  private String careFile = "";

  @Test
  void aReturnIsAskedForStoppedAndSeenOnBothSides() throws IOException {
    Files.createDirectories(pictures);
    try (NodeProcess norland =
            NodeProcess.start(
                home,
                directory.resolve("norland"),
                "norland",
                "Norland Migration Authority",
                8701);
        NodeProcess estmark =
            NodeProcess.start(
                home,
                directory.resolve("estmark"),
                "estmark",
                "Estmark Immigration Service",
                8702);
        Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Browsing.NO_DOWNLOAD));
        Browser browser = Browsing.launch(playwright)) {
      norland.awaitUp();
      estmark.awaitUp();
      Officers.create(norland);
      create(norland, "returning", "RETURN_OFFICER");
      create(norland, "protection", "PROTECTION_DESK");
      create(norland, "adviser", "LEGAL_ADVISER");
      create(estmark, "returning", "RETURN_OFFICER");
      Officers.onboard(norland, estmark);
      prepare(browser, norland);
      openGates(browser, norland);
      ask(browser, norland);
      answer(browser, estmark);
      care(browser, norland);
      stopped(browser, norland);
      everyLanguage(browser, norland);
    }
  }

  private static void create(NodeProcess node, String username, String role) {
    node.signIn("operator")
        .post(
            "/officers",
            NodeClient.body(
                "username",
                username,
                "password",
                NodeProcess.PASSWORD,
                "displayName",
                "Rita Example (" + role.toLowerCase(java.util.Locale.ROOT) + ")",
                "unit",
                "Exercise",
                "roles",
                Set.of(role),
                "clearance",
                "RESTRICTED",
                "language",
                "en",
                "zone",
                "Europe/Paris"));
  }

  private Browsing at(Browser browser, NodeProcess node, String part) throws IOException {
    Path folder = pictures.resolve(part);
    Files.createDirectories(folder);
    return new Browsing(browser, node.web(), folder);
  }

  private void prepare(Browser browser, NodeProcess norland) throws IOException {
    try (Browsing officer = at(browser, norland, "1-prepare").signIn("returning")) {
      officer.go("/returns");
      officer.keep("returns-empty");
      officer.go("/returns/new");
      officer.submit();
      officer.keep("return-form-with-errors");
      officer.choose("partner", "estmark");
      officer.choose("kind", "VOLUNTARY_ASSISTED");
      officer.fill("names", "Invento Heimkehr\n虚构·海姆");
      officer.fill("birth-date-year", "1991");
      officer.fill("stated-nationality", "XX");
      officer.submit();
      address = officer.address();
      officer.keep("return-draft");
      officer.go(address + "/evidence");
      officer.keep("evidence");
      officer.choose("evidence", "OWN_STATEMENT");
      officer.submit();
      officer.press("main form[action$='/enter-gates'] button");
      assertThat(officer.text()).contains("0 of 9 gates are open").contains("Not open:");
      officer.keep("return-gates-pending");
    }
  }

  private void openGates(Browser browser, NodeProcess norland) throws IOException {
    try (Browsing desk = at(browser, norland, "2-protection").signIn("protection");
        Browsing adviser = at(browser, norland, "2-adviser").signIn("adviser");
        Browsing officer = at(browser, norland, "2-officer").signIn("returning");
        Browsing supervisor = at(browser, norland, "2-supervisor").signIn("supervisor")) {
      desk.go(address + "/gates/protection-need");
      assertThat(desk.text()).contains("The protection desk holds this gate");
      desk.keep("gate-held");
      desk.go("/care");
      desk.press("main table a[href^='/care/']");
      careFile = desk.address();
      desk.keep("care-file-new");
      status(desk, "NONE");
      for (String one : CONTACT) {
        String gate = one.substring(0, one.indexOf(':'));
        Browsing opener =
            switch (gate) {
              case "effective-remedy" -> adviser;
              case "consular-access", "informed-choice" -> officer;
              default -> desk;
            };
        opener.go(address + "/gates/" + gate);
        gate(opener, one.substring(one.indexOf(':') + 1), gate);
        if (opener.text().contains("awaits a second person")) {
          supervisor.go(address + "/gates/" + gate);
          supervisor.keep("confirm-" + gate);
          supervisor.press("main form[action$='/confirm'] button");
        }
      }
      officer.go(address + "/gates/protection-need");
      officer.keep("gate-not-mine");
    }
  }

  private void status(Browsing desk, String claim) {
    desk.go(careFile + "/status");
    desk.choose("claim", claim);
    desk.choose("age", "ADULT");
    desk.choose("health", "FIT");
    desk.keep("care-status-" + claim);
    desk.submit();
  }

  private void gate(Browsing opener, String evidence, String gate) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    opener.choose("evidence", evidence);
    opener.fill("date-year", String.valueOf(today.getYear()));
    opener.fill("date-month", String.valueOf(today.getMonthValue()));
    opener.fill("date-day", String.valueOf(today.getDayOfMonth()));
    opener.fill("gate-note", "Invented reasons about " + gate + " in this matter.");
    opener.fill("gate-language", "an invented language");
    opener.press("main form[action$='/open'] button.button-primary");
    assertThat(opener.address()).isEqualTo(address);
  }

  private void ask(Browser browser, NodeProcess norland) throws IOException {
    try (Browsing officer = at(browser, norland, "3-asking").signIn("returning")) {
      officer.go(address);
      assertThat(officer.text()).contains("6 of 9 gates are open");
      officer.keep("return-gates-of-contact-open");
      officer.press("main form[action$='/ask-verification'] button");
      assertThat(officer.text()).contains("Verification asked");
      officer.keep("return-asked");
    }
  }

  private void answer(Browser browser, NodeProcess estmark) throws IOException {
    try (Browsing officer = at(browser, estmark, "4-receiving").signIn("returning")) {
      officer.go("/work");
      for (int i = 0; i < 60 && !officer.page().content().contains(address); i++) {
        NodeProcess.pause(500);
        officer.go("/work");
      }
      officer.keep("work");
      officer.go(address);
      officer.keep("return-received");
      officer.press("main form[action$='/acknowledge'] button");
      officer.go(address + "/answer");
      officer.choose("finding", "CONFIRMED");
      officer.choose("based-on", "OWN_STATEMENT");
      officer.keep("answer");
      officer.submit();
      assertThat(officer.text()).contains("Nationality confirmed");
      officer.keep("return-answered");
    }
  }

  private void care(Browser browser, NodeProcess norland) throws IOException {
    try (Browsing desk = at(browser, norland, "5-care").signIn("protection")) {
      desk.go(careFile + "/harm");
      desk.choose("harm", "CONFINEMENT");
      desk.choose("terms", "PAY_LATER");
      desk.choose("means", "CASH");
      desk.fill("debt", "3,000 euros");
      desk.fill("harm-account", "Invented: kept in a house until relatives paid.");
      desk.submit();
      desk.keep("harm-refused");
      desk.fill("debt", "3000 EUR");
      desk.submit();
      assertThat(desk.text()).contains("The person has not consented");
      desk.keep("care-file-with-harm");
      desk.go(careFile + "/consent");
      desk.choose("use", "RELEASE_TO_A_CASE");
      desk.choose("answer", "GIVEN");
      desk.fill("consent-language", "an invented language");
      desk.submit();
      desk.go(careFile + "/referral");
      desk.choose("need", "MEDICAL");
      desk.fill("referred-to", "Invented clinic");
      desk.submit();
      desk.keep("care-file-with-consent-and-referral");
      desk.go("/referrals");
      desk.keep("referrals");
      status(desk, "PENDING");
    }
  }

  private void stopped(Browser browser, NodeProcess norland) throws IOException {
    try (Browsing officer = at(browser, norland, "6-stopped").signIn("returning");
        Browsing investigator = at(browser, norland, "6-investigator").signIn("investigator")) {
      officer.go(address);
      assertThat(officer.text()).contains("This return is halted");
      officer.keep("return-halted");
      officer.go("/returns");
      officer.keep("returns");
      officer.go(careFile);
      assertThat(officer.text()).doesNotContain("Invented: kept in a house");
      officer.keep("care-file-is-not-mine");
      investigator.go(address);
      assertThat(investigator.page().content()).doesNotContain("Heimkehr");
    }
  }

  private void everyLanguage(Browser browser, NodeProcess norland) throws IOException {
    for (String language : List.of("fr", "zh", "es")) {
      try (Browsing officer = at(browser, norland, "7-language-" + language).signIn("returning");
          Browsing desk = at(browser, norland, "7-care-" + language).signIn("protection")) {
        officer.language(language);
        officer.go(address);
        officer.keep("return");
        officer.go(address + "/gates/informed-choice");
        officer.keep("gate");
        officer.language("en");
        desk.language(language);
        desk.go(careFile);
        desk.keep("care-file");
        desk.language("en");
      }
    }
  }
}
