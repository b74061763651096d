package org.entente.exercise.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The oracle on the two lists as published. */
class ListOracleTest {
  private static final Path LISTS = Path.of("..", "node", "src", "main", "resources", "lists");
  private static ListOracle oracle;

  @BeforeAll
  static void readTheLists() throws IOException {
    try (InputStream un = open("un-sc-consolidated.xml.gz");
        InputStream main = open("ofac-sdn.csv.gz");
        InputStream aliases = open("ofac-alt.csv.gz")) {
      oracle = ListOracle.read(un, main, aliases);
    }
  }

  private static InputStream open(String name) throws IOException {
    return new GZIPInputStream(Files.newInputStream(LISTS.resolve(name)));
  }

  @Test
  void findsTheFourLeadersOfTransnationalTraffickingNetworksByTheirDesignation() {
    assertThat(oracle.referencesDesignated("leader of a transnational trafficking network"))
        .containsExactly("LYi.021", "LYi.022", "LYi.023", "LYi.024");
  }

  @Test
  void impliesTwoOfTheFourLeadersToBeOnBothLists() {
    List<ImpliedMatch> matches =
        oracle.implied(
            oracle.referencesDesignated("leader of a transnational trafficking network"));
    assertThat(matches)
        .extracting(m ->
            m.unReference()
                + " "
                + m.ofacEntityNumber()
                + " "
                + m.isByNumber()
                + " "
                + m.isByName())
        .containsExactly("LYi.023 24314 true true", "LYi.024 24310 false true");
  }

  @Test
  void namesTheNumbersThatBothListsState() {
    assertThat(oracle.implied(List.of("LYi.023")).getFirst().evidence())
        .contains(new Evidence.SameNumber("LY53FP76"), new Evidence.SameNumber("119880387067"));
    assertThat(oracle.implied(List.of("LYi.025")).getFirst().evidence())
        .contains(new Evidence.SameNumber("C17HLRL3"));
  }

  @Test
  void doesNotImplyWhatTheStatedBirthsContradictOrLeaveOpen() {
    assertThat(oracle.implied(List.of("LYi.021", "LYi.022"))).isEmpty();
    assertThat(oracle.namesOnly(List.of("LYi.021", "LYi.022")))
        .extracting(m -> m.unReference() + " " + m.ofacEntityNumber())
        .containsExactly("LYi.021 24004", "LYi.022 24313");
  }

  @Test
  void impliesOneMatchForEachOtherPersonListedAroundTheSameNetworks() {
    assertThat(oracle.implied(List.of("LYi.025", "LYi.026", "LYi.027", "LYi.028", "LYi.029")))
        .extracting(m -> m.unReference() + " " + m.ofacEntityNumber())
        .containsExactly("LYi.025 24311", "LYi.026 24312", "LYi.027 24957", "LYi.029 30526");
  }

  @Test
  void findsMostPeopleWhoShareANumberByTheirNameAsWell() {
    List<ImpliedMatch> byNumber =
        oracle.implied(oracle.references()).stream().filter(ImpliedMatch::isByNumber).toList();
    assertThat(byNumber).extracting(ImpliedMatch::unReference).doesNotHaveDuplicates().hasSize(158);
    assertThat(byNumber.stream().filter(ImpliedMatch::isByName))
        .hasSizeGreaterThan(byNumber.size() * 85 / 100);
  }
}
