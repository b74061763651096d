package org.entente.node.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.node.agreements.OnboardingRefused.Reason;
import org.entente.node.audit.Actor;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.SampleTerms;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.InvalidTerm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Two small signed texts bring two authorities together, and nothing else does. Each test takes the
 * next version of the agreement, so that it starts where the one before ended.
 */
@TestMethodOrder(MethodOrderer.MethodName.class)
class OnboardingTest {

  private static ExerciseNode norland;
  private static ExerciseNode sudria;
  private static int version = 1;

  @BeforeAll
  static void start() {
    norland = ExerciseNode.start("norland");
    sudria = ExerciseNode.start("sudria");
  }

  @AfterAll
  static void stop() {
    norland.close();
    sudria.close();
  }

  @AfterEach
  void backToNow() {
    norland.clock().back();
    sudria.clock().back();
  }

  private static AgreementTerms nextTerms() {
    return SampleTerms.between(norland, sudria).version(version++).done();
  }

  private static String invite() {
    return norland.get(Onboarding.class).invite(Actor.OPERATOR, nextTerms());
  }

  private static String accept(String invitation) {
    return sudria.get(Onboarding.class).accept(Actor.OPERATOR, invitation, fingerprint(norland));
  }

  private static void complete(String acceptance) {
    norland.get(Onboarding.class).complete(Actor.OPERATOR, acceptance, fingerprint(sudria));
  }

  private static String fingerprint(ExerciseNode node) {
    return node.identity().profile().fingerprint().hex();
  }

  private static void assertRefused(Reason reason, ThrowingCallable act) {
    assertThat(catchThrowableOfType(OnboardingRefused.class, act).reason()).isEqualTo(reason);
  }

  private static int inForce(ExerciseNode node, ExerciseNode with) {
    return node.get(Agreements.class)
        .findInForce(with.id())
        .map(a -> a.terms().version())
        .orElse(0);
  }

  @Test
  void twoTextsAreEnough() {
    int expected = version;
    complete(accept(invite()));

    assertThat(inForce(norland, sudria)).isEqualTo(expected);
    assertThat(inForce(sudria, norland)).isEqualTo(expected);
  }

  @Test
  void theFingerprintMayBeTypedInGroupsAndCapitals() {
    String typed =
        fingerprint(norland).toUpperCase(java.util.Locale.ROOT).replaceAll("(.{4})", "$1 ");

    assertThat(sudria.get(Onboarding.class).accept(Actor.OPERATOR, invite(), typed)).isNotBlank();
  }

  @Test
  void anotherFingerprintStopsBothSides() {
    String invitation = invite();
    assertRefused(
        Reason.FINGERPRINT_DIFFERS,
        () -> sudria.get(Onboarding.class).accept(Actor.OPERATOR, invitation, fingerprint(sudria)));
    assertRefused(
        Reason.FINGERPRINT_DIFFERS,
        () -> sudria.get(Onboarding.class).accept(Actor.OPERATOR, invitation, ""));
    String acceptance = accept(invitation);
    assertRefused(
        Reason.FINGERPRINT_DIFFERS,
        () ->
            norland
                .get(Onboarding.class)
                .complete(Actor.OPERATOR, acceptance, fingerprint(norland)));
  }

  @Test
  void aTextTamperedWithAnywhereIsRefused() {
    String invitation = invite();
    int agreements = sudria.get(Agreements.class).versions(norland.id()).size();
    int from = invitation.indexOf("-----\n") + 6;
    int to = invitation.lastIndexOf("-----END");
    for (int at = from; at < to; at += 7) {
      char c = invitation.charAt(at);
      if (c == '\n' || c == '=') {
        continue;
      }
      String tampered =
          invitation.substring(0, at) + (c == 'A' ? 'B' : 'A') + invitation.substring(at + 1);

      assertThatThrownBy(() -> accept(tampered))
          .as("character %d", at)
          .isInstanceOf(OnboardingRefused.class);
    }
    assertThat(sudria.get(Agreements.class).versions(norland.id())).hasSize(agreements);
  }

