package org.entente.exercise.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import tools.jackson.databind.JsonNode;

/**
 * Norland and Estmark work a fictional network that both know something of: invented people with
 * specimen documents, telephone numbers reserved for drama, a vessel number that is a plain count,
 * a burn address.
 */
final class FictionalStory {
  private static final String SHARED_PHONE = "+447700900123";
  private static final String SHIELDED_PHONE = "+447700900777";
  private static final String UNKNOWN_PHONE = "+447700900999";
  private static final String VESSEL = "1234567";
  private static final String WALLET = "bitcoin:1BitcoinEaterAddressDontSendf59kuE";

  private final NodeProcess norland;
  private final NodeProcess estmark;
  private final Narrator narrator;
  private final NodeClient asking;
  private final NodeClient holding;
  private String file = "";
  private String organiser = "";

  FictionalStory(Authorities authorities, Narrator narrator) {
    this.norland = authorities.norland();
    this.estmark = authorities.estmark();
    this.narrator = narrator;
    this.asking = norland.signIn("a.lind");
    this.holding = estmark.signIn("t.kallas");
  }

  private static Map<String, Object> identifier(String kind, String value) {
    return NodeClient.body("kind", kind, "value", value);
  }

  private static Map<String, Object> suspect(
      String role, List<String> names, List<String> births, List<Map<String, Object>> identifiers) {
    return NodeClient.body(
        "names", names,
        "birthDates", births,
        "identifiers", identifiers,
        "role", role,
        "legalState", "SUSPECT");
  }

  void prepareEstmark() {
    narrator.chapter("Estmark's fictional case");
    String theirs =
        Story.openCase(
                holding,
                "Exercise: the Beispiel network",
                "Invented. Boats hired out for crossings against payment in advance.",
                "Invented: 4,000 a head, collected in advance and paid on to the organiser.")
            .get("id")
            .asString();
    holding.post(
        "/cases/" + theirs + "/suspects",
        suspect(
            "ORGANISER",
            List.of("Viktor Beispiel Mustermann", "Виктор Байспил Мустерманн"),
            List.of("1974-02-28"),
            List.of(identifier("phone", SHARED_PHONE), identifier("passport", "L898902C3"))));
    holding.post("/cases/" + theirs + "/objects", identifier("imo", VESSEL));
    holding.post("/cases/" + theirs + "/objects", identifier("wallet", WALLET));
    String shielded =
        holding
            .post(
                "/cases/" + theirs + "/suspects",
                suspect(
                    "MONEY_COLLECTOR",
                    List.of("Mira Musterfrau Exempla"),
                    List.of("1999"),
                    List.of(identifier("phone", SHIELDED_PHONE))))
            .get("id")
            .asString();
    estmark
        .signIn("p.mets")
        .post(
            "/shields",
            NodeClient.body(
                "record", "subject:" + shielded, "from", "norland", "need", "TRAFFICKING_VICTIM"));
    Story.awaitFilters(estmark, norland, Officers.ASKER_FIRST);
    narrator.step(
        "Estmark holds a fictional case; its protection desk shields one person from Norland",
        true,
        "2 invented people, a phone, a passport, a vessel, a wallet");
  }

  void openCase() {
    JsonNode opened =
        Story.openCase(
            asking,
            "Exercise: boats on the northern route",
            "Invented. The same network seen from the other shore.",
            "Invented: payments by wallet before each crossing.");
    file = opened.get("id").asString();
    organiser =
        asking
            .post(
                "/cases/" + file + "/suspects",
                suspect(
                    "ORGANISER",
                    List.of("Victor Beispiel-Mustermann"),
                    List.of("1974"),
                    List.of(identifier("phone", SHARED_PHONE), identifier("phone", UNKNOWN_PHONE))))
            .get("id")
            .asString();
    asking.post("/cases/" + file + "/objects", identifier("imo", VESSEL));
    asking.post("/cases/" + file + "/objects", identifier("wallet", WALLET));
    asking.post(
        "/cases/" + file + "/suspects",
        suspect(
            "MONEY_COLLECTOR",
            List.of("Mira Exempla Musterfrau"),
            List.of("1999"),
            List.of(identifier("phone", SHIELDED_PHONE))));
    asking.post(
        "/cases/" + file + "/suspects",
        suspect(
            "RECRUITER",
            List.of("Nadie Ninguno Fulano"),
            List.of("1961"),
            List.of(identifier("phone", "+447700900555"))));
    asking.post(
        "/cases/" + file + "/protected",
        NodeClient.body("role", "SMUGGLED_MIGRANT", "alias", "Passenger 1"));
  }

