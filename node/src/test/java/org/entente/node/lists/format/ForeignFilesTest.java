package org.entente.node.lists.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.node.lists.format.NotSuchAList.Reason;
import org.junit.jupiter.api.Test;

/** Files that are not the list they are offered as are refused whole. */
class ForeignFilesTest {
  private static final String ALIASES = "1,2,\"aka\",\"INVENTED, Alias\",-0- \r\n";
  private static final String ROW =
      "1,\"INVENTED, Person\",individual,EXAMPLE,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n";

  private static Reason un(String text) {
    return un(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Reason un(byte[] bytes) {
    return refusal(OfficialList.UN_SC, new ByteArrayInputStream(bytes));
  }

  private static Reason ofac(String main, String aliases) {
    return refusal(
        OfficialList.OFAC_SDN,
        new ByteArrayInputStream(main.getBytes(StandardCharsets.UTF_8)),
        new ByteArrayInputStream(aliases.getBytes(StandardCharsets.UTF_8)));
  }

  private static Reason refusal(OfficialList list, InputStream... parts) {
    return catchThrowableOfType(NotSuchAList.class, () -> Shipped.read(list, List.of(parts)))
        .reason();
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThat(un("")).isEqualTo(Reason.EMPTY);
    assertThat(un(" \n \n")).isEqualTo(Reason.EMPTY);
    assertThat(ofac("", ALIASES)).isEqualTo(Reason.EMPTY);
    assertThat(ofac(ROW, "")).isEqualTo(Reason.EMPTY);
  }

  @Test
  void aWebPageIsRefused() {
    String page = "\n<!DOCTYPE html><html><body>Service unavailable</body></html>";
    assertThat(un(page)).isEqualTo(Reason.WEB_PAGE);
    assertThat(ofac(page, ALIASES)).isEqualTo(Reason.WEB_PAGE);
  }

  @Test
  void aBinaryFileIsRefused() {
    assertThat(un(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0})).isEqualTo(Reason.BINARY);
    assertThat(ofac("PK\u0003\u0004", ALIASES)).isEqualTo(Reason.BINARY);
  }

  @Test
  void anotherXmlDocumentIsRefused() {
    assertThat(un("<sdnList><sdnEntry/></sdnList>")).isEqualTo(Reason.WRONG_ROOT);
  }

  @Test
  void oneListIsNotTakenForTheOther() {
    assertThat(un(ROW)).isIn(Reason.NOT_WELL_FORMED, Reason.TRUNCATED);
    assertThat(ofac(Shipped.text(OfficialList.UN_SC, 0), ALIASES)).isEqualTo(Reason.WRONG_COLUMNS);
  }

  @Test
  void theTwoFilesInTheWrongOrderAreRefused() {
    assertThat(ofac(Shipped.text(OfficialList.OFAC_SDN, 1), Shipped.text(OfficialList.OFAC_SDN, 0)))
        .isEqualTo(Reason.WRONG_COLUMNS);
  }

  @Test
  void aListWithoutEntriesIsRefused() {
    assertThat(
            un("<CONSOLIDATED_LIST dateGenerated='2026-02-27'><INDIVIDUALS/></CONSOLIDATED_LIST>"))
        .isEqualTo(Reason.NO_ENTRIES);
    assertThat(ofac("ID,Name,Type,Country,Title,F,G,H,I,J,K,Details\n", ALIASES))
        .isEqualTo(Reason.WRONG_COLUMNS);
  }

  @Test
  void aListCutOffAnywhereIsRefused() {
    String text = Shipped.text(OfficialList.UN_SC, 0);
    for (int tenth = 1; tenth < 10; tenth++) {
      assertThat(un(text.substring(0, text.length() / 10 * tenth))).isEqualTo(Reason.TRUNCATED);
    }
    assertThat(un(text.substring(0, text.lastIndexOf("</CONSOLIDATED_LIST>"))))
        .isEqualTo(Reason.TRUNCATED);
  }

  @Test
  void brokenMarkupInTheMiddleIsRefused() {
    String text = Shipped.text(OfficialList.UN_SC, 0);
    assertThat(un(text.replaceFirst("</SECOND_NAME>", "</THIRD_NAME>")))
        .isEqualTo(Reason.NOT_WELL_FORMED);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    String text = Shipped.text(OfficialList.UN_SC, 0);
    assertThat(un(text.getBytes(StandardCharsets.UTF_16)))
        .isIn(Reason.BINARY, Reason.NOT_WELL_FORMED);
    assertThat(un(text.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Reason.NOT_WELL_FORMED);
  }

  @Test
  void aByteOrderMarkIsNoReasonToRefuse() {
    Shipped read = Shipped.read(OfficialList.UN_SC, "\uFEFF" + Shipped.text(OfficialList.UN_SC, 0));
    assertThat(read.report()).isEqualTo(Shipped.UN.report());
  }

  @Test
  void externalEntitiesAreNotFetched() {
    assertThat(
            un(
                "<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                    + "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>&x;</FIRST_NAME>"
                    + "<REFERENCE_NUMBER>XXi.001</REFERENCE_NUMBER></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"))
        .isEqualTo(Reason.DOCTYPE);
  }

  @Test
  void entitiesAreNotExpanded() {
    var bomb = new StringBuilder("<!DOCTYPE CONSOLIDATED_LIST [<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      bomb.append("<!ENTITY a")
          .append(i)
          .append(" '&a")
          .append(i - 1)
          .append(";&a")
          .append(i - 1)
          .append(";'>");
    }
    bomb.append("]><CONSOLIDATED_LIST><INDIVIDUALS>&a29;</INDIVIDUALS></CONSOLIDATED_LIST>");
    assertThat(un(bomb.toString())).isEqualTo(Reason.DOCTYPE);
  }

  @Test
  void undeclaredEntitiesAreRefused() {
    assertThat(un("<CONSOLIDATED_LIST><INDIVIDUALS>&x;</INDIVIDUALS></CONSOLIDATED_LIST>"))
        .isEqualTo(Reason.NOT_WELL_FORMED);
  }

  @Test
  void deepNestingIsRefused() {
    String deep = "<A>".repeat(50) + "</A>".repeat(50);
    assertThat(
            un(
                "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>"
                    + deep
                    + "</INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>"))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void anEndlessFileIsRefused() {
    assertThat(refusal(OfficialList.UN_SC, new Endless("<CONSOLIDATED_LIST><INDIVIDUALS>", " ")))
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(
            refusal(
                OfficialList.OFAC_SDN,
                new Endless(ROW, "x"),
                new ByteArrayInputStream(ALIASES.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void aRefusalNamesTheFileAndTheLineAndNothingOfItsContent() {
    assertThatThrownBy(() ->
            Shipped.read(
                OfficialList.UN_SC,
                "<CONSOLIDATED_LIST>\n<INDIVIDUALS>\n<FIRST_NAME>Inventa</SECOND>"))
        .isInstanceOf(NotSuchAList.class)
        .hasMessageContaining("un-sc-consolidated.xml at line 3")
        .hasMessageNotContaining("Inventa")
        .hasNoCause();
  }

  @Test
  void aFailingSourceIsNotTakenForABadFile() {
    var failing =
        new InputStream() {
          private int left = 4_000;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("connection lost");
            }
            return left > 3_900
                ? "<CONSOLIDATED_LIST>                                                                                 "
                    .charAt(3_999 - left)
                : ' ';
          }
        };
    assertThatThrownBy(() -> Shipped.read(OfficialList.UN_SC, List.of(failing)))
        .isInstanceOf(UncheckedIOException.class);
  }

  /** A start, then the same text for ever. */
  private static final class Endless extends InputStream {
    private final byte[] start;
    private final byte[] more;
    private long at;

    Endless(String start, String more) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
      this.more = more.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      long i = at++;
      return i < start.length ? start[(int) i] : more[(int) ((i - start.length) % more.length)];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = (byte) read();
      }
      return length;
    }
  }
}
