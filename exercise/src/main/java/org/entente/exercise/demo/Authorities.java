package org.entente.exercise.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;

/** The three authorities of the demo: their nodes, their officers, their agreements. */
public final class Authorities implements AutoCloseable {
  /** Somebody who can sign in. */
  public record SignIn(String node, String username, String displayName, List<String> roles) {}

  static final List<SignIn> OFFICERS =
      List.of(
          new SignIn("norland", "a.lind", "Astrid Lind", List.of("INVESTIGATOR")),
          new SignIn("norland", "j.haug", "Jonas Haug", List.of("LIAISON_OFFICER")),
          new SignIn("norland", "m.berg", "Maren Berg", List.of("SUPERVISOR")),
          new SignIn("norland", "e.dahl", "Eva Dahl", List.of("LEGAL_ADVISER")),
          new SignIn("norland", "e.strand", "Eira Strand", List.of("RETURN_OFFICER")),
          new SignIn("norland", "s.holm", "Sigrid Holm", List.of("PROTECTION_DESK")),
          new SignIn("norland", "n.vik", "Nils Vik", List.of("ANALYST")),
          new SignIn("norland", "d.rud", "Dagny Rud", List.of("DATA_PROTECTION_OFFICER")),
          new SignIn("norland", "o.moe", "Oda Moe", List.of("OVERSIGHT")),
          new SignIn("sudria", "c.moretti", "Chiara Moretti", List.of("LIAISON_OFFICER")),
          new SignIn("sudria", "l.ferro", "Luca Ferro", List.of("SUPERVISOR")),
          new SignIn(
              "estmark", "t.kallas", "Tiina Kallas", List.of("INVESTIGATOR", "LIAISON_OFFICER")),
          new SignIn("estmark", "r.saar", "Rasmus Saar", List.of("SUPERVISOR")),
          new SignIn("estmark", "k.tamm", "Kristjan Tamm", List.of("LEGAL_ADVISER")),
          new SignIn("estmark", "p.mets", "Piret Mets", List.of("PROTECTION_DESK")),
          new SignIn("estmark", "m.ilves", "Mart Ilves", List.of("RETURN_OFFICER")));

  private final NodeProcess norland;
  private final NodeProcess sudria;
  private final NodeProcess estmark;

  private Authorities(NodeProcess norland, NodeProcess sudria, NodeProcess estmark) {
    this.norland = norland;
    this.sudria = sudria;
    this.estmark = estmark;
  }

  /** Starts the three nodes at once and waits until all are up. */
  public static Authorities start(Home home, Path directory) {
    Authorities all =
        new Authorities(
            NodeProcess.start(
                home, directory.resolve("norland"), "norland", "Norland Migration Authority", 8081),
            NodeProcess.start(
                home, directory.resolve("sudria"), "sudria", "Sudria Border Police", 8082),
            NodeProcess.start(
                home,
                directory.resolve("estmark"),
                "estmark",
                "Estmark Immigration Service",
                8083));
    all.list().forEach(NodeProcess::awaitUp);
    return all;
  }

  public List<NodeProcess> list() {
    return List.of(norland, sudria, estmark);
  }

  public NodeProcess norland() {
    return norland;
  }

  public NodeProcess sudria() {
    return sudria;
  }

  public NodeProcess estmark() {
    return estmark;
  }

  /** Creates everybody who signs in, by each node's operator, at all nodes at once. */
  public void createOfficers() {
    list().parallelStream().forEach(Authorities::createOfficers);
  }

  private static void createOfficers(NodeProcess node) {
    NodeClient operator = node.signIn("operator");
    OFFICERS.stream()
        .filter(o -> o.node().equals(node.authority()))
        .forEach(o ->
            operator.post(
                "/officers",
                NodeClient.body(
                    "username",
                    o.username(),
                    "password",
                    NodeProcess.PASSWORD,
                    "displayName",
                    o.displayName(),
                    "unit",
                    "Exercise",
                    "roles",
                    Set.copyOf(o.roles()),
                    "clearance",
                    "RESTRICTED",
                    "language",
                    "en",
                    "zone",
                    "Europe/Paris")));
  }

  @Override
  public void close() {
    list().forEach(NodeProcess::close);
  }
}
