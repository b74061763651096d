package org.entente.names;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.names.ListPersons.Person;

/**
 * Measures the keys of names on the lists of the United Nations and of OFAC, given the directory
 * they are in: how many persons who share a document number meet by a key of their names, how many
 * persons share a key by chance, and how fast names are prepared.
 */
final class ListMeasurement {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private ListMeasurement() {}

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    List<Person> un = ListPersons.un(directory.resolve("un-sc-consolidated.xml"));
    List<Person> ofac = ListPersons.ofac(directory);
    OUT.printf("UN individuals %d, OFAC individuals %d%n", un.size(), ofac.size());
    recall(un, ofac, "asker UN, holder OFAC");
    recall(ofac, un, "asker OFAC, holder UN");
    recall(primary(un), primary(ofac), "asker UN, holder OFAC, primary names only");
    chance(ofac);
    crossChance(un, ofac);
    frequent(un, ofac);
    speed(ofac);
    countries(directory);
  }

  private static List<Person> primary(List<Person> persons) {
    return persons.stream()
        .map(p -> new Person(p.id(), p.names().subList(0, 1), p.births(), p.numbers()))
        .toList();
  }

  private static void recall(List<Person> askers, List<Person> holders, String what) {
    Map<String, Set<Person>> byNumber = new HashMap<>();
    holders.forEach(
        p -> p.numbers().forEach(n -> byNumber.computeIfAbsent(n, k -> new HashSet<>()).add(p)));
    int pairs = 0;
    int found = 0;
    int comparable = 0;
    int alike = 0;
    Set<String> seen = new HashSet<>();
    for (Person asker : askers) {
      for (String number : asker.numbers()) {
        for (Person holder : byNumber.getOrDefault(number, Set.of())) {
          if (!seen.add(asker.id() + "/" + holder.id())) {
            continue;
          }
          pairs++;
          Set<String> index = texts(holder, false);
          boolean hit = texts(asker, true).stream().anyMatch(index::contains);
          found += hit ? 1 : 0;
          boolean years =
              asker.years().isEmpty()
                  || holder.years().isEmpty()
                  || asker.years().stream()
                      .anyMatch(y -> holder.years().stream().anyMatch(z -> Math.abs(y - z) < 2));
          comparable += years ? 1 : 0;
          double score =
              PersonComparison.compare(
                      PersonFacts.of(asker.names(), List.of()),
                      PersonFacts.of(holder.names(), List.of()))
                  .score();
          alike += score >= NameComparison.THRESHOLD ? 1 : 0;
          if (!hit) {
            OUT.printf(
                "  %s %.2f %s %s <> %s %s%n",
                years ? "MISSED" : "years ",
                score,
                asker.names().getFirst().full(),
                asker.years(),
                holder.names().getFirst().full(),
                holder.years());
          }
        }
      }
    }
    OUT.printf(
        "%s: pairs sharing a number %d, found by a key %d (%.1f%%), of those with compatible years"
            + " %.1f%%; names alike %d (%.1f%%)%n",
        what,
        pairs,
        found,
        100.0 * found / pairs,
        100.0 * found / comparable,
        alike,
        100.0 * alike / pairs);
  }

  private static Set<String> texts(Person person, boolean asking) {
    Set<String> texts = new HashSet<>();
    for (PersonName name : person.names()) {
      List<NameKey> keys =
          asking ? NameKeys.questions(name, person.births()) : NameKeys.keys(name, person.births());
      keys.forEach(key -> texts.add(key.token().text()));
    }
    return texts;
  }

  private static void chance(List<Person> persons) {
    Map<String, Integer> owners = new HashMap<>();
    long total = 0;
    long questions = 0;
    for (Person person : persons) {
      Set<String> texts = texts(person, false);
      total += texts.size();
      questions += texts(person, true).size();
      texts.forEach(text -> owners.merge(text, 1, Integer::sum));
    }
    long shared = owners.values().stream().filter(n -> n > 1).count();
    OUT.printf(
        "keys a person %.1f, questions a person %.1f; distinct keys %d, with more than one owner %d"
            + " (%.2f%%), most owners %d%n",
        (double) total / persons.size(),
        (double) questions / persons.size(),
        owners.size(),
        shared,
        100.0 * shared / owners.size(),
        owners.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    owners.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(12)
        .forEach(e -> OUT.printf("  %3d %s%n", e.getValue(), e.getKey()));
  }

  /** Hits between persons whose names are not alike: what a key finds by chance. */
  private static void crossChance(List<Person> askers, List<Person> holders) {
    Map<String, List<Person>> index = new HashMap<>();
    for (Person holder : holders) {
      texts(holder, false)
          .forEach(t -> index.computeIfAbsent(t, k -> new ArrayList<>()).add(holder));
    }
    int hits = 0;
    int unlike = 0;
    int listed = 0;
    for (Person asker : askers) {
      Set<Person> found = new HashSet<>();
      texts(asker, true).forEach(t -> found.addAll(index.getOrDefault(t, List.of())));
      for (Person holder : found) {
        hits++;
        double score =
            PersonComparison.compare(
                    PersonFacts.of(asker.names(), List.of()),
                    PersonFacts.of(holder.names(), List.of()))
                .score();
        if (score < NameComparison.THRESHOLD) {
          unlike++;
          if (!asker.names().getFirst().full().contains("TIKRITI") && listed++ < 60) {
            OUT.printf(
                "  chance %.2f %s <> %s%n",
                score, asker.names().getFirst().full(), holder.names().getFirst().full());
          }
        }
      }
    }
    OUT.printf(
        "persons asked %d, persons hit %d, of them with names not alike %d%n",
        askers.size(), hits, unlike);
  }

  /** The parts that most persons bear and that do not count as common. */
  private static void frequent(List<Person> un, List<Person> ofac) {
    Map<String, Set<String>> bearers = new HashMap<>();
    Map<String, String> example = new HashMap<>();
    for (List<Person> persons : List.of(un, ofac)) {
      for (Person person : persons) {
        for (Part part : PartReader.read(person.names().getFirst())) {
          if (!part.isCommon()) {
            bearers.computeIfAbsent(part.keyForm(), k -> new HashSet<>()).add(person.id());
            example.put(part.keyForm(), part.core());
          }
        }
      }
    }
    StringBuilder text = new StringBuilder("frequent:");
    bearers.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size())
        .limit(120)
        .forEach(e ->
            text.append(' ')
                .append(example.get(e.getKey()))
                .append('=')
                .append(e.getValue().size()));
    OUT.println(text);
  }

  private static void speed(List<Person> persons) {
    List<PersonName> names = persons.stream().flatMap(p -> p.names().stream()).toList();
    for (int round = 0; round < 4; round++) {
      long start = System.nanoTime();
      List<PreparedName> prepared = names.stream().map(PreparedName::of).toList();
      double preparing = (System.nanoTime() - start) / 1e9;
      start = System.nanoTime();
      int alike = 0;
      int count = 0;
      for (int i = 0; i + 50 < prepared.size(); i += 5) {
        for (int j = 1; j < 50; j++) {
          count++;
          alike +=
              NameComparison.compare(prepared.get(i), prepared.get(i + j)).isWorthALook() ? 1 : 0;
        }
      }
      double comparing = (System.nanoTime() - start) / 1e9;
      OUT.printf(
          "prepared %.0f names/s, compared %.0f pairs/s (%d names, %d alike)%n",
          names.size() / preparing, count / comparing, names.size(), alike);
    }
  }

  private static void countries(Path directory) throws IOException {
    String xml = Files.readString(directory.resolve("un-sc-consolidated.xml"));
    Set<String> unknown = new TreeSet<>();
    Matcher matcher =
        Pattern.compile("<(COUNTRY|COUNTRY_OF_ISSUE|ISSUING_COUNTRY)>([^<]+)<").matcher(xml);
    while (matcher.find()) {
      if (Countries.find(matcher.group(2)).isEmpty()) {
        unknown.add(matcher.group(2));
      }
    }
    Matcher nation =
        Pattern.compile("<NATIONALITY>(.*?)</NATIONALITY>", Pattern.DOTALL).matcher(xml);
    while (nation.find()) {
      Matcher value = Pattern.compile("<VALUE>([^<]+)").matcher(nation.group(1));
      while (value.find()) {
        if (Countries.find(value.group(1)).isEmpty()) {
          unknown.add(value.group(1));
        }
      }
    }
    OUT.println("UN countries not found: " + unknown);
    unknown.clear();
    int found = 0;
    Pattern stated =
        Pattern.compile(
            "(?:nationality|citizen) ([^;]+?)\\.?(?:;|$)|(?:Passport|ID No\\.|Cedula No\\.) [^;()]* \\(([^;()]*)\\)|POB [^;]*?([^,;]+?)\\.?(?:;|$)");
    for (String line :
        Files.readAllLines(directory.resolve("ofac-sdn.csv"), StandardCharsets.ISO_8859_1)) {
      List<String> row = NameCases.Csv.row(line);
      Matcher m = stated.matcher(row.getLast());
      while (m.find()) {
        String text =
            m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3).strip();
        if (Countries.find(text).isEmpty()) {
          unknown.add(text);
        } else {
          found++;
        }
      }
    }
    OUT.println("OFAC found " + found + ", not found: " + unknown);
  }
}
