package org.entente.node.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.testbed.SampleTerms;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.CaseReference;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Gate;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InformationAnswer;
import org.entente.protocol.InformationRefusal;
import org.entente.protocol.InformationRequest;
import org.entente.protocol.Item;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Offence;
import org.entente.protocol.OnwardUseDecision;
import org.entente.protocol.OnwardUseQuestion;
import org.entente.protocol.Purpose;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.SpontaneousInformation;
import org.entente.protocol.Subject;
import org.entente.protocol.TwoPersonAct;
import org.entente.protocol.Urgency;
import org.junit.jupiter.api.Test;

/**
 * The gates as a pure function: what each refuses, and that nothing slips past in another field.
 */
class DisclosurePolicyTest {

  private static final AuthorityId NORLAND = new AuthorityId("norland");
  private static final AuthorityId SUDRIA = new AuthorityId("sudria");
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
  private static final String ASYLUM = "He has applied for asylum.";

  private static SampleTerms terms() {
    return SampleTerms.between(NORLAND, SUDRIA);
  }

  private static Set<Gate> refused(Body body, AgreementTerms terms, Circumstances circumstances) {
    return DisclosurePolicy.run(body, Optional.of(terms), circumstances, NOW).answers().stream()
        .filter(a -> !a.passed())
        .map(GateAnswer::gate)
        .collect(Collectors.toSet());
  }

  private static Set<Gate> refused(Body body, AgreementTerms terms) {
    return refused(body, terms, Circumstances.RELEASED);
  }

  private static InformationRequest request(
      String urgencyReason,
      String asked,
      String facts,
      String reason,
      String link,
      Handling codes) {
    return new InformationRequest(
        UUID.randomUUID(),
        new CaseReference("NOR-2026-0001"),
        Purpose.SMUGGLING_INVESTIGATION,
        LegalBasis.SOM_10,
        Offence.ORGANISING,
        Urgency.ROUTINE,
        urgencyReason,
        EnumSet.of(DataCategory.PHONE),
        asked,
        facts,
        reason,
        codes,
        List.of(
            new Subject(
                Subject.Standing.SUSPECT,
                link,
                Optional.empty(),
                List.of("Invento Fabulović"),
                List.of(),
                List.of())));
  }

  private static InformationRequest request() {
    return request("", "Is he known?", "Facts.", "Reasons.", "Link.", Handling.of(HandlingCode.H1));
  }

  private static Item item(String statement, String basis, Handling handling) {
    return new Item(
        UUID.randomUUID(),
        NORLAND,
        DataCategory.CASE_INFORMATION,
        statement,
        basis,
        handling,
        Evaluation.parse("B2"),
        LocalDate.of(2029, 1, 1));
  }

  private static SpontaneousInformation information(String why, Item item) {
    return new SpontaneousInformation(
        UUID.randomUUID(),
        Purpose.SMUGGLING_INVESTIGATION,
        LegalBasis.UNTOC_18,
        Optional.empty(),
        why,
        List.of(item));
  }

  @Test
  void whatTheAgreementCoversPasses() {
    assertThat(refused(request(), terms().done())).isEmpty();
  }

  @Test
  void withoutAnAgreementNothingPasses() {
    assertThat(
            DisclosurePolicy.run(request(), Optional.empty(), Circumstances.RELEASED, NOW)
                .isPassed())
        .isFalse();
  }

  @Test
  void aPurposeOutsideTheAgreementIsRefused() {
    assertThat(refused(request(), terms().purposes(EnumSet.of(Purpose.LIFE_AT_RISK)).done()))
        .containsExactly(Gate.PURPOSE_COVERED);
  }

  @Test
  void aLegalBasisOutsideTheAgreementIsRefused() {
    assertThat(refused(request(), terms().legalBases(EnumSet.of(LegalBasis.UNTOC_18)).done()))
        .containsExactly(Gate.LEGAL_BASIS_COVERED);
  }

  @Test
  void aCategoryOutsideTheAgreementIsRefused() {
    assertThat(refused(request(), terms().categories(EnumSet.of(DataCategory.IDENTITY)).done()))
        .containsExactly(Gate.CATEGORY_COVERED);
  }