  void ask() {
    JsonNode view = asking.get("/cases/" + file);
    Set<String> records = new java.util.TreeSet<>();
    Story.all(view.get("subjects")).forEach(s -> records.add(s.get("record").asString()));
    Story.all(view.get("objects")).forEach(o -> records.add(o.get("record").asString()));
    String first = "subject:" + organiser;
    JsonNode asked = Story.post(asking, file, "estmark", records);
    decide(asked.get("id").asString());
    JsonNode lookup = Story.awaitAnswers(asking, asked, "estmark");
    List<String> objects =
        Story.all(view.get("objects")).stream()
            .map(o -> Story.outcome(lookup, o.get("record").asString()))
            .toList();
    narrator.step(
        "Norland learns, when the answers are due: organiser, vessel and wallet hit",
        Story.outcome(lookup, first).equals("HIT")
            && objects.equals(List.of("HIT", "HIT"))
            && Story.matched(lookup, first).contains("phone"),
        "organiser matched on " + Story.matched(lookup, first) + "; vessel and wallet hit");
    List<JsonNode> subjects = Story.all(view.get("subjects"));
    JsonNode shielded = result(lookup, subjects.get(1).get("record").asString());
    JsonNode nothing = result(lookup, subjects.get(2).get("record").asString());
    boolean alike =
        shielded.get("outcome").asString().equals("NO_DISCLOSABLE_MATCH")
            && shielded.get("outcome").equals(nothing.get("outcome"))
            && shielded.get("hits").equals(nothing.get("hits"));
    narrator.step(
        "Shielded and nothing held give the same answer",
        alike,
        "both " + shielded.get("outcome").asString() + ", nothing else differs");
  }

  /**
   * For names and people in case files Estmark learns first; its officer releases the organiser.
   */
  private void decide(String lookup) {
    JsonNode matches =
        holding.await(
            "/matches",
            all -> Story.all(all).stream().anyMatch(q -> isPhone(q)),
            "a match at Estmark");
    boolean unknown =
        Story.all(asking.get("/lookups/" + lookup).get("results")).stream()
            .filter(r -> r.get("record").asString().equals("subject:" + organiser))
            .allMatch(r -> r.get("outcome").asString().equals("WAITING"));
    int records = 0;
    for (JsonNode question : Story.all(matches)) {
      for (JsonNode match : Story.all(question.get("matches"))) {
        records++;
        if (match.get("decision").isNull()) {
          release(question.get("question").asString(), match.get("record").asString());
        }
      }
    }
    narrator.step(
        "Estmark alone sees the match, its officer releases it; the shielded person is no match",
        unknown && records > 0,
        "%d matches, with purpose, case reference and gates; Norland still waits"
            .formatted(records));
  }

  private static boolean isPhone(JsonNode question) {
    return question.get("lookupClass").asString().equals("PHONE");
  }

  private void release(String question, String record) {
    try {
      holding.post("/matches/" + question + "/release", Map.of("record", record));
    } catch (NodeClient.Refused e) {
      // The same record matched by two values is decided once.
      narrator.tell("already decided: " + question);
    }
  }

  private static JsonNode result(JsonNode lookup, String record) {
    Optional<JsonNode> found =
        Story.all(lookup.get("results")).stream()
            .filter(r -> r.get("record").asString().equals(record))
            .findFirst();
    return found.orElseThrow();
  }

