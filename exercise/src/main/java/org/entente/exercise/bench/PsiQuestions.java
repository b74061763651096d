package org.entente.exercise.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code @openmined/psi.js} with a set of entries in memory, in a process of its own that answers
 * one question of 1,000 values after the other, without a proof.
 */
final class PsiQuestions implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;
  private final Writer asked;
  private final int entries;
  private final Rivals.Indexed built;

  private PsiQuestions(Process process, int entries) throws IOException {
    this.process = process;
    this.entries = entries;
    said = process.inputReader(StandardCharsets.UTF_8);
    asked = process.outputWriter(StandardCharsets.UTF_8);
    List<Double> rates = Rivals.numbers(line());
    built = new Rivals.Indexed("", rates.get(0), rates.get(1));
  }

  /**
   * Builds the entries, which takes a minute or two for a hundred thousand; empty where Node.js or
   * the package is not there.
   */
  static Optional<PsiQuestions> start(Path directory, int entries) {
    try {
      Process process =
          new ProcessBuilder("node", "psi.js", String.valueOf(entries))
              .directory(directory.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return Optional.of(new PsiQuestions(process, entries));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  int entries() {
    return entries;
  }

  /** Entries a second, by the clock and by the processor. */
  Rivals.Indexed built() {
    return built;
  }

  /** Seconds that one question takes. */
  double ask() {
    try {
      asked.write("\n");
      asked.flush();
      return Double.parseDouble(line()) / 1_000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String line() throws IOException {
    String line = said.readLine();
    if (line == null) {
      throw new IOException("psi.js ended");
    }
    return line;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
