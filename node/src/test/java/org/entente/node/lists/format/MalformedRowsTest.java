package org.entente.node.lists.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with a single row is reported with its line, and the rest is read. */
class MalformedRowsTest {
  private static final String NOTHING = ",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";
  private static final String ALIASES = "1,9,\"aka\",\"INVENTED, Alias\",-0- \r\n\u001A";
  private static final String END = "\u001A,,,,,,,,,,,\n";

  private static String row(int number) {
    return number + ",\"INVENTED, Person\",individual,EXAMPLE" + NOTHING;
  }

  private static Shipped ofac(String main) {
    return Shipped.read(OfficialList.OFAC_SDN, main, ALIASES);
  }

  private static String un(String... entries) {
    return "<CONSOLIDATED_LIST dateGenerated=\"2026-02-27T00:00:09.554Z\">\n<INDIVIDUALS>\n"
        + String.join("\n", entries)
        + "\n</INDIVIDUALS>\n</CONSOLIDATED_LIST>\n";
  }

  private static String individual(String reference, String name) {
    return "<INDIVIDUAL><FIRST_NAME>"
        + name
        + "</FIRST_NAME><REFERENCE_NUMBER>"
        + reference
        + "</REFERENCE_NUMBER><LISTED_ON>2018-06-07</LISTED_ON></INDIVIDUAL>";
  }

  @Test
  void aRowWithTooFewColumnsIsSkippedWithItsLine() {
    Shipped read = ofac(row(1) + "2,short\n" + row(3) + END);
    assertThat(read.report().read()).isEqualTo(2);
    assertThat(read.report().skipped()).isEqualTo(1);
    assertThat(read.report().findings())
        .containsExactly(new Finding(FindingCode.MALFORMED_ROW, "ofac-sdn.csv", 2, ""));
  }

  @Test
  void anUnclosedQuotationMarkSpoilsItsOwnRowOnly() {
    Shipped read = ofac(row(1) + row(2).replace("Person\"", "Person") + row(3) + row(4) + END);
    assertThat(read.entries()).extracting(ListEntry::reference).containsExactly("1", "3", "4");
    assertThat(read.report().findings()).extracting(Finding::line).containsExactly(2L);
  }

  @Test
  void aRowWithoutNumberIsSkipped() {
    assertThat(
            ofac(row(1) + row(2).replaceFirst("2", "two") + row(3) + END)
                .report()
                .count(FindingCode.MALFORMED_ROW))
        .isEqualTo(1);
  }

  @Test
  void aRowWithoutNameOrOfUnknownKindOrRepeatedIsSkipped() {
    Shipped read =
        ofac(
            row(1)
                + row(2).replace("INVENTED, Person", " ")
                + row(3).replace("individual", "submarine")
                + row(1)
                + row(4)
                + END);
    assertThat(read.entries()).extracting(ListEntry::reference).containsExactly("1", "4");
    assertThat(read.report().findings())
        .containsExactly(
            new Finding(FindingCode.NO_NAME, "ofac-sdn.csv", 2, "2"),
            new Finding(FindingCode.UNKNOWN_KIND, "ofac-sdn.csv", 3, "3"),
            new Finding(FindingCode.REPEATED_REFERENCE, "ofac-sdn.csv", 4, "1"));
  }

  @Test
  void theFileIsReadWithAndWithoutColumnNames() {
    String header = "ID,Name,Type,Country,Title,Col_F,Col_G,Col_H,Col_I,Col_J,Col_K,Details\n";
    assertThat(ofac(header + row(1) + END).entries()).isEqualTo(ofac(row(1) + END).entries());
    assertThat(ofac("\uFEFF" + row(1) + END).entries()).isEqualTo(ofac(row(1) + END).entries());
  }

  @Test
  void everyKnownEndOfAFileIsUnderstood() {
    for (String end : List.of(END, "\u001A", ",,,,,,,,,,,5890\n", "\u001A,,,,,,,,,,,5890")) {
      assertThat(ofac(row(1) + end).report().findings()).isEmpty();
    }
    assertThat(ofac(row(1)).report().count(FindingCode.NO_END_MARK)).isEqualTo(1);
  }

  @Test
  void aRowInTheOldWindowsEncodingIsReadAndReported() {
    byte[] main =
        (row(1) + row(2).replace("Person", "Pérsón") + row(3) + END)
            .getBytes(Charset.forName("windows-1252"));
    Shipped read =
        Shipped.read(
            OfficialList.OFAC_SDN,
            List.of(
                new ByteArrayInputStream(main),
                new ByteArrayInputStream(ALIASES.getBytes(StandardCharsets.UTF_8))));
    assertThat(read.get("2").primaryName().text()).isEqualTo("INVENTED, Pérsón");
    assertThat(read.report().findings())
        .containsExactly(new Finding(FindingCode.OTHER_ENCODING, "ofac-sdn.csv", 2, "2"));
  }

  @Test
  void anOverlongLineIsSkipped() {
    Shipped read = ofac(row(1) + row(2).replace("Person", "x".repeat(100_000)) + row(3) + END);
    assertThat(read.report().findings())
        .containsExactly(new Finding(FindingCode.MALFORMED_ROW, "ofac-sdn.csv", 2, ""));
  }

  @Test
  void anAliasOfUnknownTypeOrWithoutEntryIsReported() {
    Shipped read =
        Shipped.read(
            OfficialList.OFAC_SDN,
            row(1) + END,
            "1,9,\"aka\",\"A, B\",-0- \r\n1,10,\"zzz\",\"A, B\",-0- \r\n2,11,\"fka\",\"A, B\",-0- \r\n\u001A");
    assertThat(read.get("1").names()).hasSize(2);
    assertThat(read.report().findings())
        .containsExactly(
            new Finding(FindingCode.UNKNOWN_KIND, "ofac-alt.csv", 2, "1"),
            new Finding(FindingCode.ALIAS_WITHOUT_ENTRY, "ofac-alt.csv", 3, "2"));
  }

  @Test
  void anIndividualWithoutReferenceOrNameOrRepeatedIsSkippedWithItsLine() {
    Shipped read =
        Shipped.read(
            OfficialList.UN_SC,
            un(
                individual("XXi.001", "Inventa"),
                individual("", "Inventa"),
                individual("XXi.002", " "),
                individual("XXi.001", "Inventa"),
                "<VEHICLE/>",
                individual("XXi.003", "Inventa")));
    assertThat(read.entries())
        .extracting(ListEntry::reference)
        .containsExactly("XXi.001", "XXi.003");
    assertThat(read.report().findings())
        .extracting(f -> f.code() + " " + f.line())
        .containsExactly("NO_REFERENCE 4", "NO_NAME 5", "REPEATED_REFERENCE 6", "UNKNOWN_KIND 7");
    assertThat(read.report().skipped()).isEqualTo(4);
  }

  @Test
  void findingsOfOneKindAreCountedInFullButKeptInPart() {
    var main = new StringBuilder();
    for (int i = 1; i <= 1_000; i++) {
      main.append(row(i)).append(i % 2 == 0 ? "broken\n" : "");
    }
    ReadReport report = ofac(main + END).report();
    assertThat(report.count(FindingCode.MALFORMED_ROW)).isEqualTo(500);
    assertThat(report.findings()).hasSize(ReadReport.KEPT_PER_CODE);
  }

  @Test
  void everyKindOfFindingHasItsOwnMessageKey() {
    assertThat(FindingCode.values())
        .extracting(FindingCode::messageKey)
        .doesNotHaveDuplicates()
        .allMatch(k -> k.matches("lists\\.finding\\.[a-z-]+"));
  }
}
