package org.entente.exercise.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import tools.jackson.databind.JsonNode;

/**
 * Two returns of invented people between Norland and Estmark, one that a gate stops and one that
 * ends safely, and an account of harm that its teller lets a case have.
 */
final class ReturnStory {
  private static final String LANGUAGE = "an invented language";

  private final NodeProcess norland;
  private final NodeProcess estmark;
  private final Narrator narrator;
  private final NodeClient officer;
  private final NodeClient desk;
  private final NodeClient adviser;
  private final NodeClient supervisor;
  private final NodeClient receiving;

  ReturnStory(Authorities authorities, Narrator narrator) {
    this.norland = authorities.norland();
    this.estmark = authorities.estmark();
    this.narrator = narrator;
    this.officer = norland.signIn("e.strand");
    this.desk = norland.signIn("s.holm");
    this.adviser = norland.signIn("e.dahl");
    this.supervisor = norland.signIn("m.berg");
    this.receiving = estmark.signIn("m.ilves");
  }

  void tell() {
    narrator.chapter("People first: two returns and an account of harm");
    stopped();
    safe();
    harm();
  }

  /** A return that a gate stops after its transfer was notified. */
  private void stopped() {
    String id = open("Invento Umkehr", "stopped");
    notified(id);
    desk.post("/care/" + careFile(id) + "/status", status("PENDING", "ADULT"));
    JsonNode halted =
        receiving.await("/returns/" + id, r -> is(r, "SUSPENDED"), "the halt to arrive");
    String depart = refusedBy(() -> officer.post("/returns/" + id + "/depart"));
    narrator.step(
        "A gate closes after the transfer was notified, and everything stops",
        is(officer.get("/returns/" + id), "SUSPENDED") && !depart.isEmpty(),
        "Estmark knows that it is halted and not why; departure refused: " + depart);
    String told = halted.toString();
    narrator.step(
        "What protects her never left Norland",
        !told.contains("PROTECTION") && !told.contains("PENDING") && !told.contains("asylum"),
        "the message of the halt has no field for a reason");
    JsonNode ended =
        officer.post("/returns/" + id + "/end", Map.of("outcome", "PROTECTION_GRANTED"));
    receiving.await("/returns/" + id, r -> is(r, "CLOSED"), "the end to arrive");
    narrator.step(
        "The return ends: she stays, under protection",
        ended.get("outcome").asString().equals("DONE")
            && receiving.get("/returns/" + id).get("outcome").isNull(),
        "outcome kept at Norland alone");
  }

  /** A return that ends safely. */
  private void safe() {
    String id = open("Invento Heimkehr", "safe");
    notified(id);
    officer.post("/returns/" + id + "/depart");
    receiving.await("/returns/" + id, r -> is(r, "DEPARTED"), "the departure");
    receiving.post(
        "/returns/" + id + "/receive",
        NodeClient.body("place", "Estmark harbour (invented)", "effects", 2, "documents", true));
    JsonNode received =
        officer.await("/returns/" + id, r -> is(r, "RECEIVED"), "the handover receipt");
    narrator.step(
        "He goes home, and Estmark signs for him, his effects and his documents",
        !received.get("received").isNull(),
        "handover receipt of " + received.get("received").asString());
    receiving.post("/returns/" + id + "/follow-up", Map.of("finding", "SAFE"));
    officer.await("/returns/" + id, r -> is(r, "FOLLOW_UP"), "the follow-up");
    officer.post("/returns/" + id + "/end", Map.of("outcome", "RETURNED_AND_RECEIVED"));
    receiving.await("/returns/" + id, r -> is(r, "CLOSED"), "the end");
    String here = act(norland, id);
    narrator.step(
        "Both ledgers hold the same act of the handover",
        here.equals(act(estmark, id)) && !here.isEmpty(),
        "act " + here);
  }

