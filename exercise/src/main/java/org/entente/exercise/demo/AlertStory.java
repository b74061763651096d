package org.entente.exercise.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.exercise.nodes.NodeClient;
import tools.jackson.databind.JsonNode;

/**
 * An invented boat in distress: Norland alerts both partners, Sudria acknowledges, answers and
 * counts, Norland counts differently and then agrees, and both ledgers hold the same acts.
 */
final class AlertStory {
  private final NodeClient raising;
  private final NodeClient ending;
  private final NodeClient rescuing;
  private final NodeClient third;
  private final NodeClient norlandAudit;
  private final NodeClient sudriaAudit;
  private final Narrator narrator;

  AlertStory(Authorities authorities, Narrator narrator) {
    this.narrator = narrator;
    this.raising = authorities.norland().signIn("a.lind");
    this.ending = authorities.norland().signIn("j.haug");
    this.rescuing = authorities.sudria().signIn("c.moretti");
    this.third = authorities.estmark().signIn("t.kallas");
    this.norlandAudit = authorities.norland().signIn("operator");
    this.sudriaAudit = authorities.sudria().signIn("operator");
  }

  void tell() {
    narrator.chapter("Lives at risk (an invented boat)");
    String alert = raise();
    respond(alert);
    count(alert);
    compare(alert);
  }

  private String raise() {
    long began = System.nanoTime();
    String alert =
        raising
            .post(
                "/alerts",
                NodeClient.body(
                    "place",
                    "Invented: 34.10 N 12.20 E, a grey boat without engine",
                    "phase",
                    "DISTRESS",
                    "people",
                    40,
                    "rescueAuthority",
                    "Invented rescue centre, told at 12:05"))
            .at("/alert/id")
            .asString();
    for (NodeClient partner : List.of(rescuing, third)) {
      partner.await(
          "/alerts/calling",
          all -> Story.all(all).stream().anyMatch(a -> a.get("id").asString().equals(alert)),
          "the alert to stand above every page");
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    narrator.step(
        "An alert in three fields is with both partners",
        seconds < 5,
        "alert %s, above every page in Sudria and Estmark %.2f s after the click"
            .formatted(alert, seconds));
    return alert;
  }

  private void respond(String alert) {
    rescuing.post("/alerts/" + alert + "/acknowledge");
    rescuing.post(
        "/alerts/" + alert + "/answer",
        Map.of("doing", "Invented: a cutter is on its way, there in 40 minutes."));
    JsonNode party =
        raising
            .await(
                "/alerts/" + alert,
                a -> party(a, "sudria").filter(p -> !p.get("answered").isNull()).isPresent(),
                "Sudria's answer")
            .get("parties");
    narrator.step(
        "A person in Sudria acknowledges and says what is being done",
        true,
        Story.all(party).stream()
            .map(p -> p.get("partner").asString() + " " + p.get("state").asString())
            .toList()
            .toString());
    third.post("/alerts/" + alert + "/acknowledge");
  }

  private static Optional<JsonNode> party(JsonNode alert, String partner) {
    return Story.all(alert.get("parties")).stream()
        .filter(p -> p.get("partner").asString().equals(partner))
        .findFirst();
  }

  private void count(String alert) {
    rescuing.post("/alerts/" + alert + "/outcome", outcome(37, 1, 2));
    raising.await(
        "/alerts/" + alert,
        a -> Story.all(a.get("events")).stream().anyMatch(e -> !e.get("outcome").isNull()),
        "Sudria's count");
    ending.post("/alerts/" + alert + "/outcome", outcome(37, 0, 3));
    JsonNode differing = raising.get("/alerts/" + alert);
    ending.post("/alerts/" + alert + "/outcome", outcome(37, 1, 2));
    rescuing.await(
        "/alerts/" + alert,
        a ->
            !a.get("ended").isNull()
                && Story.all(a.get("events")).stream()
                        .filter(e -> !e.get("outcome").isNull() && !e.get("ours").asBoolean())
                        .count()
                    == 2,
        "Norland's counts");
    narrator.step(
        "Both sides count the people; a difference is kept, shown and settled",
        differing.get("events").size() > 0,
        "Sudria: 37 saved, 1 dead, 2 missing; Norland: 37, 0, 3, then the same as Sudria; ended");
  }

  private static Map<String, Object> outcome(int saved, int dead, int missing) {
    return NodeClient.body(
        "ending", "RESCUE_ENDED", "saved", saved, "dead", dead, "missing", missing);
  }

  /** The same acts under the same ids, with the partner and the counts, in both ledgers. */
  private void compare(String alert) {
    List<String> stated = acts(sudriaAudit, "distress.outcome-stated", alert);
    List<String> received = acts(norlandAudit, "distress.outcome-received", alert);
    List<String> raised = acts(norlandAudit, "distress.raised", alert);
    narrator.step(
        "Both ledgers hold these acts under the same ids, with the counts",
        stated.equals(received) && stated.size() == 1 && raised.size() == 2,
        "outcome " + stated + " at Sudria, " + received + " at Norland");
  }

  private static List<String> acts(NodeClient operator, String act, String alert) {
    return Story.all(operator.get("/audit?act=" + act)).stream()
        .filter(e -> e.get("record").asString().equals(alert))
        .map(e -> e.get("facts"))
        .map(f ->
            f.get("act").asString()
                + (f.has("saved")
                    ? " %s/%s/%s"
                        .formatted(
                            f.get("saved").asString(),
                            f.get("dead").asString(),
                            f.get("missing").asString())
                    : ""))
        .toList();
  }
}
