package org.entente.node.lists.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a main record of OFAC's list, its remarks and its aliases into the neutral form. */
final class OfacEntries {
  /** The columns as the publisher's data specification names them. */
  private static final List<String> COLUMNS =
      List.of(
          "ent_num",
          "SDN_Name",
          "SDN_Type",
          "Program",
          "Title",
          "Call_Sign",
          "Vess_type",
          "Tonnage",
          "GRT",
          "Vess_flag",
          "Vess_owner",
          "Remarks");

  static final int NAME = COLUMNS.indexOf("SDN_Name");
  private static final int TYPE = COLUMNS.indexOf("SDN_Type");
  private static final int PROGRAMME = COLUMNS.indexOf("Program");
  private static final int TITLE = COLUMNS.indexOf("Title");
  private static final int CALL_SIGN = COLUMNS.indexOf("Call_Sign");
  private static final int FLAG = COLUMNS.indexOf("Vess_flag");
  private static final int REMARKS = COLUMNS.indexOf("Remarks");
  private static final Pattern BETWEEN_PROGRAMMES = Pattern.compile("\\]\\s*\\[");

  private OfacEntries() {}

  /** What the record is, or null where the list uses a word unknown here. */
  static @Nullable EntryKind kind(OfacTable.Row row) {
    return switch (row.cells().get(TYPE)) {
      case "" -> EntryKind.ENTITY;
      case "individual" -> EntryKind.PERSON;
      case "vessel" -> EntryKind.VESSEL;
      case "aircraft" -> EntryKind.AIRCRAFT;
      default -> null;
    };
  }

  static ListEntry entry(
      OfacTable.Row row,
      EntryKind kind,
      List<OfacAliases.Alias> aliases,
      Consumer<FindingCode> findings) {
    List<String> cells = row.cells();
    List<Remark> remarks = Remarks.split(cells.get(REMARKS));
    if (Remarks.isCut(cells.get(REMARKS))) {
      findings.accept(FindingCode.REMARKS_CUT);
    }
    var said = new OfacRemarks(remarks, findings);
    List<StatedIdentifier> identifiers = new ArrayList<>(said.identifiers());
    if (!cells.get(CALL_SIGN).isEmpty()) {
      identifiers.add(
          CanonicalIdentifiers.stated(
              StatedKind.VESSEL_REGISTRATION,
              "Call_Sign",
              cells.get(CALL_SIGN),
              cells.get(FLAG),
              "",
              findings));
    }
    return new ListEntry(
        OfficialList.OFAC_SDN,
        row.reference(),
        kind,
        names(cells.get(NAME), kind, aliases, said),
        kind == EntryKind.PERSON ? said.person(titles(cells.get(TITLE))) : PersonParticulars.NONE,
        identifiers,
        List.of(),
        Stream.of(BETWEEN_PROGRAMMES.split(cells.get(PROGRAMME)))
            .map(String::strip)
            .filter(p -> !p.isEmpty())
            .toList(),
        Stream.concat(Stream.of(cells.get(FLAG)), said.flags())
            .filter(f -> !f.isEmpty())
            .distinct()
            .toList(),
        null,
        cells.get(REMARKS),
        statements(cells, remarks, aliases));
  }

  private static List<String> titles(String title) {
    return Stream.of(title.split(";", -1)).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }

  private static List<ListedName> names(
      String primary, EntryKind kind, List<OfacAliases.Alias> aliases, OfacRemarks said) {
    List<ListedName> names = new ArrayList<>();
    names.add(name(NameKind.PRIMARY, primary, kind, ""));
    aliases.forEach(a -> names.add(name(NameKind.ALIAS_GOOD, a.name(), kind, a.type())));
    said.nicknames().forEach(n -> names.add(name(NameKind.ALIAS_LOW, n.value(), kind, n.label())));
    return names.stream().distinct().toList();
  }

  private static ListedName name(NameKind weight, String text, EntryKind kind, String label) {
    return new ListedName(weight, text, OfacNames.name(text, kind), label, "");
  }

  private static List<Statement> statements(
      List<String> cells, List<Remark> remarks, List<OfacAliases.Alias> aliases) {
    List<Statement> lines = new ArrayList<>();
    for (int column = 0; column < REMARKS; column++) {
      if (!cells.get(column).isEmpty()) {
        lines.add(new Statement(COLUMNS.get(column), cells.get(column)));
      }
    }
    aliases.forEach(a -> lines.add(new Statement(a.type(), a.name())));
    remarks.forEach(r -> lines.add(new Statement(r.statedLabel(), r.value())));
    return lines;
  }
}
