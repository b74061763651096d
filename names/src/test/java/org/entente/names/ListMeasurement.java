package org.entente.names;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Measures the keys of names on the lists of the United Nations and of OFAC, given the directory
 * they are in: how many persons who share a document number meet by a key of their names, how many
 * persons share a key by chance, and how fast names are prepared.
 */
final class ListMeasurement {
  private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d\\d|20[01]\\d)\\b");
  private static final Pattern DAY = Pattern.compile("(\\d\\d) ([A-Z][a-z][a-z]) (\\d{4})");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?:Passport|National ID No\\.|Identification Number|Personal ID Card|Tazkira|SSN|D\\.N\\.I\\.|Cedula No\\.)\\s+#?\\s*([A-Za-z0-9/\\- ]{4,24}?)\\s*(?:\\(([^()]*)\\))?\\s*(?:issued.*|expires.*)?$");
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private ListMeasurement() {}

  record Person(String id, List<PersonName> names, Set<BirthDate> births, Set<String> numbers) {
    SortedSet<Integer> years() {
      SortedSet<Integer> years = new TreeSet<>();
      births.forEach(birth -> years.addAll(birth.yearsCovered()));
      return years;
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    List<Person> un = un(directory.resolve("un-sc-consolidated.xml"));
    List<Person> ofac = ofac(directory);
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

  private static List<Person> ofac(Path directory) throws IOException {
    Charset charset = StandardCharsets.ISO_8859_1;
    Map<String, Person> persons = new HashMap<>();
    for (String line : Files.readAllLines(directory.resolve("ofac-sdn.csv"), charset)) {
      List<String> row = NameCases.Csv.row(line);
      if (row.size() > 11 && row.get(2).strip().equals("individual")) {
        String remarks = row.get(11);
        Set<BirthDate> years = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (String remark : remarks.split(";", -1)) {
          String bare = remark.strip().replaceFirst("^alt\\. ", "").replaceFirst("\\.$", "");
          if (bare.startsWith("DOB ")) {
            births(bare, years);
          }
          Matcher document = DOCUMENT.matcher(bare);
          if (document.lookingAt()) {
            number(document.group(1), Objects.requireNonNullElse(document.group(2), ""), numbers);
          }
        }
        Person person = new Person(row.getFirst(), new ArrayList<>(), years, numbers);
        person.names().add(PersonName.of(row.get(1)));
        persons.put(row.getFirst(), person);
      }
    }
    for (String line : Files.readAllLines(directory.resolve("ofac-alt.csv"), charset)) {
      List<String> row = NameCases.Csv.row(line);
      Person person = persons.get(row.getFirst());
      if (person != null && row.size() > 3) {
        person.names().add(PersonName.of(row.get(3)));
      }
    }
    return persons.values().stream().sorted((a, b) -> a.id().compareTo(b.id())).toList();
  }

  private static void births(String text, Collection<BirthDate> births) {
    Matcher ofac = DAY.matcher(text);
    Matcher iso = ISO.matcher(text);
    List<Integer> years = new ArrayList<>();
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      years.add(Integer.valueOf(matcher.group()));
    }
    if (years.size() == 2 && text.contains(" to ") && years.getLast() - years.getFirst() < 30) {
      births.add(DateRange.ofYears(years.getFirst(), years.getLast()));
    } else if (ofac.find() && !text.contains("circa")) {
      int month = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(ofac.group(2)) / 3 + 1;
      births.add(
          PartialDate.of(Integer.parseInt(ofac.group(3)), month, Integer.parseInt(ofac.group(1))));
    } else if (iso.find()) {
      births.add(PartialDate.parse(iso.group()));
    } else {
      years.forEach(year -> births.add(PartialDate.of(year)));
    }
  }

  private static void number(String text, String country, Set<String> numbers) {
    try {
      String code = Countries.find(country).map(Country::code).orElse("");
      String kind = "passport";
      Identifiers.parse(kind, code, text)
          .tokens()
          .forEach(token -> numbers.add(token.text().replaceFirst("^passport:", "document:")));
    } catch (InvalidIdentifier e) {
      // Lists hold remarks in place of numbers.
      numbers.remove("");
    }
  }

  private static List<Person> un(Path file)
      throws IOException, ParserConfigurationException, SAXException {
    NodeList nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getElementsByTagName("INDIVIDUAL");
    List<Person> persons = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      persons.add(person((Element) nodes.item(i)));
    }
    return persons;
  }

  private static Person person(Element element) {
    List<NamePart> parts = new ArrayList<>();
    for (String tag : List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")) {
      parts.add(new NamePart(PartRole.UNSTATED, text(element, tag)));
    }
    List<PersonName> names = new ArrayList<>();
    names.add(PersonName.of(parts));
    for (String tag : List.of("ALIAS_NAME", "NAME_ORIGINAL_SCRIPT")) {
      NodeList aliases = element.getElementsByTagName(tag);
      for (int i = 0; i < aliases.getLength(); i++) {
        if (!aliases.item(i).getTextContent().isBlank()) {
          names.add(PersonName.of(aliases.item(i).getTextContent()));
        }
      }
    }
    Set<BirthDate> years = new HashSet<>();
    NodeList births = element.getElementsByTagName("INDIVIDUAL_DATE_OF_BIRTH");
    for (int i = 0; i < births.getLength(); i++) {
      Element birth = (Element) births.item(i);
      String from = text(birth, "FROM_YEAR");
      String to = text(birth, "TO_YEAR");
      births(
          (from.isEmpty() ? "" : from + " to " + to)
              + " "
              + text(birth, "YEAR")
              + " "
              + text(birth, "DATE"),
          years);
    }
    Set<String> numbers = new HashSet<>();
    NodeList documents = element.getElementsByTagName("INDIVIDUAL_DOCUMENT");
    for (int i = 0; i < documents.getLength(); i++) {
      Element document = (Element) documents.item(i);
      String issuer = text(document, "ISSUING_COUNTRY") + text(document, "COUNTRY_OF_ISSUE");
      if (!text(document, "NUMBER").isBlank()) {
        number(text(document, "NUMBER"), Countries.find(issuer).isPresent() ? issuer : "", numbers);
      }
    }
    return new Person(text(element, "REFERENCE_NUMBER"), names, years, numbers);
  }

  private static String text(Element element, String tag) {
    Node node = element.getElementsByTagName(tag).item(0);
    return node == null ? "" : node.getTextContent().strip();
  }
}
