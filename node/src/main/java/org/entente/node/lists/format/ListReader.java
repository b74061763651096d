package org.entente.node.lists.format;

import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** Reads the files of one official list, entry by entry. */
public sealed interface ListReader permits UnSecurityCouncilReader, OfacReader {

  /** The reader of a list's published format. */
  static ListReader of(OfficialList list) {
    return switch (list) {
      case UN_SC -> new UnSecurityCouncilReader();
      case OFAC_SDN -> new OfacReader();
    };
  }

  /** The list this reader reads. */
  OfficialList list();

  /**
   * Reads the files named by {@link OfficialList#parts()}, in that order, without closing them.
   *
   * <p>A malformed row is skipped and reported. Entries are handed over as they are read: where
   * this throws, the caller drops what it was handed before, which a transaction does.
   *
   * @throws NotSuchAList where a file as a whole is not what it should be; nothing of it may be
   *     used
   */
  ReadReport read(List<InputStream> parts, Consumer<ListEntry> entries);
}