  void requestAndAnswer() {
    String request =
        asking
            .post(
                "/cases/" + file + "/requests",
                Story.request(
                    "estmark",
                    organiser,
                    "SMUGGLING_INVESTIGATION",
                    "Suspected of organising the crossings of this case.",
                    "What does Estmark know of this suspect's part and means?",
                    "Invented: boats hired for crossings, paid in advance by wallet."))
            .get("id")
            .asString();
    Story.awaitReceived(holding, request);
    holding.post(
        "/requests/" + request + "/answer",
        Map.of(
            "items",
            List.of(
                Story.item(
                    "CASE_INFORMATION",
                    "Invented: he hires the boats through an agent at the old harbour.",
                    "Invented: source of Estmark's case",
                    "H2",
                    "B3"),
                Story.item(
                    "VEHICLE_OR_VESSEL",
                    "Invented: the vessel lay at berth 7 in March.",
                    "Invented: harbour record",
                    "H0",
                    "A1"))));
    estmark.signIn("r.saar").post("/requests/" + request + "/release");
    asking.await(
        "/requests/" + request, r -> r.get("state").asString().equals("ANSWERED"), "the answer");
    List<JsonNode> items = Story.all(asking.get("/cases/" + file).get("items"));
    narrator.step(
        "Estmark answers; its items enter Norland's case file under its codes",
        items.size() == 2
            && items.stream().allMatch(i -> i.get("originator").asString().equals("estmark")),
        items.stream()
            .map(i -> i.get("handling").asString() + "/" + i.get("evaluation").asString())
            .toList()
            .toString());
    passOn(items);
  }

  private void passOn(List<JsonNode> items) {
    String bound =
        items.stream()
            .filter(i -> i.get("handling").asString().equals("H2"))
            .map(i -> i.get("item").asString())
            .findFirst()
            .orElseThrow();
    NodeClient supervisor = norland.signIn("m.berg");
    Map<String, Object> pass =
        NodeClient.body(
            "to", "sudria",
            "purpose", "SMUGGLING_INVESTIGATION",
            "legalBasis", "SOM_10",
            "why", "The same agent may work on Sudria's coast.");
    JsonNode stopped = supervisor.post("/items/" + bound + "/pass-on", pass);
    JsonNode waiting =
        holding.await("/onward/received", o -> o.size() == 1, "the question to the originator");
    String question = waiting.get(0).get("question").get("question").asString();
    narrator.step(
        "Passing Estmark's H2 item on to Sudria is stopped and becomes a question to Estmark",
        stopped.get("outcome").asString().equals("ORIGINATOR_ASKED")
            && stopped.get("question").asString().equals(question),
        "stopped by " + Story.gates(stopped.get("gates")) + "; Estmark's officer has the question");
    holding.post(
        "/onward/" + question + "/refuse", Map.of("ground", "R07_JEOPARDISES_INVESTIGATION"));
    JsonNode decided =
        asking.await(
            "/onward/sent",
            o -> !o.isEmpty() && !o.get(0).get("decision").isNull(),
            "the decision");
    boolean stillStopped =
        supervisor
            .post("/items/" + bound + "/pass-on", pass)
            .get("outcome")
            .asString()
            .equals("ORIGINATOR_ASKED");
    narrator.step(
        "Estmark declines with a ground, and the item stays where it is",
        decided.get(0).get("decision").get("ground").asString().startsWith("R07") && stillStopped,
        "R07; a second attempt is stopped again");
  }

  void arrest() {
    asking.post(
        "/cases/" + file + "/outcomes",
        NodeClient.body(
            "kind",
            "ARREST",
            "subject",
            organiser,
            "on",
            LocalDate.now(ZoneOffset.UTC).toString(),
            "account",
            "Invented: arrested at the old harbour on a warrant of the exercise court."));
    JsonNode outcomes = asking.get("/cases/" + file).get("outcomes");
    narrator.step(
        "An arrest in the fictional case is recorded as an outcome",
        outcomes.size() == 1 && outcomes.get(0).get("kind").asString().equals("ARREST"),
        "of an invented person, with date and account");
  }

  /** Norland's case file, for the chapters that follow. */
  String file() {
    return file;
  }

  /** The organiser in it. */
  String organiser() {
    return organiser;
  }
}
