package org.entente.node.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.web.requests.Invented.ENGLISH;

import java.util.List;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestState;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestActsTest {
  @Test
  void aNewRequestIsAnsweredTakenOrRefused() {
    assertThat(acts(Invented.other(Role.LIAISON_OFFICER), RequestState.OPEN))
        .extracting(ActView::label)
        .containsExactly("Answer", "Take", "Refuse");
    assertThat(acts(Invented.other(Role.LIAISON_OFFICER), RequestState.OPEN))
        .extracting(ActView::unavailable)
        .containsOnly("");
  }

  @Test
  void aSupervisorDoesNotDecideAndIsToldWhy() {
    assertThat(acts(Invented.other(Role.SUPERVISOR), RequestState.OPEN))
        .extracting(ActView::unavailable)
        .containsOnly("Only liaison officers and investigators decide.");
  }

  @Test
  void whoPreparedAnAnswerCannotReleaseItEvenAsSupervisor() {
    Officer drafter = Invented.officer(Invented.DRAFTER, Role.LIAISON_OFFICER, Role.SUPERVISOR);
    assertThat(act(drafter, "Release the answer").unavailable()).contains("second person");
  }

  @Test
  void anotherSupervisorReleasesIt() {
    Officer second = Invented.other(Role.SUPERVISOR);
    assertThat(act(second, "Release the answer").unavailable()).isEmpty();
    assertThat(act(second, "Give back for more work").unavailable()).isEmpty();
  }

  @Test
  void anInvestigatorWhoIsNoSupervisorIsToldWhoReleases() {
    assertThat(act(Invented.other(Role.INVESTIGATOR), "Release the answer").unavailable())
        .isEqualTo("Only a supervisor releases this, as the second person.");
  }

  @Test
  void aPreparedAnswerIsGivenBackBeforeTheRequestIsRefused() {
    assertThat(act(Invented.other(Role.LIAISON_OFFICER), "Refuse").unavailable())
        .contains("Give it back first");
  }

  @ParameterizedTest
  @EnumSource(
      value = RequestState.class,
      names = {"ANSWERED", "REFUSED"})
  void whatHasEndedOffersNothing(RequestState state) {
    assertThat(acts(Invented.other(Role.LIAISON_OFFICER), state)).isEmpty();
  }

  @Test
  void ourOwnRequestIsDecidedByThePartner() {
    assertThat(
            RequestActs.of(
                ENGLISH,
                Invented.other(Role.LIAISON_OFFICER),
                Invented.request(Request.Direction.SENT, RequestState.OPEN)))
        .isEmpty();
  }

  private static ActView act(Officer officer, String label) {
    return acts(officer, RequestState.DRAFTED).stream()
        .filter(a -> a.label().equals(label))
        .findFirst()
        .orElseThrow();
  }

  private static List<ActView> acts(Officer officer, RequestState state) {
    return RequestActs.of(ENGLISH, officer, Invented.request(Request.Direction.RECEIVED, state));
  }
}