  /** Somebody tells what was done to her, and lets the case have it. */
  private void harm() {
    NodeClient investigator = norland.signIn("a.lind");
    JsonNode file =
        Story.openCase(
            investigator,
            "Demo: those who kept people until they paid",
            "Invented: a house on the route.",
            "Invented: ransoms paid by relatives.");
    String caseId = file.get("id").asString();
    String care = desk.post("/care", Map.of("alias", "Demo: the seamstress")).get("id").asString();
    String harm =
        desk.post(
                "/care/" + care + "/harm",
                NodeClient.body(
                    "codes", Set.of("CONFINEMENT", "DEBT", "DOCUMENTS_TAKEN"),
                    "terms", "PAY_LATER",
                    "means", "IN_KIND",
                    "debt", Map.of("amount", 3000, "currency", "EUR"),
                    "deceivedBy", "Promised work that did not exist.",
                    "account", "Invented: kept in a house until the sewing had paid for the way."))
            .get("id")
            .asString();
    boolean screened =
        Story.all(desk.get("/referrals")).stream()
            .anyMatch(r ->
                r.get("careFile").asString().equals(care)
                    && r.get("need").asString().equals("ANTI_TRAFFICKING"));
    narrator.step(
        "Work owed for the crossing raises the trafficking screen by itself",
        screened,
        "recovery period of 30 days runs; referral with a clock");
    Map<String, Object> release = Map.of("caseReference", file.get("reference").asString());
    String before = refusedBy(() -> desk.post("/harm/" + harm + "/release", release));
    consent(care, "GIVEN");
    desk.post("/harm/" + harm + "/release", release);
    int with = investigator.get("/cases/" + caseId + "/harm").size();
    String peek = refusedBy(() -> investigator.get("/care"));
    narrator.step(
        "Her account reaches the case with her consent, and nothing else of her does",
        !before.isEmpty() && with == 1 && !peek.isEmpty(),
        "without consent refused; the investigator sees the account, no person, no care file");
    consent(care, "WITHDRAWN");
    int after = investigator.get("/cases/" + caseId + "/harm").size();
    consent(care, "GIVEN");
    desk.post("/harm/" + harm + "/release", release);
    narrator.step(
        "Her withdrawal takes it out of the case at once; she gives it again",
        after == 0 && investigator.get("/cases/" + caseId + "/harm").size() == 1,
        "accounts in the case: 1, then 0, then 1");
  }

  private void consent(String care, String answer) {
    desk.post(
        "/care/" + care + "/consent",
        NodeClient.body(
            "use",
            "RELEASE_TO_A_CASE",
            "answer",
            answer,
            "language",
            LANGUAGE,
            "interpreter",
            "Invented interpreters’ office"));
  }

  private String open(String name, String why) {
    JsonNode one =
        officer.post(
            "/returns",
            NodeClient.body(
                "partner",
                estmark.authority(),
                "kind",
                "VOLUNTARY_ASSISTED",
                "person",
                NodeClient.body(
                    "names", List.of(name), "birthDate", "1991-04", "statedNationality", "XX"),
                "itinerary",
                List.of("An invented port")));
    String id = one.get("id").asString();
    officer.post("/returns/" + id + "/evidence", NodeClient.body("kind", "OWN_STATEMENT"));
    officer.post("/returns/" + id + "/enter-gates");
    JsonNode early = officer.post("/returns/" + id + "/ask-verification");
    boolean unknown = refused(() -> receiving.get("/returns/" + id));
    desk.post("/care/" + careFile(id) + "/status", status("NONE", "ADULT"));
    gate(desk, id, "PROTECTION_NEED", "INDIVIDUAL_RISK_ASSESSMENT");
    gate(adviser, id, "EFFECTIVE_REMEDY", "REMEDY_EXPLAINED_NOT_USED");
    gate(desk, id, "CHILDS_BEST_INTERESTS", "ADULT_BEYOND_DOUBT");
    gate(desk, id, "TRAFFICKING_RECOVERY", "SCREENED_NO_INDICATION");
    gate(officer, id, "CONSULAR_ACCESS", "CONSULATE_NOT_WANTED");
    gate(officer, id, "INFORMED_CHOICE", "CONSENT_GIVEN");
    JsonNode asked = officer.post("/returns/" + id + "/ask-verification");
    narrator.step(
        "Nobody hears of a person before the gates of contact are open (" + why + ")",
        early.get("outcome").asString().equals("GATES_NOT_OPEN")
            && unknown
            && asked.get("outcome").asString().equals("DONE"),
        early.get("gates").size() + " gates held the first try; six open, three by two persons");
    return id;
  }

