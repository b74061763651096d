package org.entente.node.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.node.audit.Act;
import org.entente.node.lists.format.OfficialList;
import org.entente.node.lists.format.ShippedLists;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A list comes in whole or not at all. */
class ListImportTest {

  private static final String MAIN =
      "1,\"INVENTED, Person\",individual,EXAMPLE,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1970.\" \n\u001a";
  private static final String ALIASES = "1,2,\"aka\",\"INVENTED, Alias\",-0- \r\n\u001a";

  private static ExerciseNode node;
  private static Officer operator;
  private static ListDesk desk;

  @BeforeAll
  static void start() {
    node = Neighbours.together().estmark;
    operator = node.officer(Role.OPERATOR, Role.INVESTIGATOR);
    desk = node.get(ListDesk.class);
  }

  private static List<InputStream> files(String main, String aliases) {
    return List.of(
        new ByteArrayInputStream(main.getBytes(StandardCharsets.UTF_8)),
        new ByteArrayInputStream(aliases.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void aFileThatIsNotTheListIsRefusedWholeAndChangesNothing() {
    desk.importFiles(operator, ListKey.OFAC_SDN, files(MAIN, ALIASES));
    long versions = node.count("lists_version");
    long entries = node.count("lists_entry");

    assertThatThrownBy(() ->
            desk.importFiles(operator, ListKey.OFAC_SDN, files("<html>Not found</html>", ALIASES)))
        .isInstanceOf(ListRefused.class);
    assertThatThrownBy(() ->
            desk.importFiles(
                operator, ListKey.UN_SC, files("<CONSOLIDATED_LIST>", "").subList(0, 1)))
        .isInstanceOf(ListRefused.class);

    assertThat(node.count("lists_version")).isEqualTo(versions);
    assertThat(node.count("lists_entry")).isEqualTo(entries);
    assertThat(node.count("lists_version WHERE current AND list = 'ofac-sdn'")).isEqualTo(1);
    assertThat(node.audited(Act.LIST_REFUSED)).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aListThatBreaksOffLeavesNothingOfWhatWasReadBefore() throws IOException {
    ListVersion whole = desk.importShipped(operator, ListKey.UN_SC);
    long versions = node.count("lists_version");
    long entries = node.count("lists_entry");
    byte[] file = ShippedLists.open(OfficialList.UN_SC).getFirst().readAllBytes();
    InputStream most = new ByteArrayInputStream(file, 0, file.length / 5 * 4);

    assertThatThrownBy(() -> desk.importFiles(operator, ListKey.UN_SC, List.of(most)))
        .isInstanceOf(ListRefused.class);

    assertThat(node.count("lists_version")).isEqualTo(versions);
    assertThat(node.count("lists_entry")).isEqualTo(entries);
    assertThat(desk.versions().stream().filter(ListVersion::isCurrent).map(ListVersion::id))
        .contains(whole.id());
  }

  @Test
  void aNewVersionReplacesTheOneBefore() {
    desk.importFiles(operator, ListKey.OFAC_SDN, files(MAIN, ALIASES));
    ListVersion second = desk.importFiles(operator, ListKey.OFAC_SDN, files(MAIN, ALIASES));

    assertThat(desk.versions().stream().filter(ListVersion::isCurrent).map(ListVersion::id))
        .contains(second.id());
    assertThat(node.count("lists_version WHERE current AND list = 'ofac-sdn'")).isEqualTo(1);
  }

  @Test
  void everyWordOfASearchMustStandInTheEntry() {
    desk.importFiles(operator, ListKey.OFAC_SDN, files(MAIN, ALIASES));

    assertThat(desk.search(operator, "invented ALIAS", 10)).hasSize(1);
    assertThat(desk.search(operator, "invented harbour", 10)).isEmpty();
    assertThat(desk.search(operator, "%", 10)).isEmpty();
    assertThat(node.audited(Act.LIST_SEARCHED).getFirst().toString())
        .doesNotContainIgnoringCase("harbour")
        .doesNotContainIgnoringCase("alias");
  }

  @Test
  void onlyThoseWhoMayImportOrSearch() {
    Officer oversight = node.officer(Role.OVERSIGHT);

    assertThatThrownBy(() -> desk.importShipped(oversight, ListKey.OFAC_SDN))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.search(oversight, "invented", 10)).isInstanceOf(NotAllowed.class);
  }
}