  @Test
  void aTextThatIsCutOffOrSomethingElseIsRefused() {
    String invitation = invite();
    for (String text :
        new String[] {
          "",
          "Dear colleagues",
          invitation.substring(0, invitation.length() / 2),
          invitation.replace("INVITATION", "ACCEPTANCE"),
          invitation.replaceFirst("INVITATION", "ACCEPTANCE"),
          invitation + invitation,
          "-----BEGIN ENTENTE INVITATION-----\nAAAA\n-----END ENTENTE INVITATION-----\n"
        }) {
      assertRefused(Reason.NOT_SUCH_A_FILE, () -> accept(text));
    }
  }

  @Test
  void anExpiredInvitationCannotBeAcceptedNorCompleted() {
    String invitation = invite();
    sudria.clock().move(Duration.ofDays(15));
    assertRefused(Reason.EXPIRED, () -> accept(invitation));
    sudria.clock().back();
    String acceptance = accept(invitation);
    norland.clock().move(Duration.ofDays(15));

    assertRefused(Reason.EXPIRED, () -> complete(acceptance));
  }

  @Test
  void anAcceptanceWorksOnce() {
    String acceptance = accept(invite());
    complete(acceptance);

    assertRefused(Reason.UNKNOWN_INVITATION, () -> complete(acceptance));
  }

  @Test
  void anInvitationWorksOnce() {
    String invitation = invite();
    accept(invitation);

    assertRefused(Reason.VERSION_NOT_NEWER, () -> accept(invitation));
  }

  @Test
  void anInvitationForAnotherPartyIsRefused() {
    String invitation =
        norland
            .get(Onboarding.class)
            .invite(
                Actor.OPERATOR,
                SampleTerms.between(norland.id(), new AuthorityId("estmark")).done());

    assertRefused(Reason.NOT_FOR_US, () -> accept(invitation));
  }

  @Test
  void nobodyInvitesBetweenOthers() {
    assertThatThrownBy(() ->
            norland
                .get(Onboarding.class)
                .invite(
                    Actor.OPERATOR,
                    SampleTerms.between(sudria.id(), new AuthorityId("estmark")).done()))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void nobodyAcceptsTheirOwnInvitation() {
    String invitation = invite();

    assertRefused(
        Reason.OUR_OWN,
        () ->
            norland.get(Onboarding.class).accept(Actor.OPERATOR, invitation, fingerprint(norland)));
  }

  @Test
  void anAcceptanceByAThirdPartyIsRefused() {
    String invitation = invite();
    try (ExerciseNode impostor = ExerciseNode.start("sudria")) {
      String acceptance =
          impostor.get(Onboarding.class).accept(Actor.OPERATOR, invitation, fingerprint(norland));

      assertRefused(Reason.FINGERPRINT_DIFFERS, () -> complete(acceptance));
      complete(accept(invitation));
      String second = invite();
      String again =
          impostor.get(Onboarding.class).accept(Actor.OPERATOR, second, fingerprint(norland));
      assertThatThrownBy(() ->
              norland.get(Onboarding.class).complete(Actor.OPERATOR, again, fingerprint(impostor)))
          .as("pinned keys are never replaced")
          .isInstanceOf(org.entente.node.partners.KeyConflict.class);
    }
  }

  @Test
  void aNewerVersionReplacesTheOneBeforeAndAnOlderIsRefused() {
    String older = invite();
    String newer = invite();
    complete(accept(newer));
    int current = version - 1;

    assertThat(inForce(norland, sudria)).isEqualTo(current);
    assertRefused(Reason.VERSION_NOT_NEWER, () -> accept(older));
    assertThat(inForce(sudria, norland)).isEqualTo(current);
  }

  @Test
  void termsTamperedWithInTheDatabaseHoldNoMore() {
    complete(accept(invite()));
    norland
        .sql()
        .sql(
            "UPDATE agreements_agreement SET terms = replace(terms, '\"RESTRICTED\"', '\"CONFIDENTIAL\"')")
        .update();

    assertThat(norland.get(Agreements.class).findInForce(sudria.id())).isEmpty();

    norland
        .sql()
        .sql(
            "UPDATE agreements_agreement SET terms = replace(terms, '\"CONFIDENTIAL\"', '\"RESTRICTED\"')")
        .update();
  }
}
