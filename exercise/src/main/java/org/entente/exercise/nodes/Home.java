package org.entente.exercise.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The checkout the exercise runs from: where the built program and the lists are.
 *
 * @param heapMiB the most memory a program's heap takes
 * @param compiler the highest tier of Java's compiler that programs use: 1 is fast to warm up, 4
 *     makes the fastest code
 */
public record Home(Path root, int heapMiB, int compiler) {
  private static final int USUAL_HEAP = 384;

  private Home(Path root) {
    this(root, USUAL_HEAP, 4);
  }

  /** The same checkout, its programs with another heap. */
  public Home withHeap(int megabytes) {
    return new Home(root, megabytes, compiler);
  }

  /** The same checkout, its programs to run for minutes: what they would gain later costs now. */
  public Home forMinutes() {
    return new Home(root, heapMiB, 1);
  }

  /** The checkout given by {@code entente.home}, or the nearest one above the working directory. */
  public static Home find() {
    String given = System.getProperty("entente.home", "");
    if (!given.isEmpty()) {
      return new Home(Path.of(given));
    }
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("entente"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("no checkout above the working directory");
    }
    return new Home(at);
  }

  /** Has {@code ./entente} unpack the program, unless that is done. */
  public Home prepared() {
    try {
      Process process =
          new ProcessBuilder(root.resolve("entente").toString(), "prepare").inheritIO().start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException("the program could not be prepared");
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("the program could not be prepared", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** A file of the lists that ship with the product. */
  public Path list(String name) {
    return root.resolve("node/src/main/resources/lists").resolve(name + ".gz");
  }

  /** The command that runs the program, as {@code ./entente} would. */
  public List<String> program(String... arguments) {
    Path unpacked = root.resolve("node/target/app/entente-node-app.jar");
    Path archive = root.resolve("node/target/app/entente.aot");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Files.exists(archive)) {
      command.add("-XX:AOTCache=" + archive);
    }
    command.add("-XX:TieredStopAtLevel=" + compiler);
    command.addAll(
        List.of(
            "-Xmx" + heapMiB + "m",
            "-XX:+UseSerialGC",
            "-Xss512k",
            "-XX:MaxMetaspaceSize=192m",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-jar",
            unpacked.toString()));
    command.addAll(List.of(arguments));
    return command;
  }
}
