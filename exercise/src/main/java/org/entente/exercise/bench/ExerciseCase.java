package org.entente.exercise.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.entente.exercise.nodes.NodeClient;
import tools.jackson.databind.JsonNode;

/** An invented case file of one officer, from which a partner named holder is asked. */
final class ExerciseCase {
  private static final int LONGEST_WAIT_SECONDS = 30;
  private static final int LONGEST_SECONDS = 300;

  private final NodeClient officer;
  private final String id;

  private ExerciseCase(NodeClient officer, String id) {
    this.officer = officer;
    this.id = id;
  }

  static ExerciseCase open(NodeClient officer, String title) {
    String id =
        officer
            .post(
                "/cases",
                NodeClient.body(
                    "title",
                    title,
                    "offences",
                    List.of("6.2.c"),
                    "classification",
                    "RESTRICTED",
                    "summary",
                    "Invented."))
            .get("id")
            .asString();
    officer.post("/cases/" + id + "/benefit", Map.of("evidence", "Invented: paid in advance."));
    return new ExerciseCase(officer, id);
  }

  void suspect(String name, List<Integer> passports) {
    officer.post(
        "/cases/" + id + "/suspects",
        NodeClient.body(
            "names",
            List.of(name),
            "birthDates",
            List.of(),
            "identifiers",
            passports.stream()
                .map(p ->
                    Map.of("kind", "passport", "country", "LBY", "value", InventedList.passport(p)))
                .toList(),
            "role",
            "ORGANISER",
            "legalState",
            "SUSPECT"));
  }

  void vessel(int number) {
    officer.post(
        "/cases/" + id + "/objects",
        NodeClient.body("kind", "imo", "country", "", "value", InventedList.imo(number)));
  }

  /** The keys of the people and objects in the file. */
  List<String> records() {
    List<String> records = new ArrayList<>();
    JsonNode file = officer.get("/cases/" + id);
    for (String kind : List.of("subjects", "objects")) {
      for (JsonNode one : file.get(kind)) {
        records.add(one.get("record").asString());
      }
    }
    return records;
  }

  /** Asks, and does not wait for the answer. */
  JsonNode post(Set<String> records) {
    return officer.post(
        "/cases/" + id + "/lookups",
        NodeClient.body(
            "partner",
            "holder",
            "records",
            records,
            "purpose",
            "SMUGGLING_INVESTIGATION",
            "legalBasis",
            "SOM_10",
            "standing",
            false));
  }

  /** Asks, and waits for the answer. */
  JsonNode ask(Set<String> records) {
    return await(post(records).get("id").asString());
  }

  JsonNode await(String lookup) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (System.nanoTime() < end) {
      JsonNode answer = officer.getWaiting("/lookups/" + lookup, LONGEST_WAIT_SECONDS);
      if (!answer.get("waiting").asBoolean()) {
        requireAnswered(answer);
        return answer;
      }
    }
    throw new IllegalStateException("no answer");
  }

  /** How many lookups of the file hit; all of them must have been answered. */
  int hits() {
    int hits = 0;
    for (JsonNode lookup : officer.get("/cases/" + id + "/lookups")) {
      requireAnswered(lookup);
      for (JsonNode result : lookup.get("results")) {
        hits += result.get("outcome").asString().equals("HIT") ? 1 : 0;
      }
    }
    return hits;
  }

  private static void requireAnswered(JsonNode lookup) {
    if (!question(lookup).get("state").asString().equals("ANSWERED")) {
      throw new IllegalStateException("not answered: " + question(lookup));
    }
  }

  /** The one question of a lookup that is asked here: other classes are not in the agreement. */
  static JsonNode question(JsonNode lookup) {
    for (JsonNode question : lookup.get("batches")) {
      if (!question.get("state").asString().equals("NOT_ASKED")) {
        return question;
      }
    }
    throw new IllegalStateException("nothing was asked");
  }
}
