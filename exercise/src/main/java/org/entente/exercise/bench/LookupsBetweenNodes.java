package org.entente.exercise.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.exercise.demo.Officers;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Blinded lookups between two nodes, each a process with its database, over HTTPS on loopback: what
 * an officer waits for, with messages, gates, budgets, audit and proofs.
 */
final class LookupsBetweenNodes {
  private static final int PORT = 8741;
  private static final int HOLDERS_HEAP = 2_048;
  private static final Set<String> ASKED_CLASSES = Set.of("LISTED", "OBJECT");
  private static final int PLENTY = 1_000_000_000;
  private static final Duration LONGEST_BUILD = Duration.ofMinutes(60);

  /** What one measurement gave, in words. */
  record Row(String what, String measured, String aim) {}

  private final Home home;
  private final Path directory;
  private final InventedList list;
  private final int singles;
  private final Optional<PsiQuestions> psi;
  private final Consumer<Row> rows;

  /**
   * @param singles how many single questions are asked; none for zero
   * @param psi what is asked the large question in turn with the nodes
   */
  LookupsBetweenNodes(
      Home home,
      Path directory,
      InventedList list,
      int singles,
      Optional<PsiQuestions> psi,
      Consumer<Row> rows) {
    this.home = home;
    this.directory = directory;
    this.list = list;
    this.singles = singles;
    this.psi = psi;
    this.rows = rows;
  }

  void run() {
    try (NodeProcess asker =
            NodeProcess.start(home, directory.resolve("asker"), "asker", "Asker", PORT);
        NodeProcess holder =
            NodeProcess.start(
                home.withHeap(HOLDERS_HEAP),
                directory.resolve("holder"),
                "holder",
                "Holder",
                PORT + 1)) {
      asker.awaitUp();
      holder.awaitUp();
      Officers.create(asker);
      Officers.create(holder);
      Officers.onboard(asker, holder, LookupsBetweenNodes::listsAndObjects);
      int entries = build(asker, holder);
      NodeClient officer = asker.signIn("investigator");
      if (singles > 0) {
        new SingleQuestions(officer, singles, rows).run();
      }
      new LargeQuestion(officer, list.passports(), psi, rows).run(entries);
      rows.accept(
          new Row(
              "resident memory of the holder's node afterwards",
              holder.residentMiB() + " MiB (heap at most " + HOLDERS_HEAP + " MiB)",
              ""));
    }
  }

  /** Official lists and objects, both asker first, with budgets that do not end the measurement. */
  private static void listsAndObjects(ObjectNode terms) {
    List<ObjectNode> kept = new ArrayList<>();
    for (JsonNode lookup : terms.get("lookups")) {
      if (ASKED_CLASSES.contains(lookup.get("lookupClass").asString())) {
        kept.add(
            ((ObjectNode) lookup)
                .put("perDay", PLENTY)
                .put("perCaseAndDay", PLENTY)
                .put("perOfficerAndDay", PLENTY)
                .put("perQuestion", 4_096));
      }
    }
    terms.putArray("lookups").addAll(kept);
  }

  private int build(NodeProcess asker, NodeProcess holder) {
    NodeClient officer = holder.signIn("investigator");
    long began = System.nanoTime();
    officer.uploadFiles("/lists/ofac-sdn", List.of(list.main(), list.aliases()));
    rows.accept(
        new Row(
            "import of a list of %,d people".formatted(list.people()), seconds(began) + " s", ""));
    began = System.nanoTime();
    NodeClient operator = holder.signIn("operator");
    operator.await(
        "/partners/asker",
        p -> !p.get("ourIndexIsStale").asBoolean() && p.get("messagesWaiting").asInt() == 0,
        "the index",
        LONGEST_BUILD);
    double took = (System.nanoTime() - began) / 1e9;
    int entries = 0;
    for (JsonNode built : operator.get("/audit?act=discovery.index-built")) {
      entries = Math.max(entries, built.get("facts").get("entries").asInt());
    }
    rows.accept(
        new Row(
            "index of %,d entries built, set and manifest at the partner".formatted(entries),
            "%.1f s, %,.0f entries/s".formatted(took, entries / took),
            ""));
    return entries;
  }

  private static String seconds(long began) {
    return "%.1f".formatted((System.nanoTime() - began) / 1e9);
  }
}
