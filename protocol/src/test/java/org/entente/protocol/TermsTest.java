package org.entente.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the records of the protocol promise about their values. */
class TermsTest {

  @Test
  void bothPartiesSignTheSameBytesWhoeverNamesThemFirst() {
    assertThat(Samples.terms().parties()).containsExactly(Samples.NORLAND, Samples.SUDRIA);
  }

  @Test
  void anAgreementHoldsFromItsFirstDayUntilTheDayItExpires() {
    AgreementTerms terms = Samples.terms();

    assertThat(terms.holdsAt(Instant.parse("2026-10-31T23:59:59Z"))).isFalse();
    assertThat(terms.holdsAt(Instant.parse("2026-11-01T00:00:00Z"))).isTrue();
    assertThat(terms.holdsAt(Instant.parse("2028-10-31T23:59:59Z"))).isTrue();
    assertThat(terms.holdsAt(Instant.parse("2028-11-01T00:00:00Z"))).isFalse();
  }

  @Test
  void aMessageThatExpiresBeforeItWasMadeDoesNotExist() {
    Message good = Samples.message(Samples.answer());

    assertThatThrownBy(() ->
            new Message(
                1,
                good.id(),
                good.conversation(),
                good.sender(),
                good.recipient(),
                good.recipientKey(),
                good.created(),
                good.created(),
                good.agreement(),
                good.gates(),
                good.body()))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void aGateReceiptCannotBeMovedToAnotherBody() {
    Message good = Samples.message(Samples.answer());

    assertThatThrownBy(() ->
            new Message(
                1,
                good.id(),
                good.conversation(),
                good.sender(),
                good.recipient(),
                good.recipientKey(),
                good.created(),
                good.expires(),
                good.agreement(),
                good.gates(),
                Samples.information()))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void aGateThatRefusesNamesItsGround() {
    assertThatThrownBy(() -> new GateAnswer(Gate.PURPOSE_COVERED, false, Optional.empty()))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() ->
            new GateAnswer(
                Gate.PURPOSE_COVERED, true, Optional.of(RefusalGround.R38_OUTSIDE_AGREEMENT)))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void handlingRestrictionStandsInWordsExactlyWithH3() {
    assertThatThrownBy(() -> Handling.of(HandlingCode.H3)).isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() -> new Handling(Set.of(HandlingCode.H1), "words"))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() -> new Handling(Set.of(), "")).isInstanceOf(InvalidTerm.class);
    assertThat(Handling.of(HandlingCode.H0, HandlingCode.H2).label()).isEqualTo("H2");
  }

