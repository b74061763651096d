package org.entente.exercise.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import tools.jackson.databind.JsonNode;

/** Acts that both halves of the demo share. */
final class Story {
  private Story() {}

  static List<JsonNode> all(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  static JsonNode openCase(NodeClient officer, String title, String summary, String benefit) {
    JsonNode file =
        officer.post(
            "/cases",
            NodeClient.body(
                "title",
                title,
                "offences",
                List.of("6.1.a", "6.2.c"),
                "classification",
                "RESTRICTED",
                "summary",
                summary));
    officer.post("/cases/" + file.get("id").asString() + "/benefit", Map.of("evidence", benefit));
    return file;
  }

  /** Waits until {@code asker} holds the newest filters of {@code holder}. */
  static void awaitFilters(NodeProcess holder, NodeProcess asker, int classes) {
    holder
        .signIn("operator")
        .await(
            "/partners/" + asker.authority(),
            p -> !p.get("ourIndexIsStale").asBoolean() && p.get("messagesWaiting").asInt() == 0,
            holder.name() + " to publish its filters");
    asker
        .signIn("operator")
        .await(
            "/partners/" + holder.authority(),
            p -> p.get("filtersPublished").size() == classes,
            asker.name() + " to receive the filters");
  }

  /** Asks blindly and waits for the answers. */
  static JsonNode ask(NodeClient officer, String file, String partner, Set<String> records) {
    return awaitAnswers(officer, post(officer, file, partner, records), partner);
  }

  /** Asks blindly. */
  static JsonNode post(NodeClient officer, String file, String partner, Set<String> records) {
    return officer.post(
        "/cases/" + file + "/lookups",
        NodeClient.body(
            "partner",
            partner,
            "records",
            records,
            "purpose",
            "SMUGGLING_INVESTIGATION",
            "legalBasis",
            "SOM_10"));
  }

  static JsonNode awaitAnswers(NodeClient officer, JsonNode asked, String partner) {
    return officer.await(
        "/lookups/" + asked.get("id").asString(),
        l -> !l.get("waiting").asBoolean(),
        "the answers of " + partner);
  }

  static String outcome(JsonNode lookup, String record) {
    return all(lookup.get("results")).stream()
        .filter(r -> r.get("record").asString().equals(record))
        .map(r -> r.get("outcome").asString())
        .findFirst()
        .orElse("NOT_ASKED");
  }

  /** What hit, in short: kinds and bases. */
  static String matched(JsonNode lookup, String record) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode result : all(lookup.get("results"))) {
      if (result.get("record").asString().equals(record)) {
        for (JsonNode hit : all(result.get("hits"))) {
          kinds.add(hit.get("kind").asString() + "/" + hit.get("basis").asString());
        }
      }
    }
    return kinds.stream().distinct().sorted().toList().toString();
  }

  static Map<String, Object> request(
      String partner, String subject, String purpose, String link, String asked, String facts) {
    return NodeClient.body(
        "partner",
        partner,
        "subjects",
        List.of(subject),
        "link",
        link,
        "purpose",
        purpose,
        "legalBasis",
        "SOM_10",
        "offence",
        "6.2.c",
        "urgency",
        "ROUTINE",
        "categories",
        Set.of("IDENTITY", "TRAVEL_DOCUMENT", "LISTED_PERSON", "CASE_INFORMATION"),
        "asked",
        asked,
        "facts",
        facts,
        "reasonToBelieve",
        "A blinded lookup gave a hit on this person.",
        "handling",
        Set.of("H2"));
  }

  static Map<String, Object> item(
      String category, String statement, String basis, String handling, String evaluation) {
    return NodeClient.body(
        "category", category,
        "statement", statement,
        "basis", basis,
        "handling", Set.of(handling),
        "evaluation", evaluation);
  }

  /** Waits until the partner's officer sees the request. */
  static JsonNode awaitReceived(NodeClient officer, String request) {
    JsonNode received =
        officer.await(
            "/requests/received",
            all -> all(all).stream().anyMatch(r -> r.get("id").asString().equals(request)),
            "the request to arrive");
    return all(received).stream()
        .filter(r -> r.get("id").asString().equals(request))
        .findFirst()
        .orElseThrow();
  }

  static String gates(JsonNode receipt) {
    return all(receipt.get("answers")).stream()
        .filter(a -> !a.get("passed").asBoolean())
        .map(a -> a.get("gate").asString() + " (" + a.get("ground").asString() + ")")
        .toList()
        .toString();
  }

  /** What the program says to a command, with no node. */
  static String run(Home home, String... arguments) {
    try {
      Process process =
          new ProcessBuilder(home.program(arguments)).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      process.waitFor();
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException("the verifier cannot be run", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
