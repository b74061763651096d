package org.entente.node.app.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs that travel on the class path, unpacked once into the data directory. */
final class Programs {

  static final String VERSION = "18.6.0";
  static final String MAJOR = "18";

  /** The archives this release was made with: the name on the class path and its SHA-256. */
  private static final Map<String, String> ARCHIVES =
      Map.of(
          "postgres-linux-x86_64.txz",
          "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc");

  private static final int EXECUTABLE = 0b001_000_000;

  private Programs() {}

  /**
   * Unpacks the programs unless they are there already. The caller holds the lock of the directory.
   */
  static void provide(DatabaseFiles files) {
    Path target = files.programs();
    if (Files.isDirectory(target)) {
      return;
    }
    String name = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
    try {
      DatabaseFiles.deleteTree(unfinished);
      Files.createDirectory(unfinished);
      unpack(verified(name), unfinished);
      flush(unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot unpack PostgreSQL into " + target, e);
    }
  }

  static String archive(String system, String processor) {
    String family = system.toLowerCase(Locale.ROOT);
    String machine = processor.equals("amd64") ? "x86_64" : processor;
    String name = "postgres-" + family + "-" + machine + ".txz";
    if (!ARCHIVES.containsKey(name)) {
      throw new DatabaseFailure(
          DatabaseFault.NO_PROGRAMS, "no PostgreSQL for " + system + " on " + processor);
    }
    return name;
  }

  /** The archive's bytes, which are looked into only once their digest is known to be right. */
  private static byte[] verified(String name) throws IOException {
    try (InputStream resource = Programs.class.getClassLoader().getResourceAsStream(name)) {
      if (resource == null) {
        throw new DatabaseFailure(DatabaseFault.NO_PROGRAMS, name + " is not on the class path");
      }
      byte[] archive = resource.readAllBytes();
      check(name, archive);
      return archive;
    }
  }

  static void check(String name, byte[] archive) {
    try {
      String digest =
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(archive));
      if (!digest.equals(ARCHIVES.get(name))) {
        throw new DatabaseFailure(
            DatabaseFault.PROGRAMS_ALTERED, name + " has the SHA-256 " + digest);
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static void unpack(byte[] archive, Path directory) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new BufferedInputStream(
                new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path place = inside(directory, entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(place);
        } else if (entry.isSymbolicLink()) {
          inside(
              directory,
              directory.relativize(place.resolveSibling(entry.getLinkName())).toString());
          Files.createDirectories(place.getParent());
          Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(place.getParent());
          Files.copy(tar, place);
          boolean executable = (entry.getMode() & EXECUTABLE) != 0;
          Files.setPosixFilePermissions(
              place, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
    openDirectories(directory);
  }

  /**
   * Whatever the node's umask is: the account that runs PostgreSQL may be another than the node's.
   */
  private static void openDirectories(Path top) throws IOException {
    List<Path> directories;
    try (Stream<Path> all = Files.walk(top)) {
      directories = all.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path directory : directories) {
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static Path inside(Path directory, String name) throws IOException {
    Path place = directory.resolve(name).normalize();
    if (!place.startsWith(directory)) {
      throw new IOException("an entry of the archive leads out of it: " + name);
    }
    return place;
  }

  /**
   * Brings the files to the disk before they get their final name; without the tool the kernel does
   * it a little later.
   */
  private static void flush(Path directory) throws IOException {
    Optional<Path> tool = Tools.find("sync");
    if (tool.isEmpty()) {
      return;
    }
    Process sync = new ProcessBuilder(tool.get().toString(), "-f", directory.toString()).start();
    try {
      sync.waitFor(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
