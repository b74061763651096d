package org.entente.node.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.node.notices.NoticeCourse.Act;
import org.entente.node.notices.NoticeCourse.Standing;
import org.entente.node.notices.NoticeCourse.State;
import org.entente.node.notices.NoticeCourse.Step;
import org.entente.protocol.NoticePurpose;
import org.entente.protocol.ProceedingStage;
import org.junit.jupiter.api.Test;

/** The course of a notice, walked along every path there is. */
class NoticeCourseTest {

  /** A place on a path, with whether the recipient's adviser has ever accepted on it. */
  private record Walk(Standing standing, boolean accepted) {}

  @Test
  void nothingIsPublishedWithoutBeingCleared() {
    for (State state : State.values()) {
      assertThat(NoticeCourse.after(state, Act.PUBLISH).isPresent())
          .as(state.name())
          .isEqualTo(state == State.CLEARED);
    }
  }

  @Test
  void whatIsOverStaysOver() {
    for (Act act : Act.values()) {
      assertThat(NoticeCourse.after(State.ENDED, act)).isEmpty();
    }
    for (Step step : Step.values()) {
      for (NoticePurpose purpose : NoticePurpose.values()) {
        assertThat(NoticeCourse.after(Standing.RECALL_CONFIRMED, step, purpose)).isEmpty();
        assertThat(NoticeCourse.after(Standing.TURNED_AWAY, step, purpose)).isEmpty();
      }
    }
  }

  @Test
  void noPathReachesAnActionOnAPersonThatOurAdviserDidNotAccept() {
    Set<Standing> actedOn =
        Set.of(
            Standing.FOUND,
            Standing.ARRESTED,
            Standing.EXTRADITION_REQUESTED,
            Standing.SURRENDERED,
            Standing.RELEASED);
    for (NoticePurpose purpose : NoticePurpose.values()) {
      Set<Walk> seen = new HashSet<>();
      Deque<Walk> open = new ArrayDeque<>(List.of(new Walk(Standing.PUBLISHED, false)));
      while (!open.isEmpty()) {
        Walk at = open.pop();
        if (!seen.add(at)) {
          continue;
        }
        assertThat(!actedOn.contains(at.standing()) || at.accepted()).as("%s", at).isTrue();
        assertThat(purpose == NoticePurpose.ARREST || at.standing() != Standing.ARRESTED)
            .as("%s %s", purpose, at)
            .isTrue();
        for (Step step : Step.values()) {
          NoticeCourse.after(at.standing(), step, purpose)
              .ifPresent(next -> open.push(new Walk(next, at.accepted() || step == Step.ACCEPT)));
        }
      }
    }
  }

  @Test
  void whoeverHasANoticeCanBeAskedToStop() {
    for (Standing standing : Standing.values()) {
      boolean has =
          !Set.of(
                  Standing.HELD_BACK,
                  Standing.TURNED_AWAY,
                  Standing.RECALLED,
                  Standing.RECALL_CONFIRMED)
              .contains(standing);
      assertThat(NoticeCourse.after(standing, Step.RECALL, NoticePurpose.LOCATE).isPresent())
          .as(standing.name())
          .isEqualTo(has);
    }
  }

  @Test
  void aReportThatCrossesTheRecallLeavesTheRecallOpen() {
    for (Step step : Step.values()) {
      if (step != Step.CONFIRM_RECALL) {
        assertThat(NoticeCourse.afterTheirs(Standing.RECALLED, step, NoticePurpose.ARREST))
            .as(step.name())
            .contains(Standing.RECALLED);
      }
    }
  }

  @Test
  void everyStageOfProceedingsIsReachedAndNoneSkipsTheCharge() {
    Map<ProceedingStage, Boolean> reached = new TreeMap<>();
    Deque<List<ProceedingStage>> open = new ArrayDeque<>();
    open.push(List.of());
    while (!open.isEmpty()) {
      List<ProceedingStage> path = open.pop();
      for (ProceedingStage stage : ProceedingCourse.next(path)) {
        if (stage != ProceedingStage.ASSETS_SEIZED && stage != ProceedingStage.CHARGED) {
          assertThat(path).as("before %s", stage).contains(ProceedingStage.CHARGED);
        }
        if (reached.put(stage, true) == null || path.size() < 3) {
          List<ProceedingStage> longer = new java.util.ArrayList<>(path);
          longer.add(stage);
          open.push(longer);
        }
      }
    }
    assertThat(reached.keySet()).containsExactlyInAnyOrder(ProceedingStage.values());
  }
}
