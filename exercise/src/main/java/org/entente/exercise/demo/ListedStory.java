package org.entente.exercise.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.nodes.NodeClient;
import org.entente.exercise.nodes.NodeProcess;
import org.entente.exercise.oracle.ImpliedMatch;
import org.entente.exercise.oracle.ListOracle;
import tools.jackson.databind.JsonNode;

/**
 * Norland and Sudria, on real input: the networks the United Nations list names as leaders of
 * transnational trafficking networks, asked about where the OFAC list was imported. Nothing is said
 * of these people but what the lists state.
 */
final class ListedStory {
  private static final String DESIGNATION = "leader of a transnational trafficking network";

  private final Home home;
  private final NodeProcess norland;
  private final NodeProcess sudria;
  private final Narrator narrator;
  private final NodeClient investigator;
  private final NodeClient answering;

  /** The record key of each listed person in the case file, by reference. */
  private final Map<String, JsonNode> people = new LinkedHashMap<>();

  private String file = "";

  ListedStory(Home home, Authorities authorities, Narrator narrator) {
    this.home = home;
    this.norland = authorities.norland();
    this.sudria = authorities.sudria();
    this.narrator = narrator;
    this.investigator = norland.signIn("a.lind");
    this.answering = sudria.signIn("c.moretti");
  }

  void importLists() {
    narrator.chapter("Real official lists in");
    long began = System.nanoTime();
    JsonNode un = investigator.post("/lists/un-sc/shipped");
    double seconds = (System.nanoTime() - began) / 1e9;
    narrator.step(
        "Norland imports the United Nations list",
        un.get("read").asInt() > 900,
        "%d entries read, %d skipped, published %s, in %.1f s"
            .formatted(
                un.get("read").asInt(),
                un.get("skipped").asInt(),
                un.get("published").asString(),
                seconds));
    began = System.nanoTime();
    JsonNode ofac = answering.post("/lists/ofac-sdn/shipped");
    Story.awaitFilters(sudria, norland, Officers.ASKER_FIRST);
    seconds = (System.nanoTime() - began) / 1e9;
    narrator.step(
        "Sudria imports the OFAC list and publishes its index, blinded",
        ofac.get("read").asInt() > 11_000,
        "%d entries read, %d skipped, indexed and published in %.1f s; findings %s"
            .formatted(
                ofac.get("read").asInt(),
                ofac.get("skipped").asInt(),
                seconds,
                ofac.get("findings").toString()));
  }

  void openCase(ListOracle oracle) {
    List<String> references = oracle.referencesDesignated(DESIGNATION);
    JsonNode opened =
        Story.openCase(
            investigator,
            "Smuggling and trafficking networks listed under LYi",
            "People the United Nations Security Council lists as leaders of transnational"
                + " trafficking networks, shown as that list names them.",
            "The United Nations list designates each of them: " + DESIGNATION + ".");
    file = opened.get("id").asString();
    for (String reference : references) {
      investigator.post(
          "/cases/" + file + "/listed", Map.of("list", "un-sc", "reference", reference));
    }
    for (JsonNode person : Story.all(investigator.get("/cases/" + file).get("subjects"))) {
      people.put(person.get("reference").asString(), person);
    }
    narrator.step(
        "Norland opens a case file on the networks listed under LYi",
        people.keySet().equals(new TreeSet<>(references)) && !references.isEmpty(),
        opened.get("reference").asString()
            + " with "
            + people.keySet()
            + ", each as a listed person");
  }

