package org.entente.node.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.node.app.Launch;
import org.entente.node.app.database.Manifest;
import org.entente.node.app.database.Restore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a node's data directory out of a back-up. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "Makes an empty or new data directory out of a back-up; checks all of it first.")
public final class RestoreCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final DataOption data = new DataOption();

  @Parameters(paramLabel = "FILE", description = "The file that backup wrote.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    Manifest manifest =
        new Restore("classpath:db/migration").run(file.toAbsolutePath(), data.path());
    boolean external = Launch.onItsOwnDatabase(data.path());
    if (spec != null) {
      var out = spec.commandLine().getOut();
      out.println("Restored into " + data.path() + ": " + BackupCommand.summary(manifest));
      if (external) {
        out.println(
            "The node that was saved ran on an external database. This one runs on the restored"
                + " rows, in a database of its own; name another with --set spring.datasource.url=…");
      }
      out.println("Start it with: ./entente node --data " + data.path());
    }
    return 0;
  }
}
