package org.entente.exercise.bench.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The individuals of the UN list whose name it gives in Arabic or Cyrillic script as well. */
final class UnNames {
  static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
  static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  private UnNames() {}

  static List<AllPairs.Pair> read(Path file, Pattern script) throws IOException {
    NodeList nodes = individuals(file);
    List<AllPairs.Pair> pairs = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Element person = (Element) nodes.item(i);
      String original = text(person, "NAME_ORIGINAL_SCRIPT");
      if (script.matcher(original).find()) {
        List<String> latin = new ArrayList<>();
        for (String part : List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")) {
          if (!text(person, part).isEmpty()) {
            latin.add(text(person, part));
          }
        }
        pairs.add(
            new AllPairs.Pair(text(person, "REFERENCE_NUMBER"), original, String.join(" ", latin)));
      }
    }
    return pairs;
  }

  private static NodeList individuals(Path file) throws IOException {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(file.toFile())
          .getElementsByTagName("INDIVIDUAL");
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " cannot be read", e);
    }
  }

  private static String text(Element element, String tag) {
    NodeList nodes = element.getElementsByTagName(tag);
    return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent().strip();
  }
}
