package org.entente.node.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the embedded database keeps its things: everything is under {@code <data
 * directory>/postgres}.
 */
record DatabaseFiles(Path root) {

  static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  static final FileAttribute<Set<PosixFilePermission>> PRIVATE_DIRECTORY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  static DatabaseFiles in(Path dataDirectory) {
    return new DatabaseFiles(dataDirectory.toAbsolutePath().normalize().resolve("postgres"));
  }

  /** The unpacked programs. */
  Path programs() {
    return root.resolve("bin-" + Programs.VERSION);
  }

  Path program(String name) {
    return programs().resolve("bin").resolve(name);
  }

  /** PostgreSQL's own data directory; it exists only when it is complete. */
  Path data() {
    return root.resolve("data");
  }

  /** Where a new data directory grows until it is complete. */
  Path unfinishedData() {
    return root.resolve("data.unfinished");
  }

  Path password() {
    return root.resolve("password");
  }

  Path port() {
    return root.resolve("port");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path log() {
    return root.resolve("server.log");
  }

  Path postmaster() {
    return data().resolve("postmaster.pid");
  }

  /** Makes the directories there are to be, with access for nobody else. */
  void create() {
    try {
      Path parent = root.getParent();
      if (parent != null && !Files.isDirectory(parent)) {
        Files.createDirectories(parent, PRIVATE_DIRECTORY);
      }
      if (!Files.isDirectory(root)) {
        Files.createDirectory(root, PRIVATE_DIRECTORY);
      }
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot make the directory " + root, e);
    }
  }

  /**
   * Writes a small file that only its owner reads, so that it is either the old one or the new one.
   */
  static void write(Path file, String text) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      Files.deleteIfExists(unfinished);
      Files.createFile(unfinished, PRIVATE_FILE);
      Files.writeString(unfinished, text);
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot write " + file, e);
    }
  }

  /** Deletes a tree, without following links out of it. */
  static void deleteTree(Path tree) throws IOException {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(tree)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