  @Test
  void anOffenceOutsideTheAgreementIsRefused() {
    assertThat(refused(request(), terms().offences(EnumSet.of(Offence.SMUGGLING)).done()))
        .containsExactly(Gate.OFFENCE_COVERED);
  }

  @Test
  void aLookupClassOutsideTheAgreementHasNoFilterAndNoQuestion() {
    AgreementTerms none = terms().lookups(_ -> List.of()).done();
    Body answer =
        new InformationAnswer(
            UUID.randomUUID(), List.of(item("Known.", "Register", Handling.of(HandlingCode.H0))));

    assertThat(none.find(org.entente.protocol.LookupClass.PHONE)).isEmpty();
    assertThat(refused(answer, none)).isEmpty();
  }

  @Test
  void protectionMattersAreFoundInEveryTextOfEveryKind() {
    Handling plain = Handling.of(HandlingCode.H0);
    Handling telling = new Handling(EnumSet.of(HandlingCode.H3), ASYLUM);
    List<Body> bodies =
        List.of(
            request(ASYLUM, "a", "b", "c", "d", plain),
            request("", ASYLUM, "b", "c", "d", plain),
            request("", "a", ASYLUM, "c", "d", plain),
            request("", "a", "b", ASYLUM, "d", plain),
            request("", "a", "b", "c", ASYLUM, plain),
            request("", "a", "b", "c", "d", telling),
            new InformationAnswer(UUID.randomUUID(), List.of(item(ASYLUM, "a", plain))),
            new InformationAnswer(UUID.randomUUID(), List.of(item("a", ASYLUM, plain))),
            new InformationAnswer(UUID.randomUUID(), List.of(item("a", "b", telling))),
            information(ASYLUM, item("a", "b", plain)),
            information("a", item("a", ASYLUM, plain)),
            new InformationRefusal(
                UUID.randomUUID(), RefusalGround.R08_SAFETY_OF_AN_INDIVIDUAL, ASYLUM),
            new OnwardUseQuestion(
                UUID.randomUUID(),
                UUID.randomUUID(),
                SUDRIA,
                Purpose.SMUGGLING_INVESTIGATION,
                ASYLUM));
    for (Body body : bodies) {
      assertThat(refused(body, terms().done())).as("%s", body).contains(Gate.NO_PROTECTION_DATA);
    }
  }

  @Test
  void anAnswerNeedsItsSecondPersonWhereTheAgreementSaysSo() {
    Body answer =
        new InformationAnswer(
            UUID.randomUUID(), List.of(item("Known.", "Register", Handling.of(HandlingCode.H0))));

    assertThat(refused(answer, terms().done(), Circumstances.PLAIN))
        .containsExactly(Gate.SECOND_PERSON);
    assertThat(refused(answer, terms().done(), Circumstances.RELEASED)).isEmpty();
    assertThat(refused(answer, terms().secondPerson(Set.of()).done(), Circumstances.PLAIN))
        .isEmpty();
  }

  @Test
  void aGrantNeedsItsSecondPersonAndARefusalDoesNot() {
    AgreementTerms terms = terms().secondPerson(Set.of(TwoPersonAct.ONWARD_GRANT)).done();
    Body grant =
        new OnwardUseDecision(
            UUID.randomUUID(),
            UUID.randomUUID(),
            SUDRIA,
            Purpose.SMUGGLING_INVESTIGATION,
            Optional.of(NOW),
            Optional.empty());
    Body refusal =
        new OnwardUseDecision(
            UUID.randomUUID(),
            UUID.randomUUID(),
            SUDRIA,
            Purpose.SMUGGLING_INVESTIGATION,
            Optional.empty(),
            Optional.of(RefusalGround.R22_DOMESTIC_LAW));

    assertThat(refused(grant, terms, Circumstances.PLAIN)).containsExactly(Gate.SECOND_PERSON);
    assertThat(refused(refusal, terms, Circumstances.PLAIN)).isEmpty();
  }

  @Test
  void aForeignItemWithoutConsentIsRefused() {
    Item item = item("a", "b", Handling.of(HandlingCode.H2));

    assertThat(
            refused(
                information("c", item),
                terms().done(),
                Circumstances.RELEASED.awaiting(Set.of(item.item()))))
        .containsExactly(Gate.ORIGINATOR_CONSENTS);
  }
}
