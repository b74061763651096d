package org.entente.exercise.bench.names;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.entente.names.NameComparison;
import org.entente.names.PersonComparison;
import org.entente.names.PersonFacts;
import org.entente.names.PersonName;
import org.entente.names.PreparedName;
import org.entente.names.PreparedPerson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many names of the OFAC list one core prepares and compares in a second, beside Jaro and
 * Winkler's likeness of the same pairs.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class NameSpeed {
  static final String LIST = "entente.bench.list";
  private static final long SEED = 20_261_126L;
  private static final int PAIRS = 1 << 16;

  private final List<String> texts = new ArrayList<>();
  private final List<String> folded = new ArrayList<>();
  private final List<PreparedName> names = new ArrayList<>();
  private final List<PreparedPerson> persons = new ArrayList<>();
  private final int[] left = new int[PAIRS];
  private final int[] right = new int[PAIRS];
  private int next;

  /** Reads the list and draws the pairs. */
  @Setup
  public void read() throws Exception {
    Path list = Path.of(System.getProperty(LIST, ""));
    try (var in =
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(list)), StandardCharsets.ISO_8859_1)) {
      for (CSVRecord row : CSVFormat.DEFAULT.parse(in)) {
        if (row.size() > 2 && row.get(2).strip().equals("individual")) {
          texts.add(row.get(1));
        }
      }
    }
    for (String text : texts) {
      folded.add(text.toLowerCase(Locale.ROOT));
      names.add(PreparedName.of(PersonName.of(text)));
      persons.add(PreparedPerson.of(PersonFacts.of(List.of(PersonName.of(text)), List.of())));
    }
    Random random = new Random(SEED);
    for (int i = 0; i < PAIRS; i++) {
      left[i] = random.nextInt(texts.size());
      right[i] = random.nextInt(texts.size());
    }
  }

  private int pair() {
    next = (next + 1) & (PAIRS - 1);
    return next;
  }

  /** One name made ready. */
  @Benchmark
  public PreparedName prepare() {
    return PreparedName.of(PersonName.of(texts.get(left[pair()])));
  }

  /** Two prepared names. */
  @Benchmark
  public double compareNames() {
    int i = pair();
    return NameComparison.score(names.get(left[i]), names.get(right[i]));
  }

  /** Two prepared persons. */
  @Benchmark
  public double comparePersons() {
    int i = pair();
    return PersonComparison.score(persons.get(left[i]), persons.get(right[i]));
  }

  /** Two prepared persons, with every reason. */
  @Benchmark
  public PersonComparison comparePersonsWithReasons() {
    int i = pair();
    return PersonComparison.compare(persons.get(left[i]), persons.get(right[i]));
  }

  /** The plain likeness of the same pairs. */
  @Benchmark
  public double jaroWinkler() {
    int i = pair();
    return Baselines.jaroWinkler(folded.get(left[i]), folded.get(right[i]));
  }
}
