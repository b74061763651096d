package org.entente.exercise.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The same work by others, on this machine and in the same run: libsodium from C, and two packages
 * for Node.js installed into a folder that is thrown away. Who is not there is left out.
 */
final class Rivals {
  private final Path directory;

  Rivals(Path directory) {
    this.directory = directory;
  }

  /** Entries a second by the clock and by processor time, and the output of the first token. */
  record Indexed(String output, double byClock, double byProcessor) {
    /** Before the first run. */
    static final Indexed NONE = new Indexed("", 0, 0);

    /** The better rates of the two, so that what else the machine does counts less. */
    Indexed better(Indexed next) {
      return new Indexed(
          next.output(),
          Math.max(byClock, next.byClock()),
          Math.max(byProcessor, next.byProcessor()));
    }
  }

  /** The C program over the libsodium that the product itself uses; empty without gcc. */
  Optional<Indexed> c(String key, int entries, int threads) {
    Path program = directory.resolve("index");
    if (!Files.exists(program)) {
      unpack("bench/index.c", "index.c");
      unpack("linux64/libsodium.so", "libsodium.so");
      if (run("gcc", "-O2", "-o", "index", "index.c", "./libsodium.so", "-lpthread", "-Wl,-rpath,.")
          .isEmpty()) {
        return Optional.empty();
      }
    }
    return run("./index", key, String.valueOf(entries), String.valueOf(threads))
        .map(said -> said.split(" "))
        .map(s -> new Indexed(s[0], Double.parseDouble(s[1]), Double.parseDouble(s[2])));
  }

  /** Installs the packages for Node.js; false when that is not possible here. */
  boolean install() {
    unpack("bench/psi.js", "psi.js");
    unpack("bench/noble.mjs", "noble.mjs");
    return run(
            "npm",
            "install",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "@openmined/psi.js@2.0.6",
            "@noble/curves@1.9.7")
        .isPresent();
  }

  /** psi.js with so many entries in memory; empty when it is not there. */
  Optional<PsiQuestions> psi(int entries) {
    return PsiQuestions.start(directory, entries);
  }

  Optional<Indexed> noble(String key, int entries) {
    return run("node", "noble.mjs", String.valueOf(entries), key)
        .map(Rivals::numbers)
        .map(n -> new Indexed("", n.get(0), n.get(1)));
  }

  static List<Double> numbers(String line) {
    return Arrays.stream(line.split(" ")).map(Double::valueOf).toList();
  }

  private void unpack(String resource, String name) {
    try (InputStream in = Rivals.class.getClassLoader().getResourceAsStream(resource)) {
      if (in != null) {
        Files.write(directory.resolve(name), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The last line a program says; empty when it is not there, fails or takes too long. */
  private Optional<String> run(String... command) {
    try {
      Path said = directory.resolve("said");
      Process process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      if (!process.waitFor(10, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return Optional.empty();
      }
      List<String> lines = new ArrayList<>(Files.readAllLines(said, StandardCharsets.UTF_8));
      lines.removeIf(String::isBlank);
      return process.exitValue() == 0
          ? Optional.of(lines.isEmpty() ? "" : lines.getLast())
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
