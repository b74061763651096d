package org.entente.node.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.testbed.ExerciseNode.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.node.protection.Referral;
import org.entente.node.protection.ReferralDesk;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.NationalityAnswer.Finding;
import org.entente.protocol.NationalityEvidence;
import org.entente.protocol.ReturnRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of a return when papers contradict, answers fail or come late, or consent ends. */
class ReturnOutcomesTest {
  private final Neighbours all = Neighbours.together();
  private final ExerciseNode norland = all.norland;
  private final ExerciseNode sudria = all.sudria;

  @AfterEach
  void clocksBack() {
    norland.clock().back();
    sudria.clock().back();
  }

  private SendingDesk sending() {
    return norland.get(SendingDesk.class);
  }

  @Test
  void documentsOfTwoCountriesAreNotDecidedForThePerson() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).readyToAsk();
    for (String country : List.of("XX", "YY")) {
      norland
          .get(ReturnDesk.class)
          .addEvidence(
              story.officer,
              story.id,
              new NationalityEvidence(
                  NationalityEvidence.Kind.PASSPORT, Optional.of(country), Optional.of("N1")));
    }
    assertThat(sending().askVerification(story.officer, story.id))
        .isInstanceOf(ReturnResult.Contradictory.class);
    HeldEvidence last = norland.get(ReturnDesk.class).evidence(story.officer, story.id).getLast();
    norland
        .get(ReturnDesk.class)
        .setAside(story.officer, story.id, last.id(), "Invented: a fantasy document.");
    assertThat(sending().askVerification(story.officer, story.id))
        .isInstanceOf(ReturnResult.Done.class);
    story.awaitThere(ReturnState.VERIFICATION_ASKED);
    assertThat(sudria.get(ReturnDesk.class).evidence(story.receiving, story.id)).hasSize(2);
    assertThat(norland.get(ReturnDesk.class).evidence(story.officer, story.id)).hasSize(3);
  }

  @Test
  void nationalityLeftOpenTwiceLocksTheReturnAndRefersThePerson() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).asked();
    story.answer(Finding.INCONCLUSIVE);
    story.awaitHere(ReturnState.NATIONALITY_INCONCLUSIVE);
    assertThat(sending().askVerification(story.officer, story.id))
        .isInstanceOf(ReturnResult.Done.class);
    story.awaitThere(ReturnState.VERIFICATION_ASKED);
    story.answer(Finding.INCONCLUSIVE);
    await("two answers", () -> story.here().course().isLocked());

    assertThat(sending().askVerification(story.officer, story.id))
        .isInstanceOf(ReturnResult.Locked.class);
    assertThat(norland.get(ReferralDesk.class).of(story.desk, story.careFile()))
        .extracting(Referral::need)
        .containsExactly(Referral.Need.STATELESSNESS);
  }

  @Test
  void silenceIsEscalatedAndConfirmsNothingAndALateAnswerStillCounts() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).asked();
    norland.clock().move(Duration.ofDays(60));
    sudria.clock().move(Duration.ofDays(60));
    assertThat(norland.get(ReturnClocks.class).escalate()).isPositive();

    assertThat(story.here().state()).isEqualTo(ReturnState.VERIFICATION_ASKED);
    assertThat(norland.get(ReturnWork.class).of(story.supervisor))
        .filteredOn(t -> t.id().equals(story.id))
        .extracting(ReturnTask::kind)
        .containsExactly(ReturnTask.Kind.SILENCE);
    assertThatThrownBy(
            () -> story.open(RightsGate.NATIONALITY_VERIFIED, GateEvidence.PARTNERS_CONFIRMATION))
        .isInstanceOf(InvalidTerm.class);
    story.answer(Finding.CONFIRMED);
    story.awaitHere(ReturnState.NATIONALITY_CONFIRMED);
    assertThat(story.here().late()).isTrue();
  }

  @Test
  void consentRefusedOrWithdrawnEndsAVoluntaryReturnWithoutHarmToThePerson() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).confirmed();
    norland
        .get(GateDesk.class)
        .close(story.officer, story.id, RightsGate.INFORMED_CHOICE, "Does not want to go.");

    assertThat(story.here().state()).isEqualTo(ReturnState.SUSPENDED);
    assertThatThrownBy(
            () -> story.open(RightsGate.INFORMED_CHOICE, GateEvidence.INFORMED_AND_HEARD))
        .isInstanceOf(InvalidTerm.class);
    sending().end(story.officer, story.id, ReturnOutcome.WITHDRAWN_BY_PERSON);
    story.awaitThere(ReturnState.CLOSED);
    assertThat(story.there().outcome()).as("the other side learns no reason").isEmpty();
  }

  @Test
  void theRequestedAuthorityMayRefuseWithAGround() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).confirmed();
    sudria
        .get(ReceivingDesk.class)
        .refuse(story.receiving, story.id, ReturnRefused.Ground.RECEPTION_NOT_POSSIBLE);
    story.awaitHere(ReturnState.CLOSED);

    assertThat(story.here().outcome()).contains(ReturnOutcome.REFUSED_BY_REQUESTED_STATE);
  }

  @Test
  void aHaltedReturnIsNotPreparedOnTheOtherSideEither() {
    ReturnStory story = ReturnStory.voluntary(norland, sudria).asked();
    sending().suspend(story.officer, story.id);
    story.awaitThere(ReturnState.SUSPENDED);

    assertThatThrownBy(() -> story.answer(Finding.CONFIRMED))
        .as("a halted return is not prepared on the other side either")
        .isInstanceOf(InvalidTerm.class);
    assertThat(story.here().state()).isEqualTo(ReturnState.SUSPENDED);
  }
}
