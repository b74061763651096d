package org.entente.node.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.names.Explanation;
import org.entente.names.NameComparison;
import org.entente.names.NameSchema;
import org.entente.names.Reason;
import org.entente.names.ReasonKind.Effect;
import org.entente.node.app.UsageProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How alike names are, from the console. Needs no node. */
@Command(
    name = "names",
    mixinStandardHelpOptions = true,
    description = "Says how alike names are, and why. Needs no node.",
    subcommands = {NamesCommands.Compare.class, NamesCommands.Score.class})
public final class NamesCommands {

  /** Compares two names. */
  @Command(
      name = "compare",
      mixinStandardHelpOptions = true,
      description = {
        "Prints how alike two names are, from 0 to 1; from 0.7 on they are worth a look. It is no"
            + " verdict: different people bear one name, and one person several."
      })
  static final class Compare implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "NAME1", description = "In any script.")
    private String first = "";

    @Parameters(index = "1", paramLabel = "NAME2", description = "In any script.")
    private String second = "";

    @Option(
        names = "--schema",
        defaultValue = "Person",
        description =
            "Person, Organization, Company, LegalEntity, PublicBody or Vessel (default: Person).")
    private String schema = "Person";

    @Option(names = "--explain", description = "Says why, in a sentence and reason by reason.")
    private boolean explain;

    @Option(names = "--lang", defaultValue = "en", description = "en, fr, zh or es (default: en).")
    private Language language = Language.EN;

    @Override
    public Integer call() {
      NameSchema kind =
          NameSchema.of(schema)
              .orElseThrow(() ->
                  new UsageProblem(
                      "there is no schema '"
                          + schema
                          + "': give Person, Organization, Company, LegalEntity, PublicBody or"
                          + " Vessel"));
      NameComparison comparison = NameComparison.compare(kind, first, second);
      if (spec != null) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(score(comparison.score()));
        if (explain) {
          explain(out, comparison);
        }
        out.flush();
      }
      return 0;
    }

    private void explain(PrintWriter out, NameComparison comparison) {
      out.println(Explanation.of(comparison, language.locale()));
      for (Reason reason : comparison.reasons()) {
        out.printf(
            Locale.ROOT,
            "  %s  likeness %.2f  weight %.2f  %s%n",
            reason.kind().effect() == Effect.FOR ? "for    " : "against",
            reason.likeness(),
            reason.weight(),
            Explanation.clause(reason, language.locale()));
      }
    }
  }

  /** Scores the pairs of a file. */
  @Command(
      name = "score",
      mixinStandardHelpOptions = true,
      description = {
        "Reads a CSV file with at least the columns schema, name1 and name2, and prints it with a"
            + " column entente_score behind: how alike the two names are, from 0 to 1."
      })
  static final class Score implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE.csv", description = "In UTF-8; - reads standard input.")
    private Path file = Path.of("-");

    @Override
    public Integer call() {
      if (spec != null) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        new ScoredFile(file, out, err).write();
      }
      return 0;
    }
  }

  static String score(double score) {
    return String.format(Locale.ROOT, "%.4f", score);
  }
}
