package org.entente.exercise.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.entente.exercise.nodes.Home;
import org.entente.oprf.Blinding;
import org.entente.oprf.Evaluation;
import org.entente.oprf.Filter;
import org.entente.oprf.KeyPair;
import org.entente.oprf.Output;
import org.entente.oprf.SecretKey;
import org.entente.oprf.Voprf;

/**
 * Blinded discovery beside others that do the same or less: what the computation costs. Ratios of
 * one run hold on a busy machine too; figures by the clock do not.
 */
final class DiscoveryBench {
  private static final int QUESTION = 1_000;
  private static final int SINGLES = 6_000;
  private static final int FILTER = 1_000_000;
  private static final int ENTRIES_FIRST = 100_000;
  private static final int ENTRIES_OF_PSI = 100_000;
  private static final int RUNS = 12;

  private final PrintStream out;
  private final Rivals rivals;
  private final Voprf voprf = Voprf.create();
  private final SecureRandom random = new SecureRandom();
  private final List<String> rows = new ArrayList<>();
  private final int entries = Integer.getInteger("entente.bench.entries", 20_000);

  private final Home home;
  private final Path directory;
  private final int held;

  DiscoveryBench(Home home, Path directory, int held, PrintStream out) {
    this.home = home;
    this.directory = directory;
    this.held = held;
    this.rivals = new Rivals(directory);
    this.out = out;
  }

  String run() throws IOException {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    byte[] seed = new byte[32];
    random.nextBytes(seed);
    try (KeyPair keys = voprf.deriveKeyPair(seed, new byte[] {1})) {
      String key = HexFormat.of().formatHex(keys.secretKey().encodedForEncryptedStorage());
      Indexes indexes = index(keys.secretKey(), key);
      question(keys);
      holderFirst(keys);
      filter();
      Optional<PsiQuestions> psi = packages(key, indexes.one());
      try {
        betweenNodes(psi);
      } finally {
        psi.ifPresent(PsiQuestions::close);
      }
    }
    String names = FuzzyTable.of(home, out::println);
    return """
    # Blinded discovery, measured

    Written by `./entente bench discovery`. All rows come from one run; the load average of the machine before it was
    %s on %d processors%s. "By the processor" divides by processor time used and says the same on a busy machine; "by
    the clock" does not. Rates of indexes and times of the arithmetic alone are the best of twelve runs,
    for indexes ours and C in turn. The rows on nodes are of two whole processes with their databases over HTTPS on
    loopback: messages, gates, budgets, audit, proofs and all.

    | what | by the clock | by the processor | against ours, or aim |
    |---|---|---|---|
    %s

    %s
    """
        .formatted(
            number(load),
            Runtime.getRuntime().availableProcessors(),
            load > 1 ? ": **measured under load**" : "",
            String.join("\n", rows),
            names.strip());
  }

  private void betweenNodes(Optional<PsiQuestions> psi) {
    new LookupsBetweenNodes(
            home,
            directory,
            new InventedList(held, 0),
            SINGLES,
            psi,
            row -> add(row.what(), row.measured(), "", row.aim()))
        .run();
  }

  /** Rates of our index with one thread and with two. */
  private record Indexes(Rivals.Indexed one, Rivals.Indexed two) {}

  /** Ours and C in turn, so that both meet the same minutes of the machine; the best of each. */
  private Indexes index(SecretKey key, String hex) {
    ours(key, entries, 1);
    Indexes ours = new Indexes(Rivals.Indexed.NONE, Rivals.Indexed.NONE);
    Optional<Rivals.Indexed> c = Optional.of(Rivals.Indexed.NONE);
    Optional<Rivals.Indexed> cOfTwo = Optional.of(Rivals.Indexed.NONE);
    for (int run = 0; run < RUNS; run++) {
      ours =
          new Indexes(
              ours.one().better(ours(key, entries, 1)), ours.two().better(ours(key, entries, 2)));
      c = c.flatMap(best -> rivals.c(hex, entries, 1).map(best::better));
      cOfTwo = cOfTwo.flatMap(best -> rivals.c(hex, entries, 2).map(best::better));
    }
    rows(ours, c, cOfTwo);
    return ours;
  }

  private void rows(Indexes ours, Optional<Rivals.Indexed> c, Optional<Rivals.Indexed> cOfTwo) {
    row("index, ours, one thread, entries/s", ours.one(), "1");
    c.ifPresent(i -> {
      if (!i.output().equals(ours.one().output())) {
        throw new IllegalStateException("the C program computes something else");
      }
      row(
          "index, C and libsodium, one thread",
          i,
          times(ours.one().byProcessor(), i.byProcessor()) + " (at least 0.85)");
    });
    String ofOne = times(ours.two().byClock(), ours.one().byClock()) + " of one";
    row(
        "index, ours, two threads",
        ours.two(),
        c.map(i ->
                times(ours.two().byClock(), i.byClock()) + " of C on one (at least 1.8); " + ofOne)
            .orElse(ofOne));
    cOfTwo.ifPresent(i ->
        row("index, C and libsodium, two threads", i, times(ours.two().byClock(), i.byClock())));
  }

