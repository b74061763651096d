package org.entente.node.web.lookups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.node.casework.CaseKind;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Choice;
import org.junit.jupiter.api.Test;

class WhyNotAskTest {
  @Test
  void anInvestigatorAsksFromAnOpenSmugglingCase() {
    assertThat(
            WhyNotAsk.of(
                Invented.officer(Role.INVESTIGATOR), Invented.file(CaseKind.SMUGGLING, true)))
        .isEmpty();
  }

  @Test
  void aFileWithoutEvidenceOfBenefitAsksNobody() {
    assertThat(
            WhyNotAsk.of(
                Invented.officer(Role.INVESTIGATOR), Invented.file(CaseKind.INQUIRY, true)))
        .contains(WhyNotAsk.BENEFIT);
  }

  @Test
  void aClosedFileAsksNobody() {
    assertThat(
            WhyNotAsk.of(
                Invented.officer(Role.LIAISON_OFFICER), Invented.file(CaseKind.SMUGGLING, false)))
        .contains(WhyNotAsk.CLOSED);
  }

  @Test
  void anAnalystAsksNobody() {
    assertThat(
            WhyNotAsk.of(
                Invented.officer(Role.ANALYST, Role.SUPERVISOR),
                Invented.file(CaseKind.SMUGGLING, true)))
        .contains(WhyNotAsk.ROLE);
  }

  @Test
  void aProtectedPersonIsShownAsSomebodyNobodyIsAskedAbout() {
    ProtectedPerson person =
        new ProtectedPerson(
            new java.util.UUID(1, 1),
            Invented.FILE,
            ProtectedPerson.Role.SMUGGLED_MIGRANT,
            "Passenger 4");
    List<Choice> choices =
        new Askable(Invented.ENGLISH, new RecordNames(Invented.ENGLISH, List.of(), List.of()))
            .of(List.of(), List.of(), List.of(person));
    assertThat(choices.getFirst().isAvailable()).isFalse();
    assertThat(choices.getFirst().unavailable())
        .isEqualTo("Smuggled migrant. People whom the case must protect are never asked about.");
  }
}
