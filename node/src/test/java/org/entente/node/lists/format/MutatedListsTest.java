package org.entente.node.lists.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens to a file, it is either read with a report or refused; nothing else comes out.
 */
class MutatedListsTest {
  private static final int ROUNDS = 1_500;
  private static final String[] INSERTED = {
    "<",
    ">",
    "&",
    "]]>",
    "<!--",
    "<![CDATA[",
    "</INDIVIDUAL>",
    "\"",
    ",",
    "\n",
    "\r\n",
    "\u0000",
    "\u001A",
    ";",
    "; ",
    "(",
    ")",
    "-0- ",
    "\uFFFF",
    "DOB 99 Xyz 0000",
    "9".repeat(30),
    "DOB 1999 to 1888;",
    "&#0;",
    "&lt;",
    "alt. ",
    "a.k.a. '",
    "\u202E"
  };

  private static byte[] excerpt(OfficialList list, int part, int length) {
    String text = Shipped.text(list, part);
    int end =
        list == OfficialList.UN_SC
            ? text.indexOf("</INDIVIDUAL>", length)
            : text.indexOf('\n', length);
    String close =
        list == OfficialList.UN_SC ? "</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>" : "\n";
    return (text.substring(0, end) + close).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] mutate(byte[] original, RandomGenerator random) {
    List<Byte> bytes = new ArrayList<>(original.length + 64);
    for (byte b : original) {
      bytes.add(b);
    }
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      int at = random.nextInt(bytes.size());
      switch (random.nextInt(6)) {
        case 0 -> bytes.set(at, (byte) random.nextInt(256));
        case 1 -> bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(1, 200))).clear();
        case 2 -> insert(bytes, at, INSERTED[random.nextInt(INSERTED.length)]);
        case 3 ->
            bytes.addAll(
                at,
                List.copyOf(
                    bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(1, 300)))));
        case 4 -> bytes.set(at, (byte) (bytes.get(at) ^ (1 << random.nextInt(8))));
        default -> {
          if (random.nextInt(10) == 0) {
            bytes.subList(at, bytes.size()).clear();
          }
        }
      }
      if (bytes.isEmpty()) {
        bytes.add((byte) ' ');
      }
    }
    byte[] mutated = new byte[bytes.size()];
    for (int i = 0; i < mutated.length; i++) {
      mutated[i] = bytes.get(i);
    }
    return mutated;
  }

  private static void insert(List<Byte> bytes, int at, String text) {
    List<Byte> inserted = new ArrayList<>();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      inserted.add(b);
    }
    bytes.addAll(at, inserted);
  }

  private static void readOrRefuse(OfficialList list, long seed, byte[]... parts) {
    List<InputStream> streams = new ArrayList<>();
    for (byte[] part : parts) {
      streams.add(new ByteArrayInputStream(part));
    }
    List<ListEntry> entries = new ArrayList<>();
    try {
      ReadReport report = ListReader.of(list).read(streams, entries::add);
      assertThat(report.read()).as("seed %d", seed).isEqualTo(entries.size()).isPositive();
    } catch (NotSuchAList refused) {
      assertThat(refused.getMessage())
          .as("seed %d", seed)
          .matches("not such a list: [A-Z_]+ in [a-z.-]+ at line \\d+");
    } catch (RuntimeException e) {
      throw new AssertionError("seed " + seed, e);
    }
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  @Test
  void aMutatedUnListIsReadOrRefused() {
    byte[] excerpt = excerpt(OfficialList.UN_SC, 0, 12_000);
    for (long seed = 0; seed < ROUNDS; seed++) {
      readOrRefuse(OfficialList.UN_SC, seed, mutate(excerpt, random(seed)));
    }
  }

  @Test
  void aMutatedOfacListIsReadOrRefused() {
    byte[] main = excerpt(OfficialList.OFAC_SDN, 0, 8_000);
    byte[] aliases = excerpt(OfficialList.OFAC_SDN, 1, 2_000);
    for (long seed = 0; seed < ROUNDS; seed++) {
      RandomGenerator random = random(seed);
      readOrRefuse(OfficialList.OFAC_SDN, seed, mutate(main, random), mutate(aliases, random));
    }
  }

  @Test
  void mutatedRemarksAreTakenApartOrKept() {
    List<ListEntry> people =
        Shipped.OFAC.entries().stream().filter(e -> !e.remarks().isEmpty()).limit(4_000).toList();
    for (long seed = 0; seed < people.size(); seed++) {
      byte[] remarks = people.get((int) seed).remarks().getBytes(StandardCharsets.UTF_8);
      String mutated = new String(mutate(remarks, random(seed)), StandardCharsets.UTF_8);
      List<Remark> found = Remarks.split(Words.collapse(mutated));
      var said = new OfacRemarks(found, _ -> {});
      assertThat(said.identifiers().size()).as("seed %d", seed).isLessThanOrEqualTo(found.size());
      assertThat(said.person(List.of()).birthDates().size())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(found.size());
    }
  }
}
