package org.entente.node.lists.format;

import java.util.List;

/**
 * A name a list gives an entry.
 *
 * @param text the whole name, white space collapsed
 * @param parts the parts where the list has them, else empty
 * @param label the list's own word for this name, e.g. {@code Good}, {@code aka}, {@code f.k.a.}
 * @param note what the list adds about this name, e.g. {@code previously listed as}, or empty
 */
public record ListedName(
    NameKind kind, String text, List<NamePart> parts, String label, String note) {

  public ListedName {
    parts = List.copyOf(parts);
  }

  ListedName(NameKind kind, String text, String label) {
    this(kind, text, List.of(), label, "");
  }

  @Override
  public String toString() {
    return "ListedName[" + kind + "]";
  }
}
