package org.entente.node.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.names.NameComparison;
import org.entente.node.app.UsageProblem;
import org.entente.node.lists.ListKey;
import org.entente.node.lists.ListLinks;
import org.entente.node.lists.ListRefused;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Official lists, from the console. Needs no node. */
@Command(
    name = "lists",
    mixinStandardHelpOptions = true,
    description = "Compares official lists. Needs no node.",
    subcommands = {ListsCommands.Link.class})
public final class ListsCommands {

  /** Links the individuals of one list to those of another. */
  @Command(
      name = "link",
      mixinStandardHelpOptions = true,
      description = {
        "Prints as CSV, for each individual of one list, the best candidate of another at or above"
            + " the score, and why: from_reference,to_reference,score,explanation. It proposes: two"
            + " entries that look alike may be two persons."
      })
  static final class Link implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
        names = "--from",
        required = true,
        paramLabel = "LIST:FILE",
        description = "un-sc:FILE, or ofac:SDN.csv with or without ,ALT.csv behind.")
    private String from = "";

    @Option(
        names = "--to",
        required = true,
        paramLabel = "LIST:FILE",
        description = "As for --from.")
    private String to = "";

    @Option(
        names = "--without-identifiers",
        description = "Leaves numbers of documents, phones and accounts out of account.")
    private boolean withoutIdentifiers;

    @Option(
        names = "--threshold",
        paramLabel = "SCORE",
        defaultValue = "0.7",
        description = "The least score to print (default: 0.7).")
    private double threshold = NameComparison.THRESHOLD;

    @Option(names = "--lang", defaultValue = "en", description = "en, fr, zh or es (default: en).")
    private Language language = Language.EN;

    @Override
    public Integer call() throws IOException {
      if (!(threshold >= 0 && threshold <= 1)) {
        throw new UsageProblem("the threshold lies between 0 and 1");
      }
      List<ListLinks.Individual> askers = read("--from", from);
      ListLinks links = new ListLinks(read("--to", to));
      if (spec != null) {
        PrintWriter out = spec.commandLine().getOut();
        CSVPrinter csv =
            new CSVPrinter(out, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        csv.printRecord("from_reference", "to_reference", "score", "explanation");
        for (ListLinks.Individual asker : askers) {
          var link = links.best(asker, threshold, language.locale());
          if (link.isPresent()) {
            ListLinks.Link found = link.get();
            csv.printRecord(
                found.from(), found.to(), NamesCommands.score(found.score()), found.explanation());
          }
        }
        out.flush();
      }
      return 0;
    }

    private List<ListLinks.Individual> read(String option, String text) throws IOException {
      int colon = text.indexOf(':');
      ListKey list =
          switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "un-sc" -> ListKey.UN_SC;
            case "ofac", "ofac-sdn" -> ListKey.OFAC_SDN;
            default ->
                throw new UsageProblem(
                    option + " needs un-sc:FILE or ofac:SDN.csv[,ALT.csv], not '" + text + "'");
          };
      String[] files = text.substring(colon + 1).split(",", -1);
      if (files.length > list.files().size()) {
        throw new UsageProblem(option + " has more files than that list: " + text);
      }
      List<InputStream> open = new ArrayList<>();
      try {
        for (String file : files) {
          open.add(open(file));
        }
        return ListLinks.read(
            list, open, withoutIdentifiers ? ListLinks.Numbers.LEFT_OUT : ListLinks.Numbers.COUNT);
      } catch (ListRefused e) {
        throw new UsageProblem(
            String.join(", ", files) + " is not the list " + list.key() + ": " + why(e));
      } finally {
        for (InputStream in : open) {
          in.close();
        }
      }
    }

    private static InputStream open(String file) throws IOException {
      Path path = Path.of(file);
      if (file.isBlank() || !Files.isRegularFile(path)) {
        throw new UsageProblem("there is no file '" + file + "'");
      }
      return Files.newInputStream(path);
    }

    private static String why(ListRefused refused) {
      String reason = refused.reason().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
      return refused.line() > 0 ? reason + " at line " + refused.line() : reason;
    }
  }
}
