package org.entente.node.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** A node in a process of its own, under the settings of a file, until it is killed. */
public final class NodeProcess {

  private NodeProcess() {}

  public static void main(String... arguments) throws IOException, InterruptedException {
    Properties given = new Properties();
    try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
      given.load(in);
    }
    Map<String, Object> settings = new LinkedHashMap<>();
    given.forEach((k, v) -> settings.put(k.toString(), v));
    ExerciseNode.run(settings, new MovableClock());
    Thread.currentThread().join();
  }
}
