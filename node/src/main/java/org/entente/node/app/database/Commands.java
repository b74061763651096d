package org.entente.node.app.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs a short command to its end. */
final class Commands {

  /**
   * How a command ended.
   *
   * @param exit its exit code
   * @param output what it wrote to its output and its errors
   */
  record Outcome(int exit, String output) {}

  private Commands() {}

  static Outcome run(List<String> command, String input) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    clean(builder);
    Process process = builder.start();
    try {
      try (OutputStream in = process.getOutputStream()) {
        in.write(input.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        // It ended without reading; its exit code and output say why.
      }
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Outcome(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + command.getFirst(), e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Takes out of the environment what would change how PostgreSQL behaves or speaks. */
  static void clean(ProcessBuilder builder) {
    var environment = builder.environment();
    environment
        .keySet()
        .removeIf(
            name -> name.startsWith("PG") || name.startsWith("LC_") || name.startsWith("LD_"));
    environment.put("LANG", "C");
    environment.put("TZ", "UTC");
  }
}
