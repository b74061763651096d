package org.entente.node.app.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which node a command is about. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "The node's data directory (default: ${DEFAULT-VALUE}).")
  private @Nullable Path data;

  Path path() {
    return data == null ? Path.of("data") : data.toAbsolutePath().normalize();
  }
}
