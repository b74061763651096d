package org.entente.node.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.node.lists.ListDesk;
import org.entente.node.lists.ListKey;
import org.entente.node.search.store.SearchStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures the search over a million invented names through PostgreSQL; for the benchmark page
 * only: {@code -Dentente.measure.search=FILE} writes the page's part.
 */
class SearchMeasurement {
  private static final int NAMES = Integer.getInteger("entente.measure.names", 1_000_000);
  private static final int SEARCHES = 400;
  private static final int HELD_SEARCHED = 500;
  private static final long SEED = 20_261_126L;

  @Test
  @EnabledIfSystemProperty(named = "entente.measure.search", matches = ".+")
  void searchesOverManyNames() throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    ExerciseNode node = Neighbours.together().norland;
    CaseStory story = CaseStory.at(node);
    Officer operator = node.officer(Role.OPERATOR);
    node.get(ListDesk.class).importShipped(operator, ListKey.OFAC_SDN);
    List<String> parts = parts(node);
    Random random = new Random(SEED);
    SearchStore store = node.get(SearchStore.class);
    long start = System.nanoTime();
    List<HeldName> batch = new ArrayList<>();
    List<HeldName> held = new ArrayList<>();
    for (int i = 0; i < NAMES; i++) {
      String name = name(parts, random);
      batch.add(new HeldName("listed:x:" + i, "x", Optional.empty(), name, List.of()));
      if (i % (NAMES / HELD_SEARCHED) == 0) {
        held.add(batch.getLast());
      }
      if (batch.size() == 2000) {
        store.add(batch);
        batch.clear();
      }
    }
    store.add(batch);
    store.countKeys();
    node.get(JdbcClient.class).sql("VACUUM ANALYZE search_name").update();
    double indexing = (System.nanoTime() - start) / 1e9;
    NameSearch search = node.get(NameSearch.class);
    double[] millis = new double[SEARCHES];
    for (int i = -SEARCHES; i < SEARCHES; i++) {
      String name = name(parts, random);
      long from = System.nanoTime();
      search.find(name, List.of(), Set.of(story.file.id().value()), Set.of(), 20);
      if (i >= 0) {
        millis[i] = (System.nanoTime() - from) / 1e6;
      }
    }
    Arrays.sort(millis);
    Map<Slip, Integer> again = new EnumMap<>(Slip.class);
    for (int i = 0; i < held.size(); i++) {
      Slip slip = Slip.values()[i % Slip.values().length];
      String record = held.get(i).record();
      boolean found =
          search
              .find(
                  slip.make(held.get(i).name(), random),
                  List.of(),
                  Set.of(story.file.id().value()),
                  Set.of(),
                  20)
              .stream()
              .anyMatch(f -> f.record().equals(record));
      again.merge(slip, found ? 1 : 0, Integer::sum);
    }
    double load =
        java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    String text =
        String.format(
            Locale.ROOT,
            "Top 20 over %,d invented names (parts of the OFAC list drawn at random) through PostgreSQL,"
                + " %d searches after as many to warm up: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms (aim: 25 ms"
                + " at most). Indexed in %.0f s. Load average while measuring: %.1f on %d cores.%n%nOf"
                + " held names asked for with a change, among the twenty, of %d each: letters"
                + " swapped in the longest part %d, last part missing (where there are three) %d,"
                + " parts in the other order %d, first part as an initial %d.%n",
            NAMES,
            SEARCHES,
            millis[SEARCHES / 2],
            millis[SEARCHES * 95 / 100],
            millis[SEARCHES * 99 / 100],
            indexing,
            load,
            Runtime.getRuntime().availableProcessors(),
            HELD_SEARCHED / Slip.values().length,
            again.getOrDefault(Slip.LETTERS_SWAPPED, 0),
            again.getOrDefault(Slip.PART_MISSING, 0),
            again.getOrDefault(Slip.OTHER_ORDER, 0),
            again.getOrDefault(Slip.INITIAL, 0));
    out.print(text);
    Files.writeString(
        Path.of(System.getProperty("entente.measure.search")), text, StandardCharsets.UTF_8);
    node.get(JdbcClient.class).sql("DELETE FROM search_name WHERE list = 'x'").update();
  }

  /** How a name asked for may differ from the one held. */
  private enum Slip {
    LETTERS_SWAPPED,
    PART_MISSING,
    OTHER_ORDER,
    INITIAL;

    String make(String name, Random random) {
      List<String> parts = new ArrayList<>(List.of(name.split(" ", -1)));
      switch (this) {
        case LETTERS_SWAPPED -> {
          String longest = Collections.max(parts, Comparator.comparingInt(String::length));
          int at = 1 + random.nextInt(longest.length() - 2);
          String swapped =
              longest.substring(0, at)
                  + longest.charAt(at + 1)
                  + longest.charAt(at)
                  + longest.substring(at + 2);
          parts.set(parts.indexOf(longest), swapped);
        }
        case PART_MISSING -> {
          if (parts.size() > 2) {
            parts.removeLast();
          }
        }
        case OTHER_ORDER -> Collections.reverse(parts);
        case INITIAL -> parts.set(0, parts.getFirst().charAt(0) + ".");
      }
      return String.join(" ", parts);
    }
  }

  private static List<String> parts(ExerciseNode node) {
    Set<String> parts = new HashSet<>();
    node.get(ListDesk.class)
        .forEachCurrent(entry -> {
          if (entry.kind().equals("PERSON")) {
            parts.addAll(List.of(entry.displayName().replace(",", " ").split(" +", -1)));
          }
        });
    return parts.stream().filter(part -> part.length() > 2).sorted().toList();
  }

  private static String name(List<String> parts, Random random) {
    int count = 2 + random.nextInt(3);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < count; i++) {
      // Squared, so that some parts are borne by many, as names are.
      double at = random.nextDouble();
      name.append(parts.get((int) (at * at * parts.size()))).append(' ');
    }
    return name.toString().strip();
  }
}
