package org.entente.exercise.bench.names;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Names in Chinese characters with a Latin spelling and the tradition it follows; half of them were
 * held out while the comparison was made.
 */
record ChinesePairs(String id, String romanisation, String characters, String latin, String half) {

  static List<ChinesePairs> read() throws IOException {
    try (InputStream in = ChinesePairs.class.getResourceAsStream("chinese-pairs.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .skip(1)
          .map(line -> line.replace("\"", "").split(",", -1))
          .map(cells ->
              new ChinesePairs(cells[0], cells[1], cells[2], latin(cells), cells[cells.length - 1]))
          .toList();
    }
  }

  /** A Latin name may hold a comma. */
  private static String latin(String[] cells) {
    return String.join(",", List.of(cells).subList(3, cells.length - 1));
  }

  /** The same characters are the same person here, traditional or simplified, however spelled. */
  AllPairs.Pair pair() {
    return new AllPairs.Pair(simplified(), characters, latin);
  }

  private String simplified() {
    return Transliterator.getInstance("Traditional-Simplified").transliterate(characters);
  }
}
