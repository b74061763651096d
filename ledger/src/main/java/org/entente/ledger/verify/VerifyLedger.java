package org.entente.ledger.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.entente.ledger.verify.Verification.Broken;
import org.entente.ledger.verify.Verification.KeyTrust;
import org.entente.ledger.verify.Verification.Summary;
import org.entente.ledger.verify.Verification.Verified;

/**
 * The verifier as a command for an auditor who has nothing but this module: {@code java -cp
 * entente-ledger.jar org.entente.ledger.verify.VerifyLedger <file> [<fingerprint>]}. It exits with
 * 0 if the ledger is sound, 1 if it is broken, 2 if it cannot be checked.
 */
public final class VerifyLedger {

  private static final int SOUND = 0;
  private static final int BROKEN = 1;
  private static final int UNCHECKED = 2;

  private VerifyLedger() {}

  public static void main(String... arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    System.exit(run(out, arguments));
  }

  static int run(PrintStream out, String... arguments) {
    if (arguments.length < 1 || arguments.length > 2) {
      out.println("usage: VerifyLedger <file> [<SHA-256 fingerprint of the key>]");
      return UNCHECKED;
    }
    try {
      Pins pins = arguments.length == 2 ? Pins.none().key(arguments[1]) : Pins.none();
      return switch (LedgerVerifier.verify(Path.of(arguments[0]), pins)) {
        case Verified(Summary summary) -> sound(out, summary);
        case Broken broken -> broken(out, broken);
      };
    } catch (IOException | IllegalArgumentException e) {
      out.println("cannot check " + arguments[0] + ": " + e);
      return UNCHECKED;
    }
  }

  private static int sound(PrintStream out, Summary summary) {
    out.println("sound: " + summary.origin());
    out.println(summary.leaves() + " leaves under " + summary.checkpoints() + " checkpoints");
    out.println("signed from " + summary.first() + " to " + summary.last());
    out.println("root " + summary.root());
    out.println("key SHA-256 " + summary.fingerprint());
    if (summary.trust() == KeyTrust.VOUCHES_FOR_ITSELF) {
      out.println(
          "The file vouches for itself: compare this fingerprint with the one the authority publishes.");
    }
    return SOUND;
  }

  private static int broken(PrintStream out, Broken broken) {
    out.println("broken: " + broken.findings().size() + " findings");
    broken.findings().forEach(out::println);
    return BROKEN;
  }
}
