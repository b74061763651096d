package org.entente.node.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.ledger.bundle.BundleCheck;
import org.entente.ledger.bundle.BundleVerifier;
import org.entente.node.app.UsageProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Evidence bundles, from the console. */
@Command(
    name = "evidence",
    mixinStandardHelpOptions = true,
    description = "Verifies a sealed evidence bundle without any node.",
    subcommands = EvidenceCommands.Verify.class)
public final class EvidenceCommands {

  /** Verifies a bundle. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Verifies a bundle; needs no node. Exit code 0 only if all is sound.")
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
        BundleCheck check = BundleVerifier.verify(file, expected());
        return check.isSound() ? sound(check) : tampered(check);
      } catch (IOException e) {
        throw new UsageProblem(file + " cannot be read");
      }
    }

    private Optional<String> expected() {
      if (fingerprint == null) {
        return Optional.empty();
      }
      String hex = fingerprint.replaceAll("[^0-9A-Fa-f]", "").toLowerCase(Locale.ROOT);
      if (hex.length() != 64) {
        throw new UsageProblem("the fingerprint has 64 hexadecimal digits");
      }
      return Optional.of(hex);
    }

    private int sound(BundleCheck check) {
      print("Sound: sealed by " + check.authority() + ", case " + check.caseReference());
      print("  for " + check.court() + ", " + check.created());
      print(
          "  %d exhibits, %d custody entries, all signed and in order"
              .formatted(check.exhibits(), check.custodyEntries()));
      print("  key  " + check.fingerprint());
      if (fingerprint == null) {
        print("  The bundle vouches for itself: compare the key with the authority's, or give");
        print("  --fingerprint.");
      }
      return 0;
    }

    private int tampered(BundleCheck check) {
      print("Not sound: " + check.findings().size() + " findings");
      check.findings().stream().limit(50).forEach(f -> print("  " + f));
      return 1;
    }

    private void print(String line) {
      if (spec != null) {
        spec.commandLine().getOut().println(line);
      }
    }
  }
}