  void askAndCompare(ListOracle oracle) {
    narrator.chapter("A blinded question");
    Set<String> records =
        people.values().stream().map(p -> p.get("record").asString()).collect(Collectors.toSet());
    JsonNode lookup = Story.ask(investigator, file, "sudria", records);
    List<JsonNode> log = Story.all(sudria.signIn("l.ferro").get("/partners/norland/questions"));
    narrator.step(
        "Sudria saw counts, purpose and case reference, and no value",
        !log.isEmpty(),
        log.stream()
                .map(q -> q.get("lookupClass").asString() + ":" + q.get("size").asInt())
                .toList()
            + " for "
            + log.getFirst().get("caseReference").toString());
    Set<String> found = new TreeSet<>();
    people.forEach((reference, person) -> {
      String record = person.get("record").asString();
      narrator.tell(
          reference + ": " + Story.outcome(lookup, record) + " " + Story.matched(lookup, record));
      if (Story.outcome(lookup, record).equals("HIT")) {
        found.add(reference);
      }
    });
    Set<String> implied = new TreeSet<>();
    for (ImpliedMatch match : oracle.implied(people.keySet())) {
      implied.add(match.unReference());
    }
    Set<String> falseHits = new TreeSet<>(found);
    falseHits.removeAll(implied);
    Set<String> missed = new TreeSet<>(implied);
    missed.removeAll(found);
    narrator.step(
        "The hits are what the two raw lists imply, computed independently",
        falseHits.isEmpty() && missed.isEmpty() && !found.isEmpty(),
        "hits %s, implied %s, false %s, missed %s".formatted(found, implied, falseHits, missed));
  }

  void requests() {
    narrator.chapter("Lawful requests, and decisions by the other side");
    List<String> references = new ArrayList<>();
    JsonNode lookup = Story.all(investigator.get("/cases/" + file + "/lookups")).getFirst();
    people.forEach((reference, person) -> {
      if (Story.outcome(lookup, person.get("record").asString()).equals("HIT")) {
        references.add(reference);
      }
    });
    if (references.size() < 2) {
      narrator.step("Two hits to ask about", false, "only " + references);
      return;
    }
    String answered = file(references.getFirst(), "SMUGGLING_INVESTIGATION").get("id").asString();
    String refused = file(references.get(1), "SMUGGLING_INVESTIGATION").get("id").asString();
    answer(answered);
    refuse(refused);
    showInCase(answered, refused);
    outsideThePurposes(references.getFirst());
  }

  private JsonNode file(String reference, String purpose) {
    return investigator.post(
        "/cases/" + file + "/requests",
        Story.request(
            "sudria",
            Objects.requireNonNull(people.get(reference)).get("id").asString(),
            purpose,
            "Listed as " + reference + "; the case file concerns the networks listed under LYi.",
            "What does the list held by Sudria state about this person?",
            "The United Nations list designates this person: " + DESIGNATION + "."));
  }

  /** Sudria's officer answers with what the OFAC list itself states. */
  private void answer(String request) {
    JsonNode received = Story.awaitReceived(answering, request);
    answering.post("/requests/" + request + "/take");
    JsonNode entry = findListed(received);
    String statement =
        Story.all(entry.get("statements")).stream()
            .map(s -> s.get("label").asString() + ": " + s.get("value").asString())
            .collect(Collectors.joining("\n"));
    JsonNode drafted =
        answering.post(
            "/requests/" + request + "/answer",
            Map.of(
                "items",
                List.of(
                    Story.item(
                        "LISTED_PERSON",
                        statement,
                        "OFAC Specially Designated Nationals list, entry "
                            + entry.get("reference").asString()
                            + ", as published November 2023",
                        "H1",
                        "B2"))));
    boolean waits = drafted.get("outcome").asString().equals("AWAITS_RELEASE");
    boolean ownReleaseRefused = isRefused(answering, "/requests/" + request + "/release");
    JsonNode released = sudria.signIn("l.ferro").post("/requests/" + request + "/release");
    narrator.step(
        "Sudria's officer answers; a second person releases it",
        waits && ownReleaseRefused && released.get("outcome").asString().equals("SENT"),
        "entry "
            + entry.get("reference").asString()
            + ", handling H1, evaluation B2; the drafter could not release it");
  }

