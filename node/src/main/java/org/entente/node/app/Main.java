package org.entente.node.app;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.entente.node.agreements.OnboardingRefused;
import org.entente.node.app.cli.BackupCommand;
import org.entente.node.app.cli.EvidenceCommands;
import org.entente.node.app.cli.LedgerCommands;
import org.entente.node.app.cli.ListsCommands;
import org.entente.node.app.cli.NamesCommands;
import org.entente.node.app.cli.NodeCommand;
import org.entente.node.app.cli.PartnerCommands;
import org.entente.node.app.cli.RestoreCommand;
import org.entente.node.app.cli.StaffCommands;
import org.entente.node.app.database.BackupFailure;
import org.entente.node.app.database.DatabaseFailure;
import org.entente.protocol.InvalidTerm;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Entente. */
@Command(
    name = "entente",
    mixinStandardHelpOptions = true,
    version = "Entente 0.1.0",
    description = "Cooperation of authorities against migrant smuggling, node to node.",
    subcommands = {
      NodeCommand.class,
      StaffCommands.class,
      PartnerCommands.class,
      LedgerCommands.class,
      EvidenceCommands.class,
      NamesCommands.class,
      ListsCommands.class,
      BackupCommand.class,
      RestoreCommand.class
    })
public final class Main {
  private Main() {}

  public static void main(String... arguments) {
    int code = run(arguments);
    if (code != NodeCommand.KEEPS_RUNNING) {
      System.exit(code);
    }
  }

  private static int run(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((problem, command, _) -> {
      command.getErr().println(sentence(problem));
      return 1;
    });
    return line.execute(arguments);
  }

  /** What the operator is told; a problem nobody foresaw keeps its trace. */
  private static String sentence(Exception problem) {
    return switch (problem) {
      case UsageProblem p -> String.valueOf(p.getMessage());
      case DatabaseFailure p -> p.getMessage() + "\n" + p.fault().remedy();
      case BackupFailure p -> p.getMessage() + "\n" + p.fault().remedy();
      case InvalidTerm p -> "not accepted: " + p.getMessage();
      case OnboardingRefused p -> "refused: " + p.getMessage();
      default -> {
        java.io.StringWriter trace = new java.io.StringWriter();
        problem.printStackTrace(new PrintWriter(trace));
        yield trace.toString();
      }
    };
  }
}