  /** The packages for Node.js; that of psi.js stays, to be asked questions. */
  private Optional<PsiQuestions> packages(String hex, Rivals.Indexed one) {
    if (!rivals.install()) {
      out.println("No Node.js or no registry: psi.js and noble are left out.");
      return Optional.empty();
    }
    rivals
        .noble(hex, Math.max(200, entries / 50))
        .ifPresent(
            i -> row("index, @noble/curves 1.9.7", i, times(one.byProcessor(), i.byProcessor())));
    Optional<PsiQuestions> psi = rivals.psi(ENTRIES_OF_PSI);
    psi.ifPresent(p ->
        row(
            "index, @openmined/psi.js 2.0.6",
            p.built(),
            times(one.byProcessor(), p.built().byProcessor()) + " (at least 8)"));
    return psi;
  }

  private Rivals.Indexed ours(SecretKey key, int count, int threads) {
    Output first = voprf.output(key, token(0));
    long used = processorTime();
    long began = System.nanoTime();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (int thread = 0; thread < threads; thread++) {
        int from = thread;
        workers.execute(() -> {
          for (int i = from; i < count; i += threads) {
            voprf.output(key, token(i));
          }
        });
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    return new Rivals.Indexed(
        HexFormat.of().formatHex(first.encoded()),
        count / seconds,
        count * 1e9 / (processorTime() - used));
  }

  private void question(KeyPair keys) {
    Filter.Builder builder = Filter.builder(FILTER);
    for (int i = 0; i < FILTER - 2; i++) {
      builder.addTruncated(random.nextLong() >>> (Long.SIZE - builder.bits()));
    }
    Filter filter =
        builder
            .add(voprf.output(keys.secretKey(), token(0)))
            .add(voprf.output(keys.secretKey(), token(7)))
            .build();
    List<byte[]> asked = IntStream.range(0, QUESTION).mapToObj(i -> token(7 * i)).toList();
    Took took =
        bestOf(() -> {
          int hits = ask(keys, filter, asked);
          if (hits != 2) {
            throw new IllegalStateException("two values are held, " + hits + " hit");
          }
        });
    add(
        "question of 1,000, ours against 1,000,000 entries, proof made and verified, ms",
        number(1_000 * took.byClock()),
        number(1_000 * took.byProcessor()),
        "1");
  }

  /** Seconds that something took. */
  private record Took(double byClock, double byProcessor) {}

  /**
   * The fastest of twelve runs after one to warm up, so that what else the machine does counts
   * less.
   */
  private static Took bestOf(Runnable measured) {
    measured.run();
    Took best = new Took(Double.MAX_VALUE, Double.MAX_VALUE);
    for (int i = 0; i < RUNS; i++) {
      long used = processorTime();
      long began = System.nanoTime();
      measured.run();
      double byClock = (System.nanoTime() - began) / 1e9;
      if (byClock < best.byClock()) {
        best = new Took(byClock, (processorTime() - used) / 1e9);
      }
    }
    return best;
  }

  private int ask(KeyPair keys, Filter filter, List<byte[]> asked) {
    try (Blinding blinding = voprf.blind(asked)) {
      Evaluation evaluation = voprf.evaluate(keys, blinding.elements());
      List<Output> outputs = voprf.finish(blinding, keys.publicKey(), evaluation);
      return (int) outputs.stream().filter(filter::contains).count();
    }
  }

  /** What preparing entries with a partner costs both sides where the holder learns first. */
  private void holderFirst(KeyPair keys) {
    int batch = Voprf.MAX_BATCH;
    List<byte[]> inputs = IntStream.range(0, batch).mapToObj(DiscoveryBench::token).toList();
    Took took =
        bestOf(() -> {
          try (Blinding blinding = voprf.blind(inputs)) {
            voprf.finish(blinding, keys.publicKey(), voprf.evaluate(keys, blinding.elements()));
          }
        });
    double factor = (double) ENTRIES_FIRST / batch;
    add(
        "holder first: %,d entries prepared, both sides, s (from batches of %,d)"
            .formatted(ENTRIES_FIRST, batch),
        number(took.byClock() * factor),
        number(took.byProcessor() * factor),
        "at most 30 s");
  }

  private void filter() {
    for (int size : new int[] {10_000, FILTER, 10 * FILTER}) {
      Filter.Builder builder = Filter.builder(size);
      for (int i = 0; i < size; i++) {
        builder.addTruncated(random.nextLong() >>> (Long.SIZE - builder.bits()));
      }
      add(
          "filter of %,d entries, bytes an entry".formatted(size),
          String.format(Locale.ROOT, "%.2f", (double) builder.build().encoded().length / size),
          "",
          "at most 4.6");
    }
  }

  private static byte[] token(int number) {
    return ("bench:" + number).getBytes(StandardCharsets.UTF_8);
  }

  private static long processorTime() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static String times(double ours, double theirs) {
    return String.format(Locale.ROOT, "%.2f", ours / theirs);
  }

  private static String number(double value) {
    return value < 100
        ? String.format(Locale.ROOT, "%.1f", value)
        : String.format(Locale.ROOT, "%,.0f", value);
  }

  private void row(String what, Rivals.Indexed indexed, String ratio) {
    add(what, number(indexed.byClock()), number(indexed.byProcessor()), ratio);
  }

  private void add(String what, String byClock, String byProcessor, String ratio) {
    String row = "| %s | %s | %s | %s |".formatted(what, byClock, byProcessor, ratio);
    out.println(row);
    rows.add(row);
  }
}
