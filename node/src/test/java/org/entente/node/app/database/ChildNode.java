package org.entente.node.app.database;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A process of its own that starts a database, commits and says what it committed, until it is
 * killed.
 */
final class ChildNode {

  private ChildNode() {}

  static Process start(Path dataDirectory, List<String> prefix, List<Path> classPath)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            String.join(":", classPath.stream().map(Path::toString).toList()),
            CommittingNode.class.getName(),
            dataDirectory.toString()));
    return new ProcessBuilder(command)
        .directory(Path.of("/").toFile())
        .redirectErrorStream(true)
        .start();
  }

  /** Only what the child needs, wherever the build keeps it. */
  static List<Path> classPath() {
    return Stream.of(
            place(EmbeddedPostgres.class),
            place(CommittingNode.class),
            place(org.postgresql.Driver.class),
            place(org.tukaani.xz.XZInputStream.class),
            place(org.apache.commons.compress.archivers.tar.TarArchiveInputStream.class),
            place(org.apache.commons.io.IOUtils.class),
            place(org.apache.commons.lang3.StringUtils.class),
            place(org.apache.commons.codec.binary.Hex.class),
            archive())
        .distinct()
        .toList();
  }

  /** The same class path in a place that every account may read. */
  static List<Path> classPathFor(Path directory) throws IOException {
    List<Path> copies = new ArrayList<>();
    for (Path original : classPath()) {
      Path copy = directory.resolve(copies.size() + "-" + original.getFileName());
      try (Stream<Path> all = Files.walk(original)) {
        for (Path path : all.toList()) {
          Path target = copy.resolve(original.relativize(path).toString());
          Files.copy(path, target);
          String access = Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--";
          Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(access));
        }
      }
      copies.add(copy);
    }
    return copies;
  }

  private static Path place(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path archive() {
    URL resource = ChildNode.class.getClassLoader().getResource("postgres-linux-x86_64.txz");
    String jar =
        Objects.requireNonNull(resource)
            .toString()
            .replaceFirst("^jar:", "")
            .replaceFirst("!.*", "");
    return Path.of(URI.create(jar));
  }
}
