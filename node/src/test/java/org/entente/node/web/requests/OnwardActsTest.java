package org.entente.node.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.web.requests.Invented.ENGLISH;

import org.entente.node.requests.OnwardUse;
import org.entente.node.requests.Request.Direction;
import org.entente.node.staff.Role;
import org.junit.jupiter.api.Test;

class OnwardActsTest {
  private final OnwardUse asked = Invented.onward(Direction.RECEIVED, false);

  @Test
  void theOriginatorsOfficersDecide() {
    OnwardActs acts = OnwardActs.of(ENGLISH, Invented.other(Role.LIAISON_OFFICER), asked);
    assertThat(acts.isOpen()).isTrue();
    assertThat(acts.whyNotGrant()).isEmpty();
    assertThat(acts.whyNotRefuse()).isEmpty();
  }

  @Test
  void aSupervisorRefusesButDoesNotGrant() {
    OnwardActs acts = OnwardActs.of(ENGLISH, Invented.other(Role.SUPERVISOR), asked);
    assertThat(acts.whyNotGrant()).isNotEmpty();
    assertThat(acts.whyNotRefuse()).isEmpty();
  }

  @Test
  void whoPreparedAGrantCannotReleaseIt() {
    OnwardUse drafted = Invented.onward(Direction.RECEIVED, true);
    assertThat(
            OnwardActs.of(ENGLISH, Invented.officer(Invented.DRAFTER, Role.SUPERVISOR), drafted)
                .whyNotRelease())
        .contains("second person");
    assertThat(OnwardActs.of(ENGLISH, Invented.other(Role.SUPERVISOR), drafted).whyNotRelease())
        .isEmpty();
  }

  @Test
  void ourOwnQuestionIsTheOriginatorsToDecide() {
    OnwardActs acts =
        OnwardActs.of(
            ENGLISH, Invented.other(Role.LIAISON_OFFICER), Invented.onward(Direction.SENT, false));
    assertThat(acts.isOpen()).isFalse();
  }

  @Test
  void whatIsDecidedIsNotDecidedAgain() {
    assertThat(
            OnwardActs.of(ENGLISH, Invented.other(Role.LIAISON_OFFICER), Invented.granted(asked))
                .isOpen())
        .isFalse();
  }
}