  private void notified(String id) {
    receiving.await(
        "/returns?side=theirs",
        all -> Story.all(all).stream().anyMatch(r -> r.get("id").asString().equals(id)),
        "the application");
    receiving.post("/returns/" + id + "/acknowledge");
    receiving.post(
        "/returns/" + id + "/answer",
        NodeClient.body("finding", "CONFIRMED", "basedOn", Set.of("OWN_STATEMENT")));
    officer.await("/returns/" + id, r -> is(r, "NATIONALITY_CONFIRMED"), "the confirmation");
    officer.post("/returns/" + id + "/ask-document");
    receiving.await("/returns/" + id, r -> is(r, "DOCUMENT_ASKED"), "the request");
    receiving.post(
        "/returns/" + id + "/issue-document",
        NodeClient.body("number", "X0000042", "validUntil", today().plusYears(1).toString()));
    officer.await("/returns/" + id, r -> is(r, "DOCUMENT_ISSUED"), "the travel document");
    gate(desk, id, "FITNESS_TO_TRAVEL", "MEDICAL_CERTIFICATE");
    gate(adviser, id, "FAMILY_UNITY", "NO_FAMILY_HERE");
    gate(officer, id, "NATIONALITY_VERIFIED", "PARTNERS_CONFIRMATION");
    officer.post(
        "/returns/" + id + "/plan",
        NodeClient.body(
            "arrival",
            Instant.now().plus(8, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString(),
            "place",
            "Estmark harbour (invented)",
            "carrier",
            "XX 100",
            "escorts",
            0));
    supervisor.post("/returns/" + id + "/release");
    officer.await("/returns/" + id, r -> r.get("told").asBoolean(), "the receipt of the notice");
  }

  private void gate(NodeClient opener, String id, String gate, String evidence) {
    String path = "/returns/" + id + "/gates/" + gate;
    // Every person's own reasons: a note given for another is refused.
    String reference = officer.get("/returns/" + id).get("reference").asString();
    JsonNode result =
        opener.post(
            path + "/open",
            NodeClient.body(
                "evidence",
                evidence,
                "day",
                today().toString(),
                "note",
                "Invented, for " + reference + " alone.",
                "language",
                LANGUAGE,
                "interpreter",
                "",
                "guardian",
                "",
                "receiver",
                ""));
    if (result.get("outcome").asString().equals("AWAITS_SECOND_PERSON")) {
      supervisor.post(path + "/confirm");
    }
  }

  private String careFile(String id) {
    return officer.get("/returns/" + id).get("careFile").asString();
  }

  private static Map<String, Object> status(String claim, String age) {
    return NodeClient.body("claim", claim, "age", age, "health", "FIT", "feared", List.of());
  }

  private static String act(NodeProcess node, String id) {
    return Story.all(node.signIn("operator").get("/audit?record=" + id)).stream()
        .filter(e -> e.get("act").asString().equals("returns.received"))
        .map(e -> e.get("facts").get("act").asString())
        .findFirst()
        .orElse("");
  }

  private static boolean is(JsonNode one, String state) {
    return one.get("state").asString().equals(state);
  }

  private static boolean refused(Runnable act) {
    return !refusedBy(act).isEmpty();
  }

  private static String refusedBy(Runnable act) {
    try {
      act.run();
      return "";
    } catch (NodeClient.Refused e) {
      return String.valueOf(e.status());
    }
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
