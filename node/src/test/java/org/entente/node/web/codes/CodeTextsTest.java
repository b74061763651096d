package org.entente.node.web.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.entente.names.IdentifierKind;
import org.entente.names.InvalidBirthDate;
import org.entente.names.InvalidIdentifier;
import org.entente.names.Strength;
import org.entente.names.TokenBasis;
import org.entente.node.audit.Act;
import org.entente.node.audit.Witnesses;
import org.entente.node.casework.CaseKind;
import org.entente.node.casework.LegalState;
import org.entente.node.casework.Outcome;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.SmugglingRole;
import org.entente.node.partners.Partner;
import org.entente.node.protection.ProtectionNeed;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Texts;
import org.entente.node.web.shell.Words;
import org.entente.protocol.Classification;
import org.entente.protocol.Clock;
import org.entente.protocol.Cooperation;
import org.entente.protocol.DataCategory;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Gate;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InformationGrade;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Measure;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.SourceGrade;
import org.entente.protocol.TwoPersonAct;
import org.entente.protocol.Urgency;
import org.entente.protocol.WhoLearnsFirst;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CodeTextsTest {
  private final Words english = Texts.load().in(Language.ENGLISH);

  static Stream<Enum<?>> codes() {
    return Stream.<Enum<?>[]>of(
            HandlingCode.values(),
            SourceGrade.values(),
            InformationGrade.values(),
            Purpose.values(),
            Cooperation.values(),
            Clock.values(),
            Measure.values(),
            LegalBasis.values(),
            Offence.values(),
            Urgency.values(),
            DataCategory.values(),
            RefusalGround.values(),
            Gate.values(),
            Classification.values(),
            LookupClass.values(),
            WhoLearnsFirst.values(),
            TwoPersonAct.values(),
            DeliveryEvidence.values(),
            SmugglingRole.values(),
            SmugglingRole.Tier.values(),
            LegalState.values(),
            CaseKind.values(),
            ProtectedPerson.Role.values(),
            ProtectionNeed.values(),
            Outcome.Kind.values(),
            Role.values(),
            NotAllowed.Reason.values(),
            Partner.Status.values(),
            IdentifierKind.values(),
            Act.values())
        .flatMap(Stream::of);
  }

  @ParameterizedTest
  @MethodSource("codes")
  void everyCodeAnOfficerCanMeetHasWords(Enum<?> code) {
    assertThat(english.has(CodeTexts.key(code))).as(CodeTexts.key(code)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(InvalidIdentifier.Reason.class)
  void everyFlawOfAnIdentifierHasASentence(InvalidIdentifier.Reason reason) {
    assertThat(english.has("codes." + reason.messageKey())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(InvalidBirthDate.Reason.class)
  void everyFlawOfADateOfBirthHasASentence(InvalidBirthDate.Reason reason) {
    assertThat(english.has("codes." + reason.messageKey())).isTrue();
  }

  @Test
  void everyBasisAndStrengthOfAHitHasWords() {
    Stream.of(TokenBasis.values())
        .forEach(b -> assertThat(english.has("codes." + b.messageKey())).isTrue());
    Stream.of(Strength.values())
        .forEach(s -> assertThat(english.has("codes." + s.messageKey())).isTrue());
  }

  @Test
  void everyResultOfWitnessingAndOfRefusalHasWords() {
    Stream.concat(Stream.of(Witnesses.Finding.values()), Stream.of(NotAllowed.Reason.values()))
        .forEach(r -> assertThat(english.has("codes.result." + r.name())).as(r.name()).isTrue());
  }

  @Test
  void aStoredNameWithoutWordsIsShownAsItIs() {
    assertThat(CodeTexts.known(english, "result", "EXCHANGE-004")).isEqualTo("EXCHANGE-004");
    assertThat(CodeTexts.known(english, "result", "done")).isEqualTo("Done");
  }

  @Test
  void handlingAndEvaluationReachTheScreenAsTheOriginatorGaveThem() {
    var codes =
        CodeTexts.codes(Handling.of(HandlingCode.H1, HandlingCode.H2), Evaluation.parse("B2"));
    assertThat(codes.handling()).isEqualTo(List.of("H1", "H2"));
    assertThat(codes.evaluation()).isEqualTo("B2");
  }
}