  @Test
  void anUrgentRequestGivesItsReason() {
    InformationRequest good = Samples.request();

    assertThatThrownBy(() ->
            new InformationRequest(
                good.request(),
                good.caseReference(),
                good.purpose(),
                good.legalBasis(),
                good.offence(),
                Urgency.LIFE_AT_RISK,
                " ",
                good.categories(),
                good.asked(),
                good.facts(),
                good.reasonToBelieve(),
                good.handling(),
                good.subjects()))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void anObjectIsOneIdentifierAndNothingOfAPerson() {
    Subject vessel = Samples.object();

    assertThatThrownBy(() ->
            new Subject(
                vessel.standing(),
                vessel.link(),
                vessel.listReference(),
                List.of("Invento Fabulović"),
                vessel.birthDates(),
                vessel.identifiers()))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void aRequestConcernsFewPeople() {
    InformationRequest good = Samples.request();
    List<Subject> many =
        java.util.Collections.nCopies(InformationRequest.MOST_SUBJECTS + 1, Samples.subject());

    assertThatThrownBy(() ->
            new InformationRequest(
                good.request(),
                good.caseReference(),
                good.purpose(),
                good.legalBasis(),
                good.offence(),
                good.urgency(),
                good.urgencyReason(),
                good.categories(),
                good.asked(),
                good.facts(),
                good.reasonToBelieve(),
                good.handling(),
                many))
        .isInstanceOf(InvalidTerm.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A0", "B5", "2B", "", "B22", "b2", "Ｂ2"})
  void anEvaluationOutsideTheGridIsRefused(String code) {
    assertThatThrownBy(() -> Evaluation.parse(code)).isInstanceOf(InvalidTerm.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://norland.example", "https://", "https:norland", "https://a b", "ftp://x"})
  void anEndpointThatCannotBeReachedIsRefused(String endpoint) {
    AuthorityProfile good = Samples.profile();

    assertThatThrownBy(() ->
            new AuthorityProfile(
                good.id(),
                good.name(),
                endpoint,
                good.signingKey(),
                good.sealingKey(),
                good.tlsCertificate()))
        .isInstanceOf(InvalidTerm.class);
  }

  private static LookupBatch batch(List<LookupQuestion> questions, int elements) {
    LookupBatch good = Samples.batch();
    return new LookupBatch(
        good.batch(),
        good.lookupClass(),
        questions,
        good.commitment(),
        Samples.bytes(32 * elements, 1));
  }

  @Test
  void aBatchOfQuestionsHasOneOfTheFixedSizes() {
    assertThatThrownBy(() -> batch(Samples.batch().questions(), 65))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() -> new LookupEvaluation(0, Octets.of(new byte[0]), Samples.bytes(64, 1)))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void aQuestionIsChargedAtOneOfTheFixedSizes() {
    LookupQuestion good = Samples.question(35);

    for (int size : new int[] {-64, 0, 1, 63, 65, 128}) {
      assertThatThrownBy(() ->
              new LookupQuestion(
                  good.question(),
                  good.caseReference(),
                  good.purpose(),
                  good.legalBasis(),
                  good.officer(),
                  size))
          .isInstanceOf(InvalidTerm.class);
    }
  }

  @Test
  void nobodyAsksMoreValuesThanTheQuestionsPayFor() {
    List<LookupQuestion> three =
        List.of(Samples.question(35), Samples.question(36), Samples.question(37));

    assertThatThrownBy(() -> batch(three, 256)).isInstanceOf(InvalidTerm.class);
    assertThat(batch(three, 64).questions()).hasSize(3);
  }

  @Test
  void aBatchHoldsEachQuestionOnceAndNoMoreThanAreCounted() {
    assertThatThrownBy(() -> batch(List.of(), 64)).isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() -> batch(List.of(Samples.question(35), Samples.question(35)), 64))
        .isInstanceOf(InvalidTerm.class);
    List<LookupQuestion> tooMany =
        IntStream.range(0, LookupBatch.MOST_QUESTIONS + 1).mapToObj(Samples::question).toList();
    assertThatThrownBy(() -> batch(tooMany, 64)).isInstanceOf(InvalidTerm.class);
  }

  @Test
  void anAnswerEvaluatesEachSegmentOnce() {
    LookupEvaluation one = Samples.answerToLookup().evaluations().getFirst();

    assertThatThrownBy(() -> new LookupAnswer(Samples.id(12), 4, 2, List.of(one, one)))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void aManifestHasABaseAndEachSegmentItsOwnKey() {
    LookupManifest good = Samples.manifest();
    LookupSegment base = good.segments().getFirst();
    LookupSegment delta = good.segments().getLast();
    LookupSegment sameKey =
        new LookupSegment(
            1, base.publicKey(), delta.filterDigest(), delta.entries(), Optional.empty());
    for (List<LookupSegment> wrong :
        List.of(
            List.<LookupSegment>of(),
            List.of(delta),
            List.of(delta, base),
            List.of(base, sameKey))) {
      assertThatThrownBy(() ->
              new LookupManifest(
                  good.suite(),
                  good.agreement(),
                  good.lookupClass(),
                  good.epoch(),
                  good.sequence(),
                  good.canaries(),
                  wrong,
                  good.validUntil(),
                  good.previous()))
          .isInstanceOf(InvalidTerm.class);
    }
  }

  @Test
  void anAnswerIsDueAtAFullWindowThatLeavesAWholeOneToDecideIn() {
    LookupTerms terms =
        new LookupTerms(
            LookupClass.NAME, WhoLearnsFirst.HOLDER, 64, 64, 64, 64, Duration.ofHours(1));

    assertThat(terms.due(Instant.parse("2026-11-01T11:20:00Z")))
        .isEqualTo(Instant.parse("2026-11-01T13:00:00Z"));
    assertThat(terms.due(Instant.parse("2026-11-01T11:00:00Z")))
        .isEqualTo(Instant.parse("2026-11-01T12:00:00Z"));
    assertThat(terms.due(Instant.parse("2026-11-01T11:00:00.001Z")))
        .isEqualTo(Instant.parse("2026-11-01T13:00:00Z"));
  }

  @Test
  void deadlinesOfAnAgreementCoverEveryUrgency() {
    assertThat(Samples.terms().deadlines().values()).allMatch(d -> d.compareTo(Duration.ZERO) > 0);
    assertThat(Samples.terms().deadlines().keySet()).containsExactly(Urgency.values());
  }

  @Test
  void octetsDoNotShowTheirContent() {
    assertThat(Octets.of(new byte[] {1, 2, 3})).hasToString("Octets[3]");
  }
}
