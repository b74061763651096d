package org.entente.names;

import java.io.IOException;
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
 * Reads the individuals of the lists of the United Nations and of OFAC, as far as measuring needs.
 */
final class ListPersons {
  private static final Pattern YEAR = Pattern.compile("\\b(1[89]\\d\\d|20[01]\\d)\\b");
  private static final Pattern DAY = Pattern.compile("(\\d\\d) ([A-Z][a-z][a-z]) (\\d{4})");
  private static final Pattern ISO = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?:Passport|National ID No\\.|Identification Number|Personal ID Card|Tazkira|SSN|D\\.N\\.I\\.|Cedula No\\.)\\s+#?\\s*([A-Za-z0-9/\\- ]{4,24}?)\\s*(?:\\(([^()]*)\\))?\\s*(?:issued.*|expires.*)?$");

  private ListPersons() {}

  record Person(String id, List<PersonName> names, Set<BirthDate> births, Set<String> numbers) {
    SortedSet<Integer> years() {
      SortedSet<Integer> years = new TreeSet<>();
      births.forEach(birth -> years.addAll(birth.yearsCovered()));
      return years;
    }
  }

  static List<Person> ofac(Path directory) throws IOException {
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

  static List<Person> un(Path file) throws IOException, ParserConfigurationException, SAXException {
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
