package org.entente.exercise.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import tools.jackson.databind.JsonNode;

/**
 * A notice on the invented organiser, its two reviews, the arrest and the proceedings; a notice
 * that an acquittal recalls; and evidence that a court can check.
 */
final class NoticeStory {
  private static final List<String> QUESTIONS =
      List.of(
          "NOT_POLITICAL",
          "NOT_PROTECTED",
          "PROPORTIONATE",
          "NOT_TRIED_OR_REFUSED",
          "ASSURANCES_GIVEN");

  private final Home home;
  private final NodeProcess norland;
  private final NodeProcess estmark;
  private final Narrator narrator;
  private final NodeClient investigator;
  private final NodeClient adviser;
  private final NodeClient supervisor;
  private final NodeClient theirOfficer;
  private final NodeClient theirAdviser;
  private final String file;
  private final String organiser;

  NoticeStory(Home home, Authorities authorities, Narrator narrator, FictionalStory fictional) {
    this.home = home;
    this.norland = authorities.norland();
    this.estmark = authorities.estmark();
    this.narrator = narrator;
    this.investigator = norland.signIn("a.lind");
    this.adviser = norland.signIn("e.dahl");
    this.supervisor = norland.signIn("m.berg");
    this.theirOfficer = estmark.signIn("t.kallas");
    this.theirAdviser = estmark.signIn("k.tamm");
    this.file = fictional.file();
    this.organiser = fictional.organiser();
  }

  void tell() {
    narrator.chapter("Pursuit, arrest and responsibility");
    String notice = published(organiser, "ARREST", "Invented: plans and pays for the crossings.");
    reviewedThere(notice);
    String arrest = arrested(notice);
    surrendered(notice);
    proceeding(arrest);
    acquitted();
    evidence();
  }

  private String published(String suspect, String purpose, String part) {
    String item =
        investigator
            .post(
                "/cases/" + file + "/items",
                Story.item(
                    "CASE_INFORMATION",
                    "Invented: three witnesses name the person as the one who set the price.",
                    "Invented: statements of the exercise",
                    "H0",
                    "B2"))
            .get("id")
            .asString();
    JsonNode drafted =
        investigator.post(
            "/cases/" + file + "/notices",
            NodeClient.body(
                "suspect",
                suspect,
                "purpose",
                purpose,
                "offence",
                "6.2.c",
                "legalBasis",
                "UNTOC_16",
                "part",
                part,
                "facts",
                "Invented: boats hired for crossings, paid in advance by wallet.",
                "support",
                List.of(item),
                "sources",
                "Invented: a register of the exercise and three witnesses.",
                "judicialDecision",
                purpose.equals("ARREST") ? "Warrant 7 of the exercise court" : "",
                "recipients",
                List.of("estmark")));
    String id = drafted.get("id").asString();
    int tooEarly = status(() -> supervisor.post("/notices/" + id + "/release"));
    adviser.post("/notices/" + id + "/legal-review", Map.of("answers", answers()));
    int byAuthor = status(() -> investigator.post("/notices/" + id + "/release"));
    JsonNode released = supervisor.post("/notices/" + id + "/release");
    awaitThere(id, "PUBLISHED");
    narrator.step(
        "A notice (" + purpose + ") leaves after an adviser's review and a third person's release",
        released.get("estmark").get("outcome").asString().equals("SENT")
            && tooEarly >= 400
            && byAuthor >= 400,
        "refused before the review (" + tooEarly + ") and to its author (" + byAuthor + ")");
    return id;
  }

  private static int status(Runnable act) {
    try {
      act.run();
      return 200;
    } catch (NodeClient.Refused e) {
      return e.status();
    }
  }

  private static List<Map<String, Object>> answers() {
    List<Map<String, Object>> answers = new ArrayList<>();
    for (String question : QUESTIONS) {
      answers.add(
          NodeClient.body(
              "question", question, "clear", true, "reasons", "Invented reasons of the exercise."));
    }
    return answers;
  }

  private void accept(String notice) {
    theirAdviser.post(
        "/notices/received/" + notice + "/review",
        NodeClient.body("answers", answers(), "verdict", "ACCEPTED"));
    awaitHere(notice, "ACCEPTED");
  }

