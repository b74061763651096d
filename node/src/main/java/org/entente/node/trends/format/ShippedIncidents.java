package org.entente.node.trends.format;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** The incidents that ship with the product; see {@code trends/PROVENANCE.md}. */
public final class ShippedIncidents {
  /** The rows of the shipped file, to show how far an import has come. */
  public static final int ROWS = 9_427;

  private ShippedIncidents() {}

  /** Opens the file; the caller closes it. */
  public static InputStream open() {
    try {
      InputStream in =
          ShippedIncidents.class.getResourceAsStream("/trends/iom-missing-migrants.csv.gz");
      if (in == null) {
        throw new FileNotFoundException("iom-missing-migrants.csv.gz");
      }
      return new GZIPInputStream(in, 1 << 14);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
