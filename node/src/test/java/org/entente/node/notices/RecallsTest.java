package org.entente.node.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.notices.NoticeStories.accepted;
import static org.entente.node.notices.NoticeStories.item;
import static org.entente.node.notices.NoticeStories.particulars;
import static org.entente.node.notices.NoticeStories.published;
import static org.entente.node.testbed.ExerciseNode.await;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.LegalState;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.notices.NoticeCourse.Standing;
import org.entente.node.notices.NoticeStories.Story;
import org.entente.node.notices.store.ShareStore;
import org.entente.node.staff.Officer;
import org.entente.node.testbed.ExerciseNode;
import org.entente.protocol.Contribution;
import org.entente.protocol.CustodyEnded;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.NoticePurpose;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.Offence;
import org.entente.protocol.ProceedingStage;
import org.entente.protocol.RecallConfirmed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens to a notice whose basis died, and what comes of it before the courts. */
class RecallsTest {

  private static ExerciseNode norland;
  private static ExerciseNode sudria;
  private static Officer theirAdviser;
  private static Officer theirLiaison;

  @BeforeAll
  static void start() {
    NoticeStories stories = NoticeStories.together();
    norland = stories.norland;
    sudria = stories.sudria;
    theirAdviser = stories.theirAdviser;
    theirLiaison = stories.theirLiaison;
  }

  @Test
  void anAcquittalReachesEveryRecipientAndStaysOpenUntilConfirmed() {
    Story story = accepted(NoticePurpose.LOCATE);
    norland
        .get(SubjectDesk.class)
        .changeLegalState(
            story.story().officer,
            story.story().file.id(),
            story.suspect().id(),
            LegalState.ACQUITTED);
    story.awaitAtSudria(Standing.RECALLED);
    assertThat(story.share().standing()).isEqualTo(Standing.RECALLED);
    assertThat(norland.get(NoticeWork.class).of(story.story().officer))
        .anyMatch(t ->
            t.kind() == NoticeWork.Task.Kind.OPEN_RECALL && t.notice().equals(story.notice().id()));
    ReceivedDesk desk = sudria.get(ReceivedDesk.class);
    assertThatThrownBy(() -> desk.found(theirLiaison, story.notice().id(), "Invented."))
        .isInstanceOf(InvalidTerm.class);
    assertThat(desk.get(theirAdviser, story.notice().id()).content().text())
        .as("a recall deletes nothing behind the recipient's back")
        .isEqualTo(story.notice().text());
    desk.confirm(theirAdviser, story.notice().id(), RecallConfirmed.Done.STOPPED, "");
    story.awaitStanding(Standing.RECALL_CONFIRMED);
    assertThatThrownBy(() ->
            norland
                .get(NoticeDesk.class)
                .draft(
                    story.story().officer,
                    particulars(
                        story.story(),
                        story.suspect().id(),
                        NoticePurpose.LOCATE,
                        item(story.story(), "A1"))))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void aDeadBasisRecallsWhateverRestsOnIt() {
    Story closed = published(NoticePurpose.LOCATE);
    norland.get(CaseDesk.class).close(closed.story().officer, closed.story().file.id());
    closed.awaitAtSudria(Standing.RECALLED);
    Story expired = published(NoticePurpose.LOCATE);
    norland
        .sql()
        .sql("UPDATE notices_share SET valid_until = at WHERE notice = :id")
        .param("id", expired.notice().id())
        .update();
    norland.get(RecallDesk.class).round();
    expired.awaitAtSudria(Standing.RECALLED);
    Story withdrawn = published(NoticePurpose.LOCATE);
    norland
        .get(RecallDesk.class)
        .end(
            withdrawn.story().officer,
            withdrawn.notice().id(),
            NoticeRecalled.Reason.BASIS_ENDED,
            "Invented: the warrant was lifted.");
    withdrawn.awaitAtSudria(Standing.RECALLED);
  }

  @Test
  void aRecallIsNotConfirmedWhileSomebodyIsInCustodyBecauseOfIt() {
    Story story = accepted(NoticePurpose.ARREST);
    UUID id = story.notice().id();
    ReceivedDesk desk = sudria.get(ReceivedDesk.class);
    desk.arrested(theirLiaison, id, Set.of(), "Invented: arrested.");
    story.awaitStanding(Standing.ARRESTED);
    norland
        .get(RecallDesk.class)
        .end(story.story().officer, id, NoticeRecalled.Reason.WITHDRAWN, "");
    story.awaitAtSudria(Standing.RECALLED);
    assertThatThrownBy(
            () -> desk.confirm(theirAdviser, id, RecallConfirmed.Done.STOPPED_AND_RELEASED, ""))
        .isInstanceOf(InvalidTerm.class);
    desk.custodyEnded(theirLiaison, id, CustodyEnded.How.RELEASED, "Invented: set free.");
    desk.confirm(theirAdviser, id, RecallConfirmed.Done.STOPPED_AND_RELEASED, "");
    story.awaitStanding(Standing.RECALL_CONFIRMED);
  }

  @Test
  void whoReceivedANoticeIsNeverForgottenAndOnlyTheOriginatorKnows() {
    Story story = published(NoticePurpose.LOCATE);
    assertThatThrownBy(() ->
            norland
                .sql()
                .sql("DELETE FROM notices_share WHERE notice = :id")
                .param("id", story.notice().id())
                .update())
        .hasMessageContaining("never forgotten");
    assertThat(sudria.get(ShareStore.class).ofNotice(story.notice().id(), Share.Direction.SENT))
        .isEmpty();
  }

  @Test
  void aPartnerWhoContributedIsToldWhatItLedTo() {
    Story story = accepted(NoticePurpose.ARREST);
    sudria
        .get(ReceivedDesk.class)
        .arrested(theirLiaison, story.notice().id(), Set.of(), "Invented: arrested.");
    story.awaitStanding(Standing.ARRESTED);
    ProceedingDesk desk = norland.get(ProceedingDesk.class);
    Officer by = story.story().officer;
    Proceeding proceeding =
        desk.open(
            by,
            story.story().file.id(),
            story.suspect().id(),
            "An invented court",
            "INV 1/26",
            step(ProceedingStage.CHARGED));
    assertThatThrownBy(() -> desk.step(by, proceeding.id(), step(ProceedingStage.SENTENCED)))
        .isInstanceOf(InvalidTerm.class);
    Contributor contributor = desk.contributors(by, story.story().file.id()).getFirst();
    assertThat(contributor.contribution().kind()).isEqualTo(Contribution.Kind.ARREST);
    desk.tell(
        by,
        proceeding.id(),
        proceeding.steps().getFirst().id(),
        contributor,
        "Invented: a charge was brought.");
    ProceedingDesk theirs = sudria.get(ProceedingDesk.class);
    await(
        "the report at Sudria",
        () -> theirs.heard(theirLiaison, contributor.contribution().id()).size() == 1);
    assertThatThrownBy(() ->
            desk.tell(
                by,
                proceeding.id(),
                proceeding.steps().getFirst().id(),
                new Contributor(
                    sudria.id(), new Contribution(Contribution.Kind.ARREST, UUID.randomUUID())),
                "Invented."))
        .isInstanceOf(InvalidTerm.class);
  }

  private static NewStep step(ProceedingStage stage) {
    return new NewStep(
        stage, LocalDate.of(2026, 10, 1), Set.of(Offence.ORGANISING), "Invented step.");
  }
}