  private void reviewedThere(String notice) {
    boolean hidden =
        Story.all(theirOfficer.get("/notices/received")).stream()
            .filter(n -> n.get("notice").asString().equals(notice))
            .allMatch(n -> n.get("text").isNull());
    int early =
        status(() ->
            theirOfficer.post(
                "/notices/received/" + notice + "/found", Map.of("account", "Invented.")));
    accept(notice);
    boolean shown =
        theirOfficer.get("/notices/received/" + notice).get("text").get("wanted").has("names");
    narrator.step(
        "Estmark's own adviser reviews it before anybody there sees or uses it",
        hidden && early == 403 && shown,
        "hidden from the officer and refused (" + early + ") before; usable after");
  }

  private String arrested(String notice) {
    theirOfficer.post(
        "/notices/received/" + notice + "/found",
        Map.of("account", "Invented: seen at the old harbour, berth 7."));
    awaitHere(notice, "FOUND");
    theirOfficer.post(
        "/notices/received/" + notice + "/arrest",
        NodeClient.body(
            "rights",
            List.of("REASONS_TOLD", "LAWYER_OFFERED", "CONSULAR_RIGHT_TOLD"),
            "account",
            "Invented: arrested at the old harbour."));
    JsonNode line = awaitHere(notice, "ARRESTED");
    String arrest =
        Story.all(investigator.get("/notices/" + notice).get("events")).stream()
            .filter(e -> e.get("body").has("rights"))
            .map(e -> e.get("id").asString())
            .findFirst()
            .orElseThrow();
    int here = norland.signIn("operator").get("/audit?record=" + arrest).size();
    int there = estmark.signIn("operator").get("/audit?record=" + arrest).size();
    boolean outcome =
        Story.all(investigator.get("/cases/" + file).get("outcomes")).stream()
            .anyMatch(o -> o.get("id").asString().equals(arrest));
    narrator.step(
        "Found, then arrested: one act of one id in both ledgers, and an outcome of the case",
        here >= 1 && there >= 1 && outcome,
        "extradition to be requested by " + line.get("extraditionDue").asString());
    return arrest;
  }

  private void surrendered(String notice) {
    investigator.post(
        "/notices/" + notice + "/extradition",
        NodeClient.body("partner", "estmark", "reference", "NOR-EX-2026-7"));
    awaitThere(notice, "EXTRADITION_REQUESTED");
    theirOfficer.post(
        "/notices/received/" + notice + "/custody",
        NodeClient.body("how", "SURRENDERED", "account", "Invented: handed over at the border."));
    investigator.await(
        "/notices/" + notice, n -> n.get("state").asString().equals("ENDED"), "the surrender");
    awaitThere(notice, "RECALLED");
    confirm(notice);
    narrator.step(
        "Extradition is requested in time, the person is surrendered, the notice ends",
        true,
        "ended as FULFILLED; Estmark confirmed that it stopped");
  }

  private void confirm(String notice) {
    theirAdviser.post(
        "/notices/received/" + notice + "/confirm", NodeClient.body("done", "STOPPED"));
    awaitHere(notice, "RECALL_CONFIRMED");
  }

  private void proceeding(String arrest) {
    String today = LocalDate.now(ZoneOffset.UTC).toString();
    JsonNode proceeding =
        investigator.post(
            "/cases/" + file + "/proceedings",
            NodeClient.body(
                "subject",
                organiser,
                "court",
                "The exercise court",
                "reference",
                "EX 1/26",
                "step",
                step("CHARGED", today)));
    String id = proceeding.get("id").asString();
    investigator.post("/proceedings/" + id + "/steps", step("HEARING", today));
    JsonNode convicted =
        investigator.post("/proceedings/" + id + "/steps", step("CONVICTED", today));
    JsonNode verdict = convicted.get("steps").get(2);
    int told = 0;
    for (JsonNode contributor : Story.all(investigator.get("/cases/" + file + "/contributors"))) {
      investigator.post(
          "/proceedings/" + id + "/tell",
          NodeClient.body(
              "step", verdict.get("id").asString(),
              "partner", contributor.get("partner").asString(),
              "contribution", contributor.get("contribution"),
              "words", "Invented: it helped to convict who organised the crossings."));
      told++;
    }
    int expected = told;
    JsonNode heard =
        theirOfficer.await(
            "/proceedings/heard", h -> h.size() == expected, "what the contributions led to");
    boolean names = heard.toString().contains("Beispiel");
    narrator.step(
        "The organiser is charged and convicted; Estmark is told what its answer and arrest led to",
        told >= 2 && !names && heard.toString().contains(arrest),
        told + " contributions told, nobody named");
  }

