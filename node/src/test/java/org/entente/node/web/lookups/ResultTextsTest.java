package org.entente.node.web.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.web.lookups.Invented.ENGLISH;

import java.time.Instant;
import java.util.List;
import org.entente.names.TokenBasis;
import org.entente.node.casework.Suspect;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.Lookup.State;
import org.entente.node.web.shell.Tone;
import org.entente.protocol.LookupClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResultTextsTest {
  private final Suspect known = Invented.suspect(1, "Karim Exempel");
  private final Suspect unknown = Invented.suspect(2, "Petra Muster");
  private final Suspect shielded = Invented.suspect(3, "Salim Mithali");
  private final List<String> records =
      List.of(known.recordKey(), unknown.recordKey(), shielded.recordKey());
  private final RecordNames names =
      new RecordNames(ENGLISH, List.of(known, unknown, shielded), List.of());
  private final Lookup.Hit hit =
      new Lookup.Hit(known.recordKey(), "passport", "NUMBER_AND_COUNTRY", "STRONG");

  @Test
  void nothingHeldAndShieldedAreShownByTheSameRow() {
    List<ResultView.Row> rows = rows(answered(), "");
    ResultView.Row held = rows.get(1);
    ResultView.Row hidden = rows.get(2);
    assertThat(named(hidden, held.record())).isEqualTo(held);
    assertThat(held.answer()).isEqualTo("No disclosable match");
    assertThat(held.meaning()).contains("cannot be told apart");
    assertThat(held.matches()).isEmpty();
    assertThat(held.next().href()).isEmpty();
  }

  @Test
  void aClassWithoutAnswerIsSaidOfEveryNegativeRowAlike() {
    List<ResultView.Row> rows =
        rows(
            List.of(
                Invented.question(LookupClass.DOCUMENT, State.ANSWERED, ""),
                Invented.question(LookupClass.NAME, State.NOT_ASKED, "NO_INDEX")),
            "");
    assertThat(rows.get(1).meaning()).contains("No answer on: Names");
    assertThat(rows.get(2).meaning()).isEqualTo(rows.get(1).meaning());
  }

  @Test
  void aHitSaysWhatAgreesAndHowMuchThatSays() {
    ResultView.Row row = rows(answered(), "").getFirst();
    assertThat(row.answer()).isEqualTo("Hit");
    assertThat(row.tone()).isEqualTo(Tone.SUCCESS);
    assertThat(row.matches())
        .containsExactly(
            new ResultView.Match(
                "Passport", "Number and issuing country agree", "Strong", Tone.SUCCESS, ""));
  }

  @ParameterizedTest
  @EnumSource(TokenBasis.class)
  void everyBasisIsSaidInWordsWithItsRateWhereOneWasMeasured(TokenBasis basis) {
    Lookup.Hit onIt = new Lookup.Hit(known.recordKey(), "name", basis.name(), "WEAK");

    assertThat(HitTexts.sentence(ENGLISH, onIt)).startsWith("Name: ").endsWith("(Weak)");
    assertThat(HitTexts.chance(ENGLISH, basis.name()).contains("somebody else"))
        .isEqualTo(basis.falseHitsPerThousand().isPresent());
  }

  @Test
  void aHitLeadsToARequestAboutThatRecord() {
    ResultView.Next next = rows(answered(), "").getFirst().next();
    assertThat(next.href())
        .startsWith("/cases/" + Invented.FILE + "/requests/new?lookup=")
        .endsWith("&record=" + known.recordKey());
    assertThat(next.unavailable()).isEmpty();
  }

  @Test
  void aHitOfAClosedFileSaysWhyNothingCanBeRequested() {
    assertThat(rows(answered(), "closed").getFirst().next().unavailable()).isEqualTo("closed");
  }

  @Test
  void waitingSaysNothingAboutWhatTheAnswerWillBe() {
    List<ResultView.Row> rows =
        new ResultTexts(ENGLISH, names, "", Instant::toString)
            .rows(
                Invented.lookup(
                    records,
                    List.of(Invented.question(LookupClass.NAME, State.WAITING, "")),
                    List.of()),
                "Sudria");
    assertThat(rows).extracting(ResultView.Row::answer).containsOnly("Waiting");
    assertThat(rows).extracting(ResultView.Row::meaning).containsOnly(rows.getFirst().meaning());
  }

  @Test
  void aQuestionThatWasNotAskedSaysNothingAboutThePartner() {
    List<ResultView.Row> rows =
        new ResultTexts(ENGLISH, names, "", Instant::toString)
            .rows(
                Invented.lookup(
                    records,
                    List.of(Invented.question(LookupClass.NAME, State.NOT_ASKED, "GATE")),
                    List.of()),
                "Sudria");
    assertThat(rows).extracting(ResultView.Row::answer).containsOnly("Not answered");
  }

  @Test
  void aBatchSaysWhyItFailedAndWhatItCost() {
    List<ResultView.Batch> batches =
        new ResultTexts(ENGLISH, names, "", Instant::toString)
            .batches(
                Invented.lookup(
                    records,
                    List.of(
                        Invented.question(LookupClass.NAME, State.FAILED, "EXCHANGE-014"),
                        Invented.question(LookupClass.PHONE, State.NOT_ASKED, "NO_INDEX")),
                    List.of()));
    assertThat(batches.getFirst().why()).contains("EXCHANGE-014");
    assertThat(batches.getFirst().charged()).isEqualTo(64);
    assertThat(batches.getLast().charged()).isZero();
  }

  private List<Lookup.Question> answered() {
    return List.of(Invented.question(LookupClass.DOCUMENT, State.ANSWERED, ""));
  }

  private List<ResultView.Row> rows(List<Lookup.Question> questions, String whyNotRequest) {
    return new ResultTexts(ENGLISH, names, whyNotRequest, Instant::toString)
        .rows(Invented.lookup(records, questions, List.of(hit)), "Sudria");
  }

  private static ResultView.Row named(ResultView.Row row, String name) {
    return new ResultView.Row(
        name,
        row.isPerson(),
        row.kind(),
        row.partner(),
        row.answer(),
        row.tone(),
        row.meaning(),
        row.matches(),
        row.next());
  }
}
