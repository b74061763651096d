package org.entente.node.app;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The node's settings file, {@code node.properties} in its data directory: written at the first
 * start, read later.
 */
final class Settings {
  private static final String FILE = "node.properties";

  private Settings() {}

  /** The settings kept in the directory, overlaid with what is given now; what is given is kept. */
  static TreeMap<String, String> loadAndKeep(Path data, TreeMap<String, String> given) {
    TreeMap<String, String> all = load(data);
    TreeMap<String, String> before = new TreeMap<>(all);
    all.putAll(given);
    if (!all.containsKey("entente.authority")) {
      throw new UsageProblem(
          "this data directory is new: say who the node is for, with --authority ID --name NAME");
    }
    all.putIfAbsent("entente.name", all.getOrDefault("entente.authority", ""));
    if (!all.equals(before)) {
      keep(data, all);
    }
    return all;
  }

  /** The settings kept in the directory. */
  static TreeMap<String, String> load(Path data) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      file = copy(data);
    }
    TreeMap<String, String> all = new TreeMap<>();
    if (Files.exists(file)) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        properties.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        throw new UsageProblem(file + " cannot be read as settings");
      }
      properties.stringPropertyNames().forEach(k -> all.put(k, properties.getProperty(k)));
    }
    return all;
  }

  /**
   * Takes the address of an external database out of the settings, so that a restored node runs on
   * the rows that were restored; true when there was one.
   */
  static boolean forgetDatabase(Path data) {
    TreeMap<String, String> all = load(data);
    boolean external = all.keySet().removeIf(k -> k.startsWith("spring.datasource."));
    if (external) {
      keep(data, all);
    }
    return external;
  }

  private static void keep(Path data, TreeMap<String, String> all) {
    Properties properties = new Properties();
    properties.putAll(all);
    try {
      Files.createDirectories(data);
      Files.createDirectories(
          copy(data).getParent(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      for (Path file : List.of(data.resolve(FILE), copy(data))) {
        // They may hold the password of an external database.
        if (!Files.exists(file)) {
          Files.createFile(
              file,
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
          properties.store(writer, "Settings of this Entente node");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the settings cannot be kept in " + data, e);
    }
  }

  private static Path copy(Path data) {
    return data.resolve("keys").resolve(FILE);
  }
}