  /** Finds the entry by the numbers the request discloses, else by the names. */
  private JsonNode findListed(JsonNode request) {
    JsonNode subject = request.get("content").get("subjects").get(0);
    Set<String> numbers =
        Story.all(subject.get("identifiers")).stream()
            .map(i -> i.get("value").asString())
            .collect(Collectors.toSet());
    for (JsonNode name : Story.all(subject.get("names"))) {
      for (String word : name.asString().split("[ -]+")) {
        if (word.length() < 5) {
          continue;
        }
        for (JsonNode entry : Story.all(search(word))) {
          boolean same =
              Story.all(entry.get("numbers")).stream()
                  .anyMatch(n -> numbers.contains(n.get("canonical").asString()));
          if (same) {
            return entry;
          }
        }
      }
    }
    throw new IllegalStateException("no entry found for the request");
  }

  private JsonNode search(String word) {
    return answering.get(
        "/lists/search?q="
            + java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8));
  }

  private void refuse(String request) {
    Story.awaitReceived(answering, request);
    JsonNode outcome =
        answering.post(
            "/requests/" + request + "/refuse",
            NodeClient.body(
                "ground",
                "R01_NOT_AVAILABLE",
                "reasons",
                "Nothing is held here beyond the published list, which you can consult"
                    + " yourselves."));
    narrator.step(
        "Sudria's officer refuses the other request with a ground",
        outcome.get("outcome").asString().equals("SENT"),
        "R01, with reasons in words");
  }

  private void showInCase(String answered, String refused) {
    investigator.await(
        "/requests/" + answered, r -> r.get("state").asString().equals("ANSWERED"), "the answer");
    JsonNode no =
        investigator.await(
            "/requests/" + refused,
            r -> r.get("state").asString().equals("REFUSED"),
            "the refusal");
    List<JsonNode> items = Story.all(investigator.get("/cases/" + file).get("items"));
    boolean asTheirs =
        items.stream()
            .anyMatch(i ->
                i.get("originator").asString().equals("sudria")
                    && i.get("handling").asString().equals("H1")
                    && i.get("evaluation").asString().equals("B2"));
    narrator.step(
        "Norland's case file shows the answer as Sudria's information, and the refusal",
        asTheirs && no.get("refusal").get("ground").asString().startsWith("R01"),
        items.size() + " item of originator sudria under H1, evaluated B2; refusal R01");
  }

  private void outsideThePurposes(String reference) {
    JsonNode held = file(reference, "ASSET_TRACING");
    String id = held.get("id").asString();
    boolean atSudria =
        Story.all(answering.get("/requests/received")).stream()
            .anyMatch(r -> r.get("id").asString().equals(id));
    List<JsonNode> audit = Story.all(norland.signIn("operator").get("/audit?record=" + id));
    narrator.step(
        "A request outside the agreed purposes never leaves Norland's node",
        held.get("state").asString().equals("HELD_BACK")
            && !atSudria
            && audit.stream().anyMatch(e -> e.get("result").asString().equals("HELD_BACK")),
        "held back by " + Story.gates(held.get("gates")) + "; audited; Sudria never saw it");
  }

  private static boolean isRefused(NodeClient client, String path) {
    try {
      client.post(path);
      return false;
    } catch (NodeClient.Refused e) {
      return e.status() == 403;
    }
  }

  static ListOracle oracle(Home home) {
    try (InputStream un = open(home, "un-sc-consolidated.xml");
        InputStream main = open(home, "ofac-sdn.csv");
        InputStream aliases = open(home, "ofac-alt.csv")) {
      return ListOracle.read(un, main, aliases);
    } catch (IOException e) {
      throw new UncheckedIOException("the raw lists cannot be read", e);
    }
  }

  private static InputStream open(Home home, String name) throws IOException {
    return new GZIPInputStream(Files.newInputStream(home.list(name)));
  }
}
