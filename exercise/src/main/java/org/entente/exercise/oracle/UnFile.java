package org.entente.exercise.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The individuals of the UN Security Council's consolidated list, by way of a document tree. */
final class UnFile {
  private UnFile() {}

  static List<ListedPerson> people(InputStream xml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Element root = factory.newDocumentBuilder().parse(xml).getDocumentElement();
      return children(root, "INDIVIDUALS")
          .flatMap(all -> children(all, "INDIVIDUAL"))
          .map(UnFile::person)
          .toList();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException("not the consolidated list", e);
    }
  }

  private static ListedPerson person(Element individual) {
    List<String> names = new ArrayList<>();
    names.add(
        Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
            .map(part -> text(individual, part))
            .collect(Collectors.joining(" "))
            .strip());
    children(individual, "INDIVIDUAL_ALIAS")
        .filter(alias -> text(alias, "QUALITY").equals("Good"))
        .map(alias -> text(alias, "ALIAS_NAME"))
        .forEach(names::add);
    Set<String> numbers = new LinkedHashSet<>();
    children(individual, "INDIVIDUAL_DOCUMENT")
        .forEach(d -> numbers.addAll(Numbers.in(text(d, "NUMBER"))));
    List<YearSpan> births = new ArrayList<>();
    Set<LocalDate> days = new LinkedHashSet<>();
    children(individual, "INDIVIDUAL_DATE_OF_BIRTH")
        .forEach(d -> {
          addBirth(d, births);
          String day = text(d, "DATE");
          if (day.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            days.add(LocalDate.parse(day.substring(0, 10)));
          }
        });
    return new ListedPerson(
        text(individual, "REFERENCE_NUMBER"),
        names,
        births,
        days,
        numbers,
        children(individual, "DESIGNATION")
            .flatMap(d -> children(d, "VALUE"))
            .map(Node::getTextContent)
            .toList());
  }

  private static void addBirth(Element date, List<YearSpan> births) {
    String year = text(date, "YEAR") + text(date, "DATE");
    if (year.matches("\\d{4}.*")) {
      births.add(YearSpan.of(Integer.parseInt(year.substring(0, 4))));
    }
    String from = text(date, "FROM_YEAR");
    String to = text(date, "TO_YEAR");
    if (from.matches("\\d{4}") && to.matches("\\d{4}")) {
      births.add(new YearSpan(Integer.parseInt(from), Integer.parseInt(to)));
    }
  }

  private static String text(Element parent, String name) {
    return children(parent, name)
        .map(Node::getTextContent)
        .map(String::strip)
        .findFirst()
        .orElse("");
  }

  private static Stream<Element> children(Element parent, String name) {
    var nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .filter(e -> e.getTagName().equals(name));
  }
}
