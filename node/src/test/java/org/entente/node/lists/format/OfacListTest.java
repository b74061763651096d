package org.entente.node.lists.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.names.PartRole;
import org.junit.jupiter.api.Test;

/** OFAC's list as shipped. */
class OfacListTest {
  private static final Shipped OFAC = Shipped.OFAC;

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

  private static long count(EntryKind kind) {
    return OFAC.entries().stream().filter(e -> e.kind() == kind).count();
  }

  @Test
  void everyMainRecordIsRead() {
    assertThat(OFAC.report().read()).isEqualTo(11_443);
    assertThat(OFAC.report().skipped()).isZero();
    assertThat(count(EntryKind.PERSON)).isEqualTo(5_890);
    assertThat(count(EntryKind.ENTITY)).isEqualTo(4_575);
    assertThat(count(EntryKind.VESSEL)).isEqualTo(685);
    assertThat(count(EntryKind.AIRCRAFT)).isEqualTo(293);
  }

  @Test
  void aliasesWithoutMainRecordAreCountedNotRefused() {
    long given =
        OFAC.entries().stream()
            .flatMap(e -> e.statements().stream())
            .filter(s -> List.of("aka", "fka", "nka").contains(s.label()))
            .count();
    assertThat(OFAC.report().count(FindingCode.ALIAS_WITHOUT_ENTRY)).isEqualTo(4_799);
    assertThat(given + OFAC.report().count(FindingCode.ALIAS_WITHOUT_ENTRY)).isEqualTo(19_486);
    assertThat(OFAC.report().findings()).hasSizeLessThan(1_000);
  }

  @Test
  void bothFilesEndWithTheirMark() {
    assertThat(OFAC.report().count(FindingCode.NO_END_MARK)).isZero();
    assertThat(OFAC.report().publishedOn()).isNull();
  }

  @Test
  void everyDateOfBirthIsStructured() {
    assertThat(OFAC.entries().stream().flatMap(e -> births(e).stream()))
        .hasSize(6_499)
        .doesNotContain("");
  }

  @Test
  void theEntryThatMatchesLYi023IsReadInFull() {
    ListEntry entry = OFAC.get("24314");
    assertThat(canonical(entry))
        .containsExactly("passport::LY53FP76", "national-number:LY:119880387067");
    assertThat(births(entry)).containsExactly("1988-07-05", "1988-05-07");
    assertThat(entry.person().nationalities()).containsExactly("Libya");
    assertThat(entry.person().sex()).isEqualTo(Sex.MALE);
    assertThat(entry.programmes()).containsExactly("LIBYA3");
    assertThat(entry.names())
        .extracting(n -> n.kind() + " " + n.text())
        .containsExactly(
            "PRIMARY DABBASHI, Ahmed",
            "ALIAS_GOOD AL DABBASHI, Ahmad Mohammed Omar Al Fituri",
            "ALIAS_GOOD AL-FITOURI, Ahmad Oumar Imhamad",
            "ALIAS_LOW Amu");
  }

  @Test
  void familyAndGivenNamesAreToldApart() {
    assertThat(OFAC.get("24311").primaryName().name().full()).isEqualTo("Mohamed KOSHLAF");
    assertThat(OFAC.get("24311").primaryName().name().parts())
        .extracting(p -> p.role() + " " + p.text())
        .containsExactly(PartRole.GIVEN + " Mohamed", PartRole.FAMILY + " KOSHLAF");
  }

  @Test
  void theListCanBeQuotedLineByLine() {
    assertThat(OFAC.get("24314").statements())
        .containsExactly(
            new Statement("ent_num", "24314"),
            new Statement("SDN_Name", "DABBASHI, Ahmed"),
            new Statement("SDN_Type", "individual"),
            new Statement("Program", "LIBYA3"),
            new Statement("aka", "AL DABBASHI, Ahmad Mohammed Omar Al Fituri"),
            new Statement("aka", "AL-FITOURI, Ahmad Oumar Imhamad"),
            new Statement("DOB", "05 Jul 1988"),
            new Statement("alt. DOB", "07 May 1988"),
            new Statement("nationality", "Libya"),
            new Statement("Gender", "Male"),
            new Statement("Passport", "LY53FP76 issued 29 Sep 2015"),
            new Statement("National ID No.", "119880387067 (Libya)"),
            new Statement("a.k.a.", "'Amu'"));
  }

  @Test
  void rangesOfBirthYearsAreRead() {
    assertThat(births(OFAC.get("24004"))).containsExactly("1972/1977");
    assertThat(OFAC.get("24004").person().nationalities()).containsExactly("Ethiopia", "Eritrea");
    assertThat(OFAC.get("24004").person().birthPlaces())
        .containsExactly(new ListedPlace("Addis Ababa, Ethiopia", "Ethiopia"));
    assertThat(births(OFAC.get("24310"))).containsExactly("1982/1983");
    assertThat(births(OFAC.get("24313"))).containsExactly("1985/1987");
  }

  @Test
  void theRemarksStayAsTheyAreWritten() {
    assertThat(OFAC.get("24310").remarks())
        .isEqualTo("DOB 1982 to 1983; nationality Libya; Gender Male.");
  }

  @Test
  void vesselsHaveTheirNumbersAndTheirFlag() {
    ListEntry vessel = OFAC.get("23426");
    assertThat(vessel.kind()).isEqualTo(EntryKind.VESSEL);
    assertThat(canonical(vessel)).containsExactly("imo::8688183", "mmsi::248000368");
    assertThat(vessel.identifiers())
        .anySatisfy(i -> {
          assertThat(i.kind()).isEqualTo(StatedKind.VESSEL_REGISTRATION);
          assertThat(i.number()).isEqualTo("9HB3737");
        });
    assertThat(vessel.flags()).containsExactly("Malta");
    assertThat(OFAC.get("23423").flags())
        .containsExactly("Malta", "Tanzania", "Trinidad and Tobago");
  }

  @Test
  void severalProgrammesAreSeveral() {
    assertThat(OFAC.get("24306").programmes()).containsExactly("UKRAINE-EO13662", "RUSSIA-EO14024");
  }

  @Test
  void nearlyAllPersonalAndObjectNumbersHaveACanonicalForm() {
    long sought =
        OFAC.entries().stream()
            .flatMap(e -> e.identifiers().stream())
            .filter(i ->
                List.of(
                        StatedKind.PASSPORT,
                        StatedKind.NATIONAL_ID,
                        StatedKind.IMO,
                        StatedKind.MMSI,
                        StatedKind.WALLET)
                    .contains(i.kind()))
            .filter(i -> i.canonical() == null)
            .count();
    assertThat(sought).isLessThan(60);
  }

  @Test
  void aNumberThatThePublishersFileCutsOffIsNotTakenForANumber() {
    assertThat(OFAC.report().count(FindingCode.REMARKS_CUT)).isEqualTo(14);
    ListEntry entry = OFAC.get("30518");
    assertThat(entry.remarks()).endsWith("alt. Digital Currency Address - XBT 1Gq");
    assertThat(entry.identifiers()).extracting(StatedIdentifier::number).doesNotContain("1Gq");
    assertThat(entry.statements().getLast())
        .isEqualTo(new Statement("Remarks", "alt. Digital Currency Address - XBT 1Gq"));
  }

  @Test
  void anEntryWithoutRemarksHasNone() {
    assertThat(OFAC.get("36").remarks()).isEmpty();
    assertThat(OFAC.get("36").identifiers()).isEmpty();
  }
}
