package org.entente.node.lists.format;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.node.lists.format.NotSuchAList.Reason;

/**
 * The XML of the UN list as a cursor over elements; no document type, no entities, nothing fetched.
 */
final class UnXml {
  private static final int DEEPEST = 8;
  private static final int MOST_ELEMENTS_OF_AN_ENTRY = 5_000;
  private static final int LONGEST_TEXT = 1 << 18;

  private final XMLStreamReader reader;
  private final BoundedInput input;
  private int elements;

  UnXml(BoundedInput input) throws XMLStreamException {
    this.input = input;
    // The list is UTF-8. Were the parser to decode it, it would print wrong bytes to the error
    // stream.
    this.reader =
        factory()
            .createXMLStreamReader(
                new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()));
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("external entities are not read");
    });
    return factory;
  }

  XMLStreamReader cursor() {
    return reader;
  }

  long line() {
    return reader.getLocation().getLineNumber();
  }

  /** Moves on and refuses what no list contains. */
  int next() throws XMLStreamException {
    int event = reader.next();
    if (event == XMLStreamConstants.DTD) {
      throw new NotSuchAList(Reason.DOCTYPE, input.file(), line());
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new NotSuchAList(Reason.NOT_WELL_FORMED, input.file(), line());
    }
    return event;
  }

  /** Reads the entry whose start the cursor stands on, up to its end. */
  UnElement readEntry() throws XMLStreamException {
    elements = 0;
    return readElement(0);
  }

  private UnElement readElement(int depth) throws XMLStreamException {
    if (depth > DEEPEST || ++elements > MOST_ELEMENTS_OF_AN_ENTRY) {
      throw new NotSuchAList(Reason.TOO_LARGE, input.file(), line());
    }
    String name = reader.getLocalName();
    long line = line();
    List<UnElement> children = new ArrayList<>();
    var text = new StringBuilder();
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(readElement(depth + 1));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            append(text, reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return new UnElement(name, text.toString(), children, line);
        }
        default -> {
          // comments and processing instructions say nothing
        }
      }
    }
  }

  private void append(StringBuilder text, String more) {
    if (text.length() + more.length() > LONGEST_TEXT) {
      throw new NotSuchAList(Reason.TOO_LARGE, input.file(), line());
    }
    text.append(more);
  }
}
