package org.entente.node.web.codes;

import java.util.Comparator;
import java.util.Locale;
import org.entente.node.lists.ListedEntry;

/**
 * The order in which entries of a list are shown: those whose reference was asked for come first.
 */
public final class EntryOrder {
  private EntryOrder() {}

  public static Comparator<ListedEntry> byReference(String query) {
    String asked = query.strip().toLowerCase(Locale.ROOT);
    return Comparator.comparing(
            (ListedEntry entry) -> !entry.reference().toLowerCase(Locale.ROOT).startsWith(asked))
        .thenComparing(entry -> !entry.kind().equals("PERSON"))
        .thenComparing(ListedEntry::reference);
  }
}
