package org.entente.node.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.entente.node.audit.Act;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.InvalidTerm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Signing in tells an attacker nothing and lets nobody try for ever. */
class SignInTest {

  private static final String WRONG = "a wrong pass phrase";

  private static ExerciseNode node;
  private static StaffDesk desk;

  @BeforeAll
  static void start() {
    node = Neighbours.together().norland;
    desk = node.get(StaffDesk.class);
  }

  @AfterEach
  void backToNow() {
    node.clock().back();
  }

  private static List<String> answers(String username, int attempts) {
    return IntStream.range(0, attempts)
        .mapToObj(_ -> desk.signIn(username, WRONG).getClass().getSimpleName())
        .toList();
  }

  @Test
  void theRightPassPhraseOpensTheAccount() {
    Officer officer = node.officer(Role.INVESTIGATOR);

    assertThat(desk.signIn(officer.username(), ExerciseNode.PASSWORD))
        .isEqualTo(new SignIn.Accepted(officer));
  }

  @Test
  void anUnknownNameIsAnsweredLikeAKnownOne() {
    Officer officer = node.officer(Role.INVESTIGATOR);

    assertThat(answers("nobody.at.all", 8)).isEqualTo(answers(officer.username(), 8));
  }

  @Test
  void theAccountLocksAfterFiveFailuresAndOpensByItself() {
    Officer officer = node.officer(Role.INVESTIGATOR);
    answers(officer.username(), 5);

    assertThat(desk.signIn(officer.username(), ExerciseNode.PASSWORD))
        .isInstanceOf(SignIn.Locked.class);
    node.clock().move(Duration.ofMinutes(16));

    assertThat(desk.signIn(officer.username(), ExerciseNode.PASSWORD))
        .isInstanceOf(SignIn.Accepted.class);
  }

  @Test
  void attemptsAtTheSameMomentAreCountedEach() throws Exception {
    Officer officer = node.officer(Role.INVESTIGATOR);
    try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
      Callable<SignIn> attempt = () -> desk.signIn(officer.username(), WRONG);
      threads.invokeAll(List.of(attempt, attempt, attempt, attempt, attempt));
    }

    assertThat(desk.signIn(officer.username(), ExerciseNode.PASSWORD))
        .isInstanceOf(SignIn.Locked.class);
  }

  @Test
  void aClosedAccountIsAnsweredLikeAWrongPassPhrase() {
    Officer officer = node.officer(Role.INVESTIGATOR);
    String token = desk.issueToken(officer);
    desk.deactivate(node.officer(Role.OPERATOR), officer.id());

    assertThat(desk.signIn(officer.username(), ExerciseNode.PASSWORD))
        .isInstanceOf(SignIn.Refused.class);
    assertThat(desk.findByToken(token)).isEmpty();
  }

  @Test
  void aTokenEndsWithTheWorkingDayAndWithTheOldPassPhrase() {
    Officer officer = node.officer(Role.INVESTIGATOR);
    String first = desk.issueToken(officer);
    node.clock().move(Duration.ofHours(9));
    assertThat(desk.findByToken(first)).isEmpty();
    node.clock().back();
    assertThat(desk.findByToken(first)).contains(officer);

    desk.changePassword(officer, ExerciseNode.PASSWORD, "another invented phrase");

    assertThat(desk.findByToken(first)).isEmpty();
  }

  @Test
  void thePassPhraseIsChangedOnlyByWhoKnowsIt() {
    Officer officer = node.officer(Role.INVESTIGATOR);

    assertThatThrownBy(() -> desk.changePassword(officer, WRONG, "another invented phrase"))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() -> desk.changePassword(officer, ExerciseNode.PASSWORD, "short"))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void aRefusedSignInIsAuditedWithoutTheName() {
    desk.signIn("invento.fabulovic", WRONG);

    assertThat(node.audited(Act.SIGN_IN_REFUSED).getFirst().toString())
        .contains("unknown-account")
        .doesNotContain("fabulovic");
  }
}
