package org.entente.exercise.demo;

import java.util.Set;
import java.util.function.Consumer;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The usual officers of a node in an exercise. */
public final class Officers {
  private static final String ANSWER_WINDOW = "PT8S";

  /** The classes the usual terms grant asker-first: objects, and people on official lists. */
  public static final int ASKER_FIRST = 2;

  private Officers() {}

  /** Creates an investigator who is liaison officer too, and a supervisor. */
  public static void create(NodeProcess node) {
    create(node, "investigator", "Ida Example", Set.of("INVESTIGATOR", "LIAISON_OFFICER"));
    create(node, "supervisor", "Sven Example", Set.of("SUPERVISOR"));
  }

  /** Creates one officer. */
  public static void create(NodeProcess node, String username, String name, Set<String> roles) {
    node.signIn("operator")
        .post(
            "/officers",
            NodeClient.body(
                "username",
                username,
                "password",
                NodeProcess.PASSWORD,
                "displayName",
                name,
                "unit",
                "Exercise",
                "roles",
                roles,
                "clearance",
                "RESTRICTED",
                "language",
                "en",
                "zone",
                "Europe/Paris"));
  }

  /** The fingerprint as the node itself states it, which officers compare over another channel. */
  public static String fingerprint(NodeProcess node) {
    return node.signIn("operator")
        .get("/audit?act=node.started")
        .get(0)
        .get("facts")
        .get("fingerprint")
        .asString();
  }

  /** Waits until {@code asker} holds the newest filters of {@code holder}. */
  public static void awaitFilters(NodeProcess holder, NodeProcess asker) {
    Story.awaitFilters(holder, asker, ASKER_FIRST);
  }

  /**
   * Brings two nodes together by invitation and acceptance; returns the agreement's id and version.
   */
  public static String onboard(NodeProcess inviting, NodeProcess accepting) {
    return onboard(
        inviting,
        accepting,
        terms -> {
          // Where the holder learns first, answers leave together; in the exercise, soon.
          for (JsonNode lookup : terms.get("lookups")) {
            ((ObjectNode) lookup).put("answerWindow", ANSWER_WINDOW);
          }
        });
  }

  /** Brings two nodes together under the usual terms, changed as said. */
  public static String onboard(
      NodeProcess inviting, NodeProcess accepting, Consumer<ObjectNode> change) {
    NodeClient from = inviting.signIn("operator");
    NodeClient to = accepting.signIn("operator");
    ObjectNode terms = (ObjectNode) from.get("/partners/" + accepting.authority() + "/proposal");
    terms.put(
        "title",
        "Cooperation against migrant smuggling between "
            + inviting.name()
            + " and "
            + accepting.name());
    change.accept(terms);
    JsonNode invitation = from.post("/partners/invitations", terms);
    JsonNode acceptance =
        to.post(
            "/partners/acceptances",
            NodeClient.body(
                "text", invitation.get("text").asString(), "fingerprint", fingerprint(inviting)));
    JsonNode partner =
        from.post(
            "/partners/completions",
            NodeClient.body(
                "text", acceptance.get("text").asString(), "fingerprint", fingerprint(accepting)));
    JsonNode agreed = partner.get("inForce");
    return agreed.get("id").asString() + " v" + agreed.get("version").asInt();
  }
}
