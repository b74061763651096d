package org.entente.node.lists.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The shipped lists, read once for all tests. */
record Shipped(ReadReport report, List<ListEntry> entries) {
  static final Shipped UN = read(OfficialList.UN_SC);
  static final Shipped OFAC = read(OfficialList.OFAC_SDN);

  private static Shipped read(OfficialList list) {
    return read(list, ShippedLists.open(list));
  }

  static Shipped read(OfficialList list, List<InputStream> parts) {
    List<ListEntry> entries = new ArrayList<>();
    ReadReport report = ListReader.of(list).read(parts, entries::add);
    return new Shipped(report, entries);
  }

  /** Reads a list from texts. */
  static Shipped read(OfficialList list, String... parts) {
    List<InputStream> streams = new ArrayList<>();
    for (String part : parts) {
      streams.add(new ByteArrayInputStream(part.getBytes(StandardCharsets.UTF_8)));
    }
    return read(list, streams);
  }

  static String text(OfficialList list, int part) {
    try (InputStream in = ShippedLists.open(list).get(part)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ListEntry get(String reference) {
    return entries.stream().filter(e -> e.reference().equals(reference)).findFirst().orElseThrow();
  }
}
