package org.entente.exercise.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import tools.jackson.databind.JsonNode;

/**
 * The ledgers: witnessed by partners, verified without their nodes, and agreeing with each other.
 */
final class LedgerStory {
  private final Home home;
  private final Authorities authorities;
  private final Narrator narrator;

  LedgerStory(Home home, Authorities authorities, Narrator narrator) {
    this.home = home;
    this.authorities = authorities;
    this.narrator = narrator;
  }

  void tell() {
    narrator.chapter("Ledgers that agree");
    authorities.list().forEach(n -> n.signIn("operator").post("/ledger/share"));
    JsonNode norland =
        authorities
            .norland()
            .signIn("operator")
            .await(
                "/partners",
                all -> Story.all(all).stream().noneMatch(p -> p.get("witnessedSize").isNull()),
                "partners' checkpoints");
    narrator.step(
        "Partners witness each other's checkpoints",
        norland.size() == 2,
        Story.all(norland).stream()
            .map(p -> p.get("id").asString() + " at " + p.get("witnessedSize").asLong())
            .toList()
            .toString());
    awaitQuiet();
    verify();
    compare();
    prove();
  }

  private void awaitQuiet() {
    for (NodeProcess node : authorities.list()) {
      node.signIn("operator")
          .await(
              "/partners",
              all -> Story.all(all).stream().allMatch(p -> p.get("messagesWaiting").asInt() == 0),
              "the outbox of " + node.name());
    }
    NodeProcess.pause(600);
  }

  private void verify() {
    StringBuilder evidence = new StringBuilder();
    boolean sound = true;
    for (NodeProcess node : authorities.list()) {
      NodeClient operator = node.signIn("operator");
      Path file = node.data().resolve(node.authority() + ".ledger");
      operator.download("/ledger/export", file);
      String fingerprint =
          operator.get("/audit?act=node.started").get(0).get("facts").get("fingerprint").asString();
      String said =
          Story.run(home, "ledger", "verify", file.toString(), "--fingerprint", fingerprint);
      sound &= said.startsWith("Sound");
      evidence.append(said.lines().skip(1).findFirst().orElse(said).strip()).append("; ");
    }
    narrator.step("Every ledger file verifies without its node", sound, evidence.toString());
  }

  private void compare() {
    Map<String, Map<String, String>> admitted = new HashMap<>();
    for (NodeProcess node : authorities.list()) {
      admitted.put(node.authority(), digests(node, "exchange.message-admitted"));
    }
    int equal = 0;
    int different = 0;
    for (NodeProcess node : authorities.list()) {
      JsonNode delivered = node.signIn("operator").get("/audit?act=exchange.message-delivered");
      for (JsonNode entry : Story.all(delivered)) {
        String recipient = entry.get("facts").get("recipient").asString();
        String digest = entry.get("facts").get("digest").asString();
        String theirs =
            admitted.getOrDefault(recipient, Map.of()).get(entry.get("record").asString());
        if (digest.equals(theirs)) {
          equal++;
        } else {
          different++;
        }
      }
    }
    narrator.step(
        "Matching entries of sender and recipient carry equal digests",
        equal > 10 && different == 0,
        equal + " messages agree, " + different + " do not");
  }

  private static Map<String, String> digests(NodeProcess node, String act) {
    Map<String, String> digests = new HashMap<>();
    for (JsonNode entry : Story.all(node.signIn("operator").get("/audit?act=" + act))) {
      digests.put(entry.get("record").asString(), entry.get("facts").get("digest").asString());
    }
    return digests;
  }

  private void prove() {
    NodeClient operator = authorities.norland().signIn("operator");
    List<JsonNode> entries = Story.all(operator.get("/audit?act=requests.filed"));
    JsonNode proof = operator.get("/audit/" + entries.getFirst().get("id").asString() + "/proof");
    narrator.step(
        "An entry is proved to stand in the ledger",
        proof.get("holds").asBoolean(),
        "leaf %d of %d, %d hashes on the path"
            .formatted(
                proof.get("index").asLong(), proof.get("size").asLong(), proof.get("path").size()));
  }
}
