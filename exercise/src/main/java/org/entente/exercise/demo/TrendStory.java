package org.entente.exercise.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.entente.exercise.nodes.NodeClient;
import tools.jackson.databind.JsonNode;

/**
 * Trends in real data: the incidents of the Missing Migrants Project (International Organization
 * for Migration, CC BY 4.0) are imported, what is unusual is found and explained, and counts go to
 * a partner without the small ones.
 */
final class TrendStory {
  private final NodeClient analyst;
  private final NodeClient sharer;
  private final NodeClient partner;
  private final Narrator narrator;

  TrendStory(Authorities authorities, Narrator narrator) {
    this.narrator = narrator;
    this.analyst = authorities.norland().signIn("n.vik");
    this.sharer = authorities.norland().signIn("j.haug");
    this.partner = authorities.sudria().signIn("c.moretti");
  }

  void tell() {
    narrator.chapter("Trends in real incidents");
    importIncidents();
    YearMonth month = find();
    share(month);
    code();
  }

  private void importIncidents() {
    analyst.post("/trends/incidents/shipped");
    JsonNode done =
        analyst.await(
            "/trends/incidents",
            i -> !i.at("/newest/state").asString().equals("RUNNING"),
            "the import of incidents");
    narrator.step(
        "Norland imports the Missing Migrants Project's incidents (IOM, CC BY 4.0)",
        done.at("/newest/state").asString().equals("DONE")
            && done.at("/newest/kept").asInt() > 9_000,
        "%d rows read, %d kept; odd rows by reason %s, each with its line"
            .formatted(
                done.at("/newest/rows").asInt(),
                done.at("/newest/kept").asInt(),
                done.at("/newest/findings").toString()));
  }

  /** The last month the data cover, or the latest before it in which something is unusual. */
  private YearMonth find() {
    JsonNode newest = analyst.get("/trends?by=ROUTE");
    YearMonth month = YearMonth.parse(newest.get("last").asString());
    JsonNode there = newest;
    while (there.get("fresh").isEmpty() && month.getYear() > 2017) {
      month = month.minusMonths(1);
      there = analyst.get("/trends?by=ROUTE&month=" + month);
    }
    JsonNode found = there.get("fresh").get(0);
    narrator.step(
        "A trend is found in the real data, with the figures it rests on",
        found != null,
        "the data end in %s; in %s, %s %s: %d incidents, %.1f expected from %d months, limit %.1f"
            .formatted(
                newest.get("last").asString(),
                month,
                found.get("by").asString(),
                found.get("code").asString(),
                found.get("facts").asInt(),
                found.at("/verdict/expected").asDouble(),
                found.at("/verdict/compared").asInt(),
                found.at("/verdict/limit").asDouble()));
    return month;
  }

  private void share(YearMonth month) {
    JsonNode shared =
        sharer.post(
            "/trends/share",
            NodeClient.body("partner", "sudria", "by", "ROUTE", "month", month.toString()));
    String report = shared.at("/report/report").asString();
    partner.await(
        "/trends/shared",
        all ->
            Story.all(all).stream().anyMatch(r -> r.at("/report/report").asString().equals(report)),
        "the counts to arrive");
    JsonNode again =
        sharer.post(
            "/trends/share",
            NodeClient.body("partner", "estmark", "by", "CAUSE", "month", month.toString()));
    narrator.step(
        "Sudria receives counts, small ones left out; a second table of the month is refused",
        shared.get("result").asString().equals("SHARED")
            && again.get("result").asString().equals("OTHER_DIMENSION"),
        "%d counts told, %d below 5 left out; by cause to Estmark: %s"
            .formatted(
                shared.at("/report/counts").size(),
                shared.get("leftOut").asInt(),
                again.get("result").asString()));
  }

  private void code() {
    for (int i = 0; i < 6; i++) {
      analyst.post(
          "/trends/facts",
          NodeClient.body(
              "month",
              "2026-10",
              "way",
              "SEA_SMALL_BOAT",
              "servicePackage",
              "FULL_PACKAGE",
              "payment",
              "TRUSTED_THIRD_PARTY",
              "means",
              "HAWALA",
              "harms",
              Set.of("OVERLOAD"),
              "channel",
              "MESSAGING_GROUP",
              "categories",
              Set.of("ROUTES_AND_MEANS"),
              "origin",
              "XK",
              "transit",
              List.of(),
              "price",
              4000,
              "currency",
              "EUR"));
    }
    JsonNode facts = analyst.get("/trends?by=MEANS");
    narrator.step(
        "Facts of the invented cases are coded without persons and counted",
        Story.all(facts.get("movements")).stream()
            .anyMatch(
                m -> m.get("code").asString().equals("HAWALA") && m.get("facts").asInt() >= 6),
        "by means of payment: " + facts.get("movements").size() + " codes in 2026-10");
  }
}
