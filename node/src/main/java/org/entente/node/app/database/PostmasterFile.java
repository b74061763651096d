package org.entente.node.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL says of itself in {@code postmaster.pid}.
 *
 * @param pid its process
 * @param port where it listens
 * @param isReady whether it takes connections
 */
record PostmasterFile(long pid, int port, boolean isReady) {

  private static final int LINES = 8;

  /** Reads the file; empty if there is none or PostgreSQL has not finished writing it. */
  static Optional<PostmasterFile> read(Path file) {
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
      if (lines.size() < LINES) {
        return Optional.empty();
      }
      long pid = Long.parseLong(lines.get(0).strip());
      int port = Integer.parseInt(lines.get(3).strip());
      return Optional.of(new PostmasterFile(pid, port, lines.get(7).strip().equals("ready")));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
