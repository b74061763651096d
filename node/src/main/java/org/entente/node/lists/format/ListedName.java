package org.entente.node.lists.format;

import org.entente.names.PersonName;

/**
 * A name a list gives an entry.
 *
 * @param text the whole name in the list's words, white space collapsed
 * @param name the same in spoken order, with the parts the list tells apart
 * @param label the list's own word for this name, e.g. {@code Good}, {@code aka}, {@code f.k.a.},
 *     or empty
 * @param note what the list adds about this name, e.g. {@code previously listed as}, or empty
 */
public record ListedName(NameKind kind, String text, PersonName name, String label, String note) {

  @Override
  public String toString() {
    return "ListedName[" + kind + "]";
  }
}
