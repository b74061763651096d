package org.entente.node.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/**
 * The course of a return, walked along every path there is: every act and every opening and closing
 * of every gate, from every course that can be reached.
 */
class ReturnCourseTest {

  private static final Set<ReturnState> TRANSFER =
      EnumSet.of(ReturnState.TRANSFER_NOTIFIED, ReturnState.DEPARTED);

  /** Visits every course that can be reached, with each step out of it. */
  private static Set<ReturnCourse> explore(BiConsumer<ReturnCourse, ReturnCourse> step) {
    Set<ReturnCourse> seen = new HashSet<>();
    Deque<ReturnCourse> ahead = new ArrayDeque<>(List.of(ReturnCourse.begin()));
    seen.add(ReturnCourse.begin());
    while (!ahead.isEmpty()) {
      ReturnCourse here = ahead.pop();
      Set<ReturnCourse> next = new HashSet<>();
      for (ReturnAct act : ReturnAct.values()) {
        if (here.after(act) instanceof ReturnCourse.Taken(ReturnCourse taken)) {
          next.add(taken);
        }
      }
      for (RightsGate gate : RightsGate.values()) {
        next.add(here.opened(gate));
        next.add(here.closed(gate));
      }
      for (ReturnCourse there : next) {
        step.accept(here, there);
        if (seen.add(there)) {
          ahead.push(there);
        }
      }
    }
    return seen;
  }

  @Test
  void noPathReachesTheTransferWithAGatePendingOrClosed() {
    Set<ReturnCourse> all =
        explore((here, there) -> {
          if (TRANSFER.contains(there.state()) && !there.open().equals(RightsGate.all())) {
            fail("reached %s from %s", there, here);
          }
        });

    assertThat(all).hasSizeGreaterThan(10_000);
    assertThat(all).anyMatch(c -> c.state() == ReturnState.DEPARTED);
    assertThat(all).filteredOn(c -> TRANSFER.contains(c.state())).isNotEmpty();
  }

  @Test
  void theOtherAuthorityHearsOfNobodyBeforeTheGatesOfContactAreOpen() {
    Set<ReturnState> contacts =
        EnumSet.of(ReturnState.VERIFICATION_ASKED, ReturnState.DOCUMENT_ASKED);
    explore((here, there) -> {
      if (contacts.contains(there.state())
          && here.state() != there.state()
          && !there.open().containsAll(RightsGate.beforeContact())) {
        fail("reached %s from %s", there, here);
      }
    });
  }

  @Test
  void aGateThatClosesStopsEveryReturnTheOtherSideKnowsOf() {
    explore((here, there) -> {
      if (here.open().size() > there.open().size()
          && here.haltsWhenAGateCloses()
          && there.state() != ReturnState.SUSPENDED) {
        fail("a gate closed at %s and it went on as %s", here, there);
      }
    });
  }

  @Test
  void everyStateThatIsNotOverCanBeSuspended() {
    for (ReturnState state : ReturnState.values()) {
      if (state == ReturnState.CLOSED || state == ReturnState.SUSPENDED) {
        continue;
      }
      ReturnCourse course = new ReturnCourse(state, Optional.empty(), 0, RightsGate.all());
      assertThat(course.after(ReturnAct.SUSPEND))
          .as("%s", state)
          .isInstanceOf(ReturnCourse.Taken.class);
    }
  }

  @Test
  void aHaltedTransferIsVoidAndMustBeNotifiedAnew() {
    explore((here, there) -> {
      if (here.state() == ReturnState.SUSPENDED && TRANSFER.contains(there.state())) {
        fail("went straight on from %s to %s", here, there);
      }
    });
  }

  @Test
  void nationalityLeftOpenTwiceNeverLeadsToAReturn() {
    explore((here, there) -> {
      if (there.isLocked()
          && EnumSet.of(
                  ReturnState.VERIFICATION_ASKED,
                  ReturnState.NATIONALITY_CONFIRMED,
                  ReturnState.DOCUMENT_ASKED,
                  ReturnState.DOCUMENT_ISSUED,
                  ReturnState.TRANSFER_NOTIFIED,
                  ReturnState.DEPARTED)
              .contains(there.state())) {
        fail("locked and yet %s", there);
      }
    });
  }

  @Test
  void whatIsOverStaysOver() {
    explore((here, there) -> {
      if (here.state() == ReturnState.CLOSED) {
        assertThat(there.state()).isEqualTo(ReturnState.CLOSED);
      }
    });
  }

  @Test
  void everyStateCanBeReached() {
    assertThat(explore((_, _) -> {}).stream().map(ReturnCourse::state))
        .containsAll(EnumSet.allOf(ReturnState.class));
  }

  @Test
  void dangerAChildAndTraffickingTakeTwoPersons() {
    assertThat(EnumSet.allOf(RightsGate.class).stream().filter(RightsGate::needsTwo))
        .containsExactly(
            RightsGate.PROTECTION_NEED,
            RightsGate.CHILDS_BEST_INTERESTS,
            RightsGate.TRAFFICKING_RECOVERY);
  }

  @Test
  void everyGateSaysWhoOpensItAndOnWhat() {
    for (RightsGate gate : RightsGate.values()) {
      assertThat(gate.openers()).as("%s", gate).isNotEmpty();
      assertThat(gate.evidence()).as("%s", gate).isNotEmpty();
    }
  }
}
