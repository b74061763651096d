package org.entente.node.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.entente.node.app.Launch;
import org.entente.node.app.database.Backup;
import org.entente.node.app.database.Manifest;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Saves a node, running or not, in one file. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description =
        "Saves the node's data and keys as of one instant in one file, while the node runs. The file"
            + " holds private keys and personal data: keep it as you keep the data directory.")
public final class BackupCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private final DataOption data = new DataOption();

  @Option(names = "--out", required = true, paramLabel = "FILE")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    Manifest manifest =
        Launch.withDatabase(
            data.path(),
            connection ->
                new Backup(Clock.systemUTC())
                    .write(connection, data.path().resolve("keys"), out.toAbsolutePath()));
    record(manifest);
    if (spec != null) {
      spec.commandLine().getOut().println("Saved to " + out + ": " + summary(manifest));
    }
    return 0;
  }

  /** A copy of everything a node holds is an act to answer for: no file without its entry. */
  private void record(Manifest manifest) {
    boolean recorded = false;
    try {
      Launch.console(
          data.path(),
          node ->
              node.getBean(Audit.class)
                  .recordAlone(
                      AuditRecord.of(Actor.OPERATOR, Act.BACKUP_MADE, "node")
                          .with("as-of", manifest.created())
                          .with("tables", manifest.tables().size())
                          .with("rows", rows(manifest))));
      recorded = true;
    } finally {
      if (!recorded) {
        discard();
      }
    }
  }

  private void discard() {
    try {
      Files.deleteIfExists(out);
    } catch (IOException e) {
      throw new UncheckedIOException(out + " is not recorded and cannot be removed", e);
    }
  }

  private static long rows(Manifest manifest) {
    return manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
  }

  static String summary(Manifest manifest) {
    return "%d rows of %d tables (schema %s), %d key files, as of %s"
        .formatted(
            rows(manifest),
            manifest.tables().size(),
            manifest.schema(),
            manifest.keys().size(),
            manifest.created());
  }
}
