package org.entente.oprf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads published test vectors: sections in brackets, lines {@code name = value}, comments. */
final class Vectors {
  private Vectors() {}

  /** Returns the sections of a file in their order, by title. */
  static Map<String, Map<String, String>> read(String file) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, String> section = new LinkedHashMap<>();
    for (String line : text(file).lines().toList()) {
      if (line.startsWith("[")) {
        section = new LinkedHashMap<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else if (!line.startsWith("#") && !line.isBlank()) {
        int equals = line.indexOf(" = ");
        section.put(line.substring(0, equals), line.substring(equals + 3));
      }
    }
    return sections;
  }

  private static String text(String file) {
    try (InputStream stream = Vectors.class.getResourceAsStream(file)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** Returns the parts of a value separated by commas. */
  static List<byte[]> batch(String value) {
    List<byte[]> parts = new ArrayList<>();
    Arrays.stream(value.split(",")).forEach(part -> parts.add(bytes(part)));
    return parts;
  }
}
