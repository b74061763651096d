package org.entente.exercise.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
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
 * Officers of two live nodes do the main job through the screens; every screen is kept as a
 * picture.
 */
@Tag("walk")
class MainJobInTheBrowserTest {
  private static final String PHONE = "+447700900123";

  private final Home home = Home.find().forMinutes().prepared();
  private final Path pictures = home.root().resolve("exercise/target/screenshots");
  @TempDir private Path directory;
  private String caseAddress = "";
  private String requestAddress = "";

  @Test
  void officersDoTheMainJobThroughTheScreens() throws IOException {
    Files.createDirectories(pictures);
    try (NodeProcess norland =
            NodeProcess.start(
                home,
                directory.resolve("norland"),
                "norland",
                "Norland Migration Authority",
                8101);
        NodeProcess estmark =
            NodeProcess.start(
                home,
                directory.resolve("estmark"),
                "estmark",
                "Estmark Immigration Service",
                8102);
        Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Browsing.NO_DOWNLOAD));
        Browser browser = Browsing.launch(playwright)) {
      norland.awaitUp();
      estmark.awaitUp();
      Officers.create(norland);
      Officers.create(estmark);
      onboard(browser, norland, estmark);
      caseAtEstmark(browser, estmark);
      caseAtNorland(browser, norland);
      NodeProcess.pause(3_000);
      askAndRequest(browser, norland, estmark);
      answer(browser, estmark);
      seeTheAnswer(browser, norland);
      audit(browser, norland);
      everyLanguage(browser, norland);
    }
  }

  private Browsing at(Browser browser, NodeProcess node, String part) throws IOException {
    Path folder = pictures.resolve(part);
    Files.createDirectories(folder);
    return new Browsing(browser, node.web(), folder);
  }

  private void onboard(Browser browser, NodeProcess norland, NodeProcess estmark)
      throws IOException {
    try (Browsing inviting = at(browser, norland, "1-onboarding-norland");
        Browsing accepting = at(browser, estmark, "1-onboarding-estmark")) {
      inviting.go("/sign-in");
      inviting.keep("sign-in");
      inviting.signIn("operator", "not-the-password");
      assertThat(inviting.address()).isEqualTo("/sign-in");
      inviting.keep("sign-in-refused");
      inviting.signIn("operator");
      inviting.go("/partners");
      inviting.keep("partners-empty");
      inviting.go("/partners/invite");
      inviting.fill("authority-id", "estmark");
      inviting.press("main form button[type=submit]");
      inviting.page().waitForSelector("main [name='agreement-title']");
      for (String held : List.of("PHONE", "NAME", "DOCUMENT")) {
        inviting.fill("lookup-" + held + "-window", "1");
      }
      inviting.keep("invite");
      inviting.submit();
      String invitation = inviting.page().locator("main textarea[name=text]").inputValue();
      inviting.keep("invitation");
      accepting.signIn("operator");
      String acceptance = accept(accepting, invitation, Officers.fingerprint(norland));
      accept(inviting, acceptance, Officers.fingerprint(estmark));
      inviting.go("/partners/estmark");
      assertThat(inviting.text()).contains("Estmark Immigration Service");
      inviting.keep("partner");
    }
  }

  private static String accept(Browsing officer, String text, String fingerprint) {
    officer.go("/partners/accept");
    officer.fill("text", text);
    officer.keep("paste");
    officer.submit();
    officer.keep("who-and-what");
    officer.fill("fingerprint", fingerprint);
    officer.submit();
    officer.keep("signed");
    var signed = officer.page().locator("main textarea[name=text]");
    return signed.count() > 0 ? signed.first().inputValue() : "";
  }

  private void caseAtEstmark(Browser browser, NodeProcess estmark) throws IOException {
    try (Browsing officer = at(browser, estmark, "2-estmark-case").signIn("investigator")) {
      String address = openCase(officer, "Exercise: the Beispiel network");
      addSuspect(officer, address, "Viktor Beispiel Mustermann");
      addPhone(officer, address);
      officer.go(address + "/people");
      officer.keep("people");
    }
  }

  private void caseAtNorland(Browser browser, NodeProcess norland) throws IOException {
    try (Browsing officer = at(browser, norland, "2-norland-case").signIn("investigator")) {
      officer.go("/work");
      officer.keep("my-work-empty");
      caseAddress = openCase(officer, "Exercise: boats on the northern route");
      officer.keep("case");
      addSuspect(officer, caseAddress, "Victor Beispiel-Mustermann");
      addPhone(officer, caseAddress);
      officer.go("/lists");
      officer.keep("lists-empty");
      officer.go("/lists/import/un-sc");
      officer.keep("import");
      officer.press("main form[action$='/shipped'] button");
      officer.page().waitForURL("**/lists/versions/**");
      officer.keep("list-version");
      officer.go(caseAddress + "/people/listed/new?q=LYi.023");
      officer.chooseAll("entries");
      officer.keep("import-from-a-list");
      officer.submit();
      officer.go(caseAddress + "/people");
      assertThat(officer.text()).contains("LYi.023");
      officer.keep("people-and-identifiers");
    }
  }

  private static String openCase(Browsing officer, String title) {
    officer.go("/cases/new");
    officer.submit();
    officer.keep("case-form-with-errors");
    officer.fill("title", title);
    officer.choose("offences", "SMUGGLING");
    officer.choose("classification", "RESTRICTED");
    officer.submit();
    String address = officer.address();
    officer.go(address + "/benefit");
    officer.fill("benefit", "Invented: payments in advance before each crossing.");
    officer.keep("benefit");
    officer.submit();
    return address;
  }

  private static void addSuspect(Browsing officer, String address, String name) {
    officer.go(address + "/people/suspects/new");
    officer.fill("names", name);
    officer.fill("born-year", "1974");
    officer.choose("role", "ORGANISER");
    officer.choose("state", "SUSPECT");
    officer.keep("suspect");
    officer.submit();
  }

  private static void addPhone(Browsing officer, String address) {
    officer.go(address + "/people");
    officer.follow("/identifiers/new");
    officer.choose("kind", "phone");
    officer.fill("value", "not a number");
    officer.submit();
    officer.keep("identifier-refused");
    officer.fill("value", PHONE);
    officer.submit();
  }

  /** Estmark learns first of people in case files, and lets Norland know. */
  private void release(Browser browser, NodeProcess estmark) throws IOException {
    try (Browsing officer = at(browser, estmark, "3-matches").signIn("investigator")) {
      officer.go("/matches");
      for (int i = 0; i < 60 && !officer.text().contains("NOR-"); i++) {
        NodeProcess.pause(500);
        officer.go("/matches");
      }
      officer.keep("matches");
      officer.go("/work");
      officer.keep("my-work-with-matches");
      officer.go("/matches");
      officer.press("main a[href^='/matches/']");
      officer.keep("match");
      officer.press("main form[action$='/release'] button");
      officer.keep("match-released");
      assertThat(officer.text()).contains("Released");
    }
  }

  private void askAndRequest(Browser browser, NodeProcess norland, NodeProcess estmark)
      throws IOException {
    try (Browsing officer = at(browser, norland, "3-asking").signIn("investigator")) {
      officer.go(caseAddress + "/lookups/new");
      officer.chooseAll("record");
      officer.choose("partner", "estmark");
      officer.choose("purpose", "SMUGGLING_INVESTIGATION");
      officer.choose("legal-basis", "SOM_10");
      officer.keep("ask");
      officer.submit();
      String lookup = officer.address();
      officer.keep("answers-due");
      release(browser, estmark);
      for (int i = 0; i < 300 && !officer.text().contains("No disclosable match"); i++) {
        NodeProcess.pause(500);
        officer.go(lookup);
      }
      assertThat(officer.text()).contains("Hit").contains("No disclosable match");
      officer.keep("result");
      officer.press("main a:has-text('Request details')");
      fillRequest(officer);
      officer.keep("request-form");
      officer.press("main button[name=step][value=check]");
      officer.keep("who-will-get-this");
      officer.press("main button[name=step][value=send]");
      requestAddress = officer.address();
      officer.keep("request-sent");
    }
  }

  private static void fillRequest(Browsing officer) {
    officer.fill("link-to-the-purpose", "Invented: suspected of organising the crossings.");
    officer.fill("information-asked", "What is known of this suspect's part?");
    officer.choose("categories", "CASE_INFORMATION");
    officer.choose("purpose", "SMUGGLING_INVESTIGATION");
    officer.choose("legal-basis", "SOM_10");
    officer.choose("offence", "SMUGGLING");
    officer.fill("facts", "Invented: boats hired for crossings, paid in advance.");
    officer.fill("reason-to-believe", "A blinded lookup gave a hit on the telephone.");
    officer.choose("urgency", "ROUTINE");
    officer.choose("handling", "H2");
  }

  private void answer(Browser browser, NodeProcess estmark) throws IOException {
    String id = requestAddress.substring(requestAddress.lastIndexOf('/') + 1);
    try (Browsing officer = at(browser, estmark, "4-answering").signIn("investigator");
        Browsing supervisor = at(browser, estmark, "4-releasing").signIn("supervisor")) {
      for (int i = 0; i < 60 && !officer.page().content().contains(id); i++) {
        NodeProcess.pause(500);
        officer.go("/work");
      }
      officer.keep("my-work-by-deadline");
      officer.go("/requests/" + id);
      officer.keep("request-received");
      officer.press("main form[action$='/take'] button");
      officer.go("/requests/" + id + "/answer");
      officer.choose("item-0-category", "CASE_INFORMATION");
      officer.fill("item-0-statement", "Invented: he hires the boats at the old harbour.");
      officer.fill("item-0-basis", "Invented: a source of Estmark's case");
      officer.choose("item-0-handling", "H2");
      officer.choose("item-0-source", "B");
      officer.choose("item-0-information", "3");
      officer.keep("answer");
      officer.press("main button[name=step][value=send]");
      officer.go("/requests/" + id);
      officer.keep("awaits-release");
      supervisor.go("/work");
      supervisor.keep("work-to-release");
      supervisor.go("/requests/" + id);
      supervisor.press("main form[action$='/release'] button");
      supervisor.keep("answered");
    }
  }

  private void seeTheAnswer(Browser browser, NodeProcess norland) throws IOException {
    try (Browsing officer = at(browser, norland, "5-answer").signIn("investigator")) {
      for (int i = 0; i < 60 && !officer.text().contains("old harbour"); i++) {
        NodeProcess.pause(500);
        officer.go(requestAddress);
      }
      officer.keep("request-and-answer");
      officer.go(caseAddress + "/items");
      assertThat(officer.text())
          .contains("Information of Estmark")
          .contains("H2")
          .contains("old harbour");
      officer.keep("items");
      officer.follow("/pass-on");
      officer.keep("pass-on");
      officer.go("/protection");
      assertThat(officer.page().content()).doesNotContain("shield-list");
      officer.go(caseAddress + "/log");
      officer.keep("log");
    }
  }

  private void audit(Browser browser, NodeProcess norland) throws IOException {
    try (Browsing officer = at(browser, norland, "6-oversight").signIn("operator")) {
      officer.go("/audit");
      officer.keep("audit");
      officer.press("main table a[href^='/audit/0']");
      officer.keep("proof-of-inclusion");
      officer.go("/administration");
      officer.keep("administration");
    }
  }

  private void everyLanguage(Browser browser, NodeProcess norland) throws IOException {
    for (String language : List.of("en", "fr", "zh", "es")) {
      try (Browsing officer =
          at(browser, norland, "7-language-" + language).signIn("investigator")) {
        officer.language(language);
        for (String address :
            List.of(
                "/work",
                "/cases",
                caseAddress,
                caseAddress + "/people",
                caseAddress + "/items",
                caseAddress + "/lookups",
                caseAddress + "/requests",
                requestAddress,
                "/lists",
                "/partners/estmark",
                "/lookups")) {
          officer.go(address);
          assertThat(officer.page().locator("html").getAttribute("lang")).startsWith(language);
          officer.keep(address.replaceAll("[0-9a-f-]{36}", "id").replace('/', '-'));
        }
        officer.language("en");
      }
    }
  }
}