  private static Map<String, Object> step(String stage, String on) {
    return NodeClient.body(
        "stage",
        stage,
        "on",
        on,
        "offences",
        List.of("6.2.c"),
        "account",
        "Invented: before the exercise court.");
  }

  private void acquitted() {
    String recruiter =
        Story.all(investigator.get("/cases/" + file).get("subjects")).stream()
            .filter(s -> s.get("role").asString("").equals("RECRUITER"))
            .map(s -> s.get("id").asString())
            .findFirst()
            .orElseThrow();
    String notice = published(recruiter, "LOCATE", "Invented: said to recruit passengers.");
    accept(notice);
    investigator.post(
        "/cases/" + file + "/subjects/" + recruiter + "/legal-state", Map.of("state", "ACQUITTED"));
    awaitThere(notice, "RECALLED");
    boolean open = awaitHere(notice, "RECALLED").get("confirmation").isNull();
    int early =
        status(() ->
            theirOfficer.post(
                "/notices/received/" + notice + "/found", Map.of("account", "Invented.")));
    confirm(notice);
    narrator.step(
        "An acquittal recalls the notice from who received it, open until it is confirmed",
        open && early >= 400,
        "acts on it refused (" + early + ") from then on; confirmed by Estmark's adviser");
  }

  private void evidence() {
    byte[] content = "Invented;payments\n1;4000\n2;4000\n".getBytes(StandardCharsets.UTF_8);
    String exhibit =
        investigator
            .upload(
                "/cases/"
                    + file
                    + "/exhibits?fileName=payments.csv&handling=H0&label="
                    + encoded("Ledger of payments (invented)")
                    + "&place="
                    + encoded("Evidence room 2")
                    + "&words="
                    + encoded("Invented: seized at the old harbour."),
                content)
            .get("id")
            .asString();
    for (String kind : List.of("EXAMINED", "SEALED")) {
      investigator.post(
          "/exhibits/" + exhibit + "/custody",
          NodeClient.body("kind", kind, "place", "Evidence room 2", "words", "Invented."));
    }
    Path bundle = norland.data().resolve("bundle.zip");
    supervisor.download(
        "/cases/" + file + "/evidence-bundle",
        NodeClient.body("exhibits", List.of(exhibit), "court", "The exercise court"),
        bundle);
    String said =
        Story.run(
            home,
            "evidence",
            "verify",
            bundle.toString(),
            "--fingerprint",
            Officers.fingerprint(norland));
    String tampered = Story.run(home, "evidence", "verify", tampered(bundle).toString());
    narrator.step(
        "An exhibit, hashed on arrival and followed by a signed chain, is verified without a node",
        said.startsWith("Sound") && tampered.startsWith("Not sound"),
        said.lines().skip(2).findFirst().orElse(said).strip()
            + "; with bytes changed: "
            + tampered.lines().skip(1).findFirst().orElse("").strip());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The same bundle with a bit of its exhibit changed. */
  private static Path tampered(Path bundle) {
    Path other = bundle.resolveSibling("tampered.zip");
    try (var in = new java.util.zip.ZipInputStream(Files.newInputStream(bundle));
        var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(other))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        if (entry.getName().startsWith("exhibits/")) {
          content[content.length - 2] ^= 1;
        }
        out.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
        out.write(content);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return other;
  }

  private void awaitThere(String notice, String standing) {
    theirAdviser.await(
        "/notices/received",
        all ->
            Story.all(all).stream()
                .anyMatch(n ->
                    n.get("notice").asString().equals(notice)
                        && n.get("standing").asString().equals(standing)),
        standing + " at Estmark");
  }

  private JsonNode awaitHere(String notice, String standing) {
    return investigator
        .await(
            "/notices/" + notice,
            n -> n.get("shares").get(0).get("standing").asString().equals(standing),
            standing + " at Norland")
        .get("shares")
        .get(0);
  }
}
