package org.entente.node.lists.format;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The lists that ship with the product, as they were published; see {@code lists/PROVENANCE.md}.
 */
public final class ShippedLists {
  private ShippedLists() {}

  /** Opens the files of a list in the order its reader takes them; the caller closes them. */
  public static List<InputStream> open(OfficialList list) {
    List<InputStream> parts = new ArrayList<>();
    for (String part : list.parts()) {
      parts.add(open("/lists/" + part + ".gz"));
    }
    return parts;
  }

  private static InputStream open(String resource) {
    try {
      InputStream in = ShippedLists.class.getResourceAsStream(resource);
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      return new GZIPInputStream(in, 1 << 14);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
