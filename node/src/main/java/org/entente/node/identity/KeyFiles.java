package org.entente.node.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** Private key files: PEM, readable by the owner alone, written whole or not at all. */
final class KeyFiles {
  private final Path directory;

  KeyFiles(Path directory) {
    this.directory = directory;
    try {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (IOException e) {
      throw new UncheckedIOException("the key directory cannot be made", e);
    }
  }

  boolean has(String name) {
    return Files.exists(directory.resolve(name));
  }

  byte[] read(String name) {
    try {
      String body =
          Files.readString(directory.resolve(name), StandardCharsets.US_ASCII)
              .replaceAll("-----[A-Z ]+-----", "")
              .replaceAll("\\s", "");
      return Base64.getDecoder().decode(body);
    } catch (IOException e) {
      throw new UncheckedIOException("key file " + name + " cannot be read", e);
    }
  }

  void write(String name, String label, byte[] bytes) {
    String body =
        "-----BEGIN "
            + label
            + "-----\n"
            + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes)
            + "\n-----END "
            + label
            + "-----\n";
    Path fresh = directory.resolve(name + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(fresh, body, StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
      Files.move(fresh, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("key file " + name + " cannot be written", e);
    }
  }
}
