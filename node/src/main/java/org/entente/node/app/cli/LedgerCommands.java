package org.entente.node.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.entente.ledger.verify.LedgerVerifier;
import org.entente.ledger.verify.Pins;
import org.entente.ledger.verify.Verification;
import org.entente.node.app.Launch;
import org.entente.node.app.UsageProblem;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Ledger;
import org.entente.node.audit.LedgerExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The ledger, from the console. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Exports a node's ledger, and verifies a ledger file without any node.",
    subcommands = {LedgerCommands.Export.class, LedgerCommands.Verify.class})
public final class LedgerCommands {

  /** Writes the ledger file. */
  @Command(name = "export", mixinStandardHelpOptions = true, description = "Writes a ledger file.")
  static final class Export implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private final DataOption data = new DataOption();

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out = Path.of("");

    @Override
    public Integer call() {
      LedgerExport export =
          Launch.console(
              data.path(),
              context -> {
                try (OutputStream file = Files.newOutputStream(out)) {
                  return context.getBean(Ledger.class).export(Actor.OPERATOR, file);
                } catch (IOException e) {
                  throw new UncheckedIOException(out + " cannot be written", e);
                }
              });
      print(spec, export.leaves() + " entries under " + export.checkpoints() + " checkpoints");
      return 0;
    }
  }

  /** Verifies a ledger file. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Verifies a ledger file; needs no node. Exit code 0 only if all is sound.")
  static final class Verify implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(
        names = "--fingerprint",
        description = "The authority's key fingerprint, when you know it from elsewhere.")
    private @Nullable String fingerprint;

    @Override
    public Integer call() {
      try {
        Pins pins =
            fingerprint == null
                ? Pins.none()
                : Pins.none().key(fingerprint.replaceAll("[^0-9A-Fa-f]", ""));
        return switch (LedgerVerifier.verify(file, pins)) {
          case Verification.Verified(Verification.Summary summary) -> sound(summary);
          case Verification.Broken broken -> broken(broken);
        };
      } catch (IOException e) {
        throw new UsageProblem(file + " cannot be read");
      } catch (IllegalArgumentException e) {
        throw new UsageProblem("the fingerprint has 64 hexadecimal digits");
      }
    }

    private int sound(Verification.Summary summary) {
      print(spec, "Sound: " + summary.origin());
      print(
          spec,
          "  %d entries under %d checkpoints, signed from %s to %s"
              .formatted(summary.leaves(), summary.checkpoints(), summary.first(), summary.last()));
      print(spec, "  root " + summary.root());
      print(spec, "  key  " + summary.fingerprint());
      if (summary.trust() == Verification.KeyTrust.VOUCHES_FOR_ITSELF) {
        print(spec, "  The file vouches for itself: compare the key with the authority's, or give");
        print(spec, "  --fingerprint.");
      }
      return 0;
    }

    private int broken(Verification.Broken broken) {
      print(spec, "Broken: " + broken.findings().size() + " findings");
      broken.findings().stream().limit(50).forEach(f -> print(spec, "  " + f));
      return 1;
    }
  }

  private static void print(@Nullable CommandSpec spec, String line) {
    if (spec != null) {
      spec.commandLine().getOut().println(line);
    }
  }
}
