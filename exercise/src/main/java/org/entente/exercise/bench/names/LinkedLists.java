package org.entente.exercise.bench.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.entente.exercise.nodes.Home;
import org.entente.exercise.oracle.SharedNumbers;

/** Links the two official lists without numbers and holds the links against shared numbers. */
final class LinkedLists {
  private final Home home;
  private final Path directory;

  LinkedLists(Home home, Path directory) {
    this.home = home;
    this.directory = directory;
  }

  List<String> measure() throws IOException {
    Path un = unpacked("un-sc-consolidated.xml");
    Path ofac = unpacked("ofac-sdn.csv");
    Path aliases = unpacked("ofac-alt.csv");
    Map<String, Set<String>> truth;
    try (InputStream a = Files.newInputStream(un);
        InputStream b = Files.newInputStream(ofac);
        InputStream c = Files.newInputStream(aliases)) {
      truth = SharedNumbers.between(a, b, c);
    }
    Map<String, String> links = links(un, ofac, aliases);
    int right = 0;
    int wrong = 0;
    for (Map.Entry<String, Set<String>> one : truth.entrySet()) {
      String link = links.get(one.getKey());
      right += link != null && one.getValue().contains(link) ? 1 : 0;
      wrong += link != null && !one.getValue().contains(link) ? 1 : 0;
    }
    List<String> lines = new ArrayList<>();
    lines.add("## The two official lists linked without numbers");
    lines.add("");
    lines.add(
        "`./entente lists link --from un-sc:… --to ofac:… --without-identifiers`, held against the");
    lines.add(
        "%d individuals of the UN list who share a document number with an entry of OFAC's."
            .formatted(truth.size()));
    lines.add("");
    lines.add(
        "| linked | of those with a shared number: right | wrong | none | recall | precision |");
    lines.add("|---|---|---|---|---|---|");
    Measure measure = new Measure(right, wrong, truth.size() - right);
    lines.add(
        String.format(
            Locale.ROOT,
            "| %d | %d | %d | %d | %.3f | %.3f |",
            links.size(),
            right,
            wrong,
            truth.size() - right - wrong,
            measure.recall(),
            measure.precision()));
    lines.add("| *aim* | | | | *0.950* | *0.970* |");
    lines.add("");
    lines.add(
        "Of the links of individuals without a shared number nothing is known but the explanation.");
    lines.add("");
    return lines;
  }

  private Path unpacked(String name) throws IOException {
    Path file = directory.resolve(name);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(home.list(name)))) {
      Files.copy(in, file);
    }
    return file;
  }

  private Map<String, String> links(Path un, Path ofac, Path aliases) throws IOException {
    Path found = directory.resolve("links.csv");
    Process process =
        new ProcessBuilder(
                home.prepared()
                    .program(
                        "lists",
                        "link",
                        "--from",
                        "un-sc:" + un,
                        "--to",
                        "ofac:" + ofac + "," + aliases,
                        "--without-identifiers"))
            .redirectOutput(found.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("the lists could not be linked");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    Map<String, String> links = new HashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(found)) {
      for (CSVRecord row : format.parse(in)) {
        links.put(row.get("from_reference"), row.get("to_reference"));
      }
    }
    return links;
  }
}
