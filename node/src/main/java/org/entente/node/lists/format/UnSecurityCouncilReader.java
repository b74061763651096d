package org.entente.node.lists.format;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.entente.node.lists.format.NotSuchAList.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the consolidated list of the United Nations Security Council in its published XML form. */
final class UnSecurityCouncilReader implements ListReader {
  private static final String ROOT = "CONSOLIDATED_LIST";

  @Override
  public OfficialList list() {
    return OfficialList.UN_SC;
  }

  @Override
  public ReadReport read(List<InputStream> parts, Consumer<ListEntry> entries) {
    if (parts.size() != 1) {
      throw new IllegalArgumentException("the UN list is one file");
    }
    var input = new BoundedInput(parts.getFirst(), list().parts().getFirst());
    long line = 1;
    try {
      var xml = new UnXml(input);
      try {
        return read(xml, input.file(), entries);
      } catch (XMLStreamException e) {
        line = xml.line();
        throw e;
      }
    } catch (XMLStreamException e) {
      input.rethrowFailure();
      // The parser's message may quote the file, so neither it nor the cause is passed on.
      throw new NotSuchAList(
          input.endsWith("</" + ROOT + ">") ? Reason.NOT_WELL_FORMED : Reason.TRUNCATED,
          input.file(),
          line);
    }
  }

  private ReadReport read(UnXml xml, String file, Consumer<ListEntry> entries)
      throws XMLStreamException {
    var log = new FindingLog();
    Set<String> seen = new HashSet<>();
    LocalDate publishedOn = openRoot(xml, file, log);
    int depth = 1;
    while (depth > 0) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (depth == 1 && isSection(xml.cursor().getLocalName())) {
            depth++;
          } else {
            accept(xml.readEntry(), file, log, seen, entries);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {
          // white space and comments between entries
        }
      }
    }
    while (xml.cursor().hasNext()) {
      xml.next();
    }
    if (log.read() == 0) {
      throw new NotSuchAList(Reason.NO_ENTRIES, file, 0);
    }
    return log.report(OfficialList.UN_SC, publishedOn);
  }

  private static @Nullable LocalDate openRoot(UnXml xml, String file, FindingLog log)
      throws XMLStreamException {
    int event = xml.cursor().getEventType();
    while (event != XMLStreamConstants.START_ELEMENT) {
      event = xml.next();
    }
    if (!xml.cursor().getLocalName().equals(ROOT)) {
      throw new NotSuchAList(Reason.WRONG_ROOT, file, xml.line());
    }
    @Nullable String generated = xml.cursor().getAttributeValue(null, "dateGenerated");
    LocalDate publishedOn = generated == null ? null : UnDates.day(generated);
    if (publishedOn == null) {
      log.add(FindingCode.UNREADABLE_DATE, file, xml.line(), "");
    }
    return publishedOn;
  }

  private static boolean isSection(String name) {
    return name.equals("INDIVIDUALS") || name.equals("ENTITIES");
  }

  private static void accept(
      UnElement element,
      String file,
      FindingLog log,
      Set<String> seen,
      Consumer<ListEntry> entries) {
    String reference = element.value("REFERENCE_NUMBER");
    EntryKind kind =
        switch (element.name()) {
          case "INDIVIDUAL" -> EntryKind.PERSON;
          case "ENTITY" -> EntryKind.ENTITY;
          default -> null;
        };
    if (kind == null) {
      log.add(FindingCode.UNKNOWN_KIND, file, element.line(), "");
    } else if (!UnEntries.isReference(reference)) {
      log.add(FindingCode.NO_REFERENCE, file, element.line(), "");
    } else if (element.value("FIRST_NAME").isEmpty()) {
      log.add(FindingCode.NO_NAME, file, element.line(), reference);
    } else if (!seen.add(reference)) {
      log.add(FindingCode.REPEATED_REFERENCE, file, element.line(), reference);
    } else {
      ListEntry entry =
          UnEntries.entry(element, kind, code -> log.add(code, file, element.line(), reference));
      log.countRead();
      entries.accept(entry);
    }
  }
}
