package org.entente.node.lists.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entente.names.BirthDate;
import org.entente.names.Identifiers;
import org.junit.jupiter.api.Test;

/** The UN list as shipped. */
class UnSecurityCouncilListTest {
  private static final Shipped UN = Shipped.UN;

  private static List<String> canonical(ListEntry entry) {
    return entry.identifiers().stream()
        .filter(i -> i.canonical() != null)
        .map(i ->
            i.canonical().kind().code()
                + ":"
                + i.canonical().country().map(c -> c.code()).orElse("")
                + ":"
                + i.canonical().value())
        .toList();
  }

  private static List<String> births(ListEntry entry) {
    return entry.person().birthDates().stream()
        .map(StatedBirthDate::date)
        .map(d -> d == null ? "" : d.iso())
        .toList();
  }

  private static long occurrences(String tag) {
    return Shipped.text(OfficialList.UN_SC, 0).split("<" + tag + ">", -1).length - 1L;
  }

  @Test
  void everyIndividualAndEveryEntityIsRead() {
    assertThat(UN.entries().stream().filter(e -> e.kind() == EntryKind.PERSON)).hasSize(730);
    assertThat(UN.entries().stream().filter(e -> e.kind() == EntryKind.ENTITY)).hasSize(273);
    assertThat(UN.report().read()).isEqualTo(UN.entries().size());
    assertThat(UN.report().skipped()).isZero();
  }

  @Test
  void theDayThePublisherMadeTheFileIsReported() {
    assertThat(UN.report().publishedOn()).isEqualTo(LocalDate.of(2026, 2, 27));
  }

  @Test
  void everyDocumentIsKeptOrReported() {
    long stated = UN.entries().stream().mapToLong(e -> e.identifiers().size()).sum();
    assertThat(stated + UN.report().count(FindingCode.DOCUMENT_WITHOUT_NUMBER))
        .isEqualTo(occurrences("TYPE_OF_DOCUMENT"));
  }

  @Test
  void everyDateOfBirthIsStructuredButTheThreeThatAreWords() {
    assertThat(
            UN.report().findings().stream()
                .filter(f -> f.code() == FindingCode.BIRTH_DATE_IN_WORDS)
                .map(Finding::reference))
        .containsExactly("LYi.022", "QDi.291", "QDi.306");
  }

  @Test
  void everyNameInItsOwnScriptIsKept() {
    long stated =
        UN.entries().stream()
            .flatMap(e -> e.names().stream())
            .filter(n -> n.label().equals("NAME_ORIGINAL_SCRIPT"))
            .count();
    assertThat(stated).isEqualTo(occurrences("NAME_ORIGINAL_SCRIPT"));
  }

  @Test
  void documentsOfLYi023AreThoseTheListStates() {
    ListEntry entry = UN.get("LYi.023");
    assertThat(canonical(entry))
        .containsExactly("passport:LY:LY53FP76", "national-number::119880387067");
    assertThat(entry.identifiers().getFirst().note()).isEqualTo("issued 2015-09-29 in Tripoli");
    assertThat(entry.identifiers().getFirst().canonical())
        .isEqualTo(Identifiers.parse("passport", "Libya", "LY53FP76"));
  }

  @Test
  void namesOfLYi023AreThoseTheListStates() {
    ListEntry entry = UN.get("LYi.023");
    assertThat(entry.primaryName().text()).isEqualTo("Ahmad Oumar Imhamad al-Fitouri");
    assertThat(entry.primaryName().name().parts()).hasSize(4);
    assertThat(entry.names())
        .extracting(n -> n.kind() + " " + n.text())
        .contains(
            "ORIGINAL_SCRIPT احمد عمر امحمد الفيتوري", "ALIAS_LOW Al Ammu", "ALIAS_LOW Al Dabbashi")
        .hasSize(7);
  }

  @Test
  void particularsOfLYi023AreThoseTheListStates() {
    ListEntry entry = UN.get("LYi.023");
    assertThat(births(entry)).containsExactly("1988-05-07");
    assertThat(entry.person().nationalities()).containsExactly("Libya");
    assertThat(entry.person().sex()).isNull();
    assertThat(entry.person().designations())
        .containsExactly(
            "Commander of the Anas al-Dabbashi militia, Leader of a transnational trafficking network");
    assertThat(entry.addresses())
        .extracting(ListedPlace::text)
        .containsExactly("Garabulli, Libya", "Zawiya, Libya");
    assertThat(entry.programmes()).containsExactly("Libya");
    assertThat(entry.listedOn()).isEqualTo(LocalDate.of(2018, 6, 7));
  }

  @Test
  void theListCanBeQuotedLineByLine() {
    assertThat(UN.get("LYi.023").statements())
        .contains(
            new Statement("LAST_DAY_UPDATED/VALUE[2]", "2020-02-25"),
            new Statement("INDIVIDUAL_DOCUMENT[1]/NUMBER", "LY53FP76"),
            new Statement("INDIVIDUAL_DOCUMENT[2]/NUMBER", "119880387067"),
            new Statement(
                "DESIGNATION/VALUE",
                "Commander of the Anas al-Dabbashi militia, Leader of a transnational trafficking network"));
  }

  @Test
  void theDateOfBirthOfLYi021IsApproximate() {
    assertThat(UN.get("LYi.021").person().birthDates())
        .containsExactly(new StatedBirthDate("APPROXIMATELY 1980", BirthDate.parse("1980~")));
  }

  @Test
  void theAgeGivenForLYi022IsNotTurnedIntoADate() {
    assertThat(UN.get("LYi.022").person().birthDates())
        .containsExactly(new StatedBirthDate("APPROXIMATELY 30-35 years old", null));
  }

  @Test
  void bothPassportsOfLYi024AreKeptThoughNoCountryIsStated() {
    assertThat(canonical(UN.get("LYi.024")))
        .containsExactly("passport::782633", "passport::540794");
    assertThat(births(UN.get("LYi.024"))).containsExactly("1983-01-19");
  }

  @Test
  void whatTheListStatesOfLYi025AndLYi026IsRead() {
    assertThat(canonical(UN.get("LYi.025"))).containsExactly("passport::C17HLRL3");
    assertThat(births(UN.get("LYi.025"))).containsExactly("1985-12-02");
    assertThat(canonical(UN.get("LYi.026")))
        .containsExactly("passport:LY:G52FYPRL", "national-number:LY:2519910");
    assertThat(UN.get("LYi.026").person().titles()).containsExactly("Navy Major");
    assertThat(UN.get("LYi.026").person().birthPlaces())
        .containsExactly(new ListedPlace("Tripoli, Libya", "Libya"));
    assertThat(UN.get("LYi.026").remarks()).endsWith("Military ID is 36479");
  }

  @Test
  void rangesOfYearsAreRanges() {
    assertThat(UN.entries().stream().flatMap(e -> births(e).stream()).filter(d -> d.contains("/")))
        .hasSize(31);
  }

  @Test
  void aReferenceIsNeverGivenTwice() {
    assertThat(UN.entries()).extracting(ListEntry::reference).doesNotHaveDuplicates();
  }

  @Test
  void nothingPersonalIsPrinted() {
    ListEntry entry = UN.get("LYi.023");
    assertThat(entry.toString()).isEqualTo("un-sc LYi.023");
    assertThat(
            entry.names().toString()
                + entry.identifiers()
                + entry.person()
                + entry.statements()
                + entry.addresses())
        .doesNotContainIgnoringCase("fitouri")
        .doesNotContain("LY53FP76", "1988", "Zawiya");
  }
}
