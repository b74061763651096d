package org.entente.node.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.notices.NoticeStories.accepted;
import static org.entente.node.notices.NoticeStories.clear;
import static org.entente.node.notices.NoticeStories.drafted;
import static org.entente.node.notices.NoticeStories.item;
import static org.entente.node.notices.NoticeStories.particulars;
import static org.entente.node.notices.NoticeStories.published;
import static org.entente.node.notices.NoticeStories.review;
import static org.entente.node.testbed.ExerciseNode.await;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.casework.Art5Check;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.ListedPerson;
import org.entente.node.casework.Outcome;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.SmugglingRole;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.SubjectId;
import org.entente.node.casework.Suspect;
import org.entente.node.notices.NoticeCourse.Standing;
import org.entente.node.notices.NoticeStories.Story;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.protocol.CustodyEnded;
import org.entente.protocol.CustodyRight;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.NoticePurpose;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.NoticeReviewed.Verdict;
import org.entente.protocol.RefusalGround;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Notices between whole nodes, and every way round their safeguards that we could think of. */
class NoticesTest {

  private static ExerciseNode norland;
  private static ExerciseNode sudria;
  private static Officer adviser;
  private static Officer supervisor;
  private static Officer theirAdviser;
  private static Officer theirLiaison;

  @BeforeAll
  static void start() {
    NoticeStories stories = NoticeStories.together();
    norland = stories.norland;
    sudria = stories.sudria;
    adviser = stories.adviser;
    supervisor = stories.supervisor;
    theirAdviser = stories.theirAdviser;
    theirLiaison = stories.theirLiaison;
  }

  @Test
  void aNoticeGoesItsWholeWayAndBothLedgersTellItOfTheSameActs() {
    Story story = accepted(NoticePurpose.ARREST);
    UUID id = story.notice().id();
    ReceivedDesk received = sudria.get(ReceivedDesk.class);
    received.found(theirLiaison, id, "Invented: seen at the old harbour.");
    story.awaitStanding(Standing.FOUND);
    received.arrested(
        theirLiaison, id, EnumSet.of(CustodyRight.REASONS_TOLD), "Invented: arrested.");
    story.awaitStanding(Standing.ARRESTED);
    assertThat(story.share().extraditionDue()).isPresent();
    norland
        .get(ExtraditionDesk.class)
        .requested(story.story().officer, id, sudria.id(), "NOR-EX-7");
    story.awaitAtSudria(Standing.EXTRADITION_REQUESTED);
    received.custodyEnded(theirLiaison, id, CustodyEnded.How.SURRENDERED, "Invented: handed over.");
    await(
        "the end of the notice",
        () ->
            norland
                .get(NoticeDesk.class)
                .get(story.story().officer, id)
                .endReason()
                .equals(Optional.of(NoticeRecalled.Reason.FULFILLED)));

    UUID arrest =
        norland.get(NoticeDesk.class).events(story.story().officer, id).stream()
            .filter(e -> e.body() instanceof org.entente.protocol.ArrestReport)
            .map(NoticeEvent::id)
            .findFirst()
            .orElseThrow();
    assertThat(sudria.audited(Act.ARREST_REPORTED))
        .anyMatch(e ->
            e.record().equals(arrest.toString()) && e.facts().get("partner").equals("norland"));
    assertThat(norland.audited(Act.ARREST_REPORT_RECEIVED))
        .anyMatch(
            e -> e.record().equals(arrest.toString()) && e.facts().get("partner").equals("sudria"));
    assertThat(norland.get(CaseDesk.class).outcomes(story.story().officer, story.story().file.id()))
        .anyMatch(o -> o.kind() == Outcome.Kind.ARREST && o.id().equals(arrest));
  }

  @Test
  void aProtectedOrListedPersonCannotBeTheSubject() {
    CaseStory story = CaseStory.at(norland);
    UUID support = item(story, "B2");
    SubjectDesk subjects = norland.get(SubjectDesk.class);
    ProtectedPerson witness =
        subjects.addProtected(
            story.officer, story.file.id(), ProtectedPerson.Role.WITNESS, "Passenger 1");
    ListedPerson listed =
        subjects.addListed(
            story.officer,
            story.file.id(),
            List.of(CaseStory.newName()),
            List.of(),
            List.of(),
            "un-sc",
            "INVENTED." + UUID.randomUUID(),
            "Invented");
    for (SubjectId who : List.of(new SubjectId(witness.id()), listed.id())) {
      assertThatThrownBy(() ->
              norland
                  .get(NoticeDesk.class)
                  .draft(story.officer, particulars(story, who, NoticePurpose.LOCATE, support)))
          .isInstanceOf(InvalidTerm.class);
    }
  }

  @Test
  void whoOnlyExecutesIsNeverArrestedOnANotice() {
    CaseStory story = CaseStory.at(norland);
    UUID support = item(story, "B2");
    Suspect skipper =
        norland
            .get(SubjectDesk.class)
            .add(
                story.officer,
                story.file.id(),
                CaseStory.particulars(
                    SmugglingRole.SKIPPER,
                    Optional.of(new Art5Check(false, false, false, "Invented grounds.")),
                    CaseStory.newName()));
    NoticeDesk desk = norland.get(NoticeDesk.class);
    assertThatThrownBy(() ->
            desk.draft(
                story.officer, particulars(story, skipper.id(), NoticePurpose.ARREST, support)))
        .isInstanceOf(InvalidTerm.class);
    norland
        .sql()
        .sql("UPDATE casework_subject SET art5_check = NULL WHERE id = :id")
        .param("id", skipper.id().value())
        .update();
    assertThatThrownBy(() ->
            desk.draft(
                story.officer, particulars(story, skipper.id(), NoticePurpose.LOCATE, support)))
        .isInstanceOf(InvalidTerm.class)
        .hasMessageContaining("art5Check");
  }

  @Test
  void uncorroboratedInformationAloneSupportsNoNotice() {
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect(CaseStory.newName());
    UUID rumour = item(story, "X4");
    NoticeDesk desk = norland.get(NoticeDesk.class);
    assertThatThrownBy(() ->
            desk.draft(
                story.officer, particulars(story, suspect.id(), NoticePurpose.LOCATE, rumour)))
        .isInstanceOf(InvalidTerm.class);
    assertThat(
            desk.draft(
                    story.officer,
                    particulars(
                        story, suspect.id(), NoticePurpose.LOCATE, rumour, item(story, "B3")))
                .state())
        .isEqualTo(NoticeCourse.State.DRAFT);
  }

  @Test
  void nobodyReleasesWhatTheyWroteOrReviewedOrWhatNoAdviserCleared() {
    Story story = drafted(NoticePurpose.LOCATE);
    NoticeDesk desk = norland.get(NoticeDesk.class);
    assertThatThrownBy(() -> desk.release(supervisor, story.notice().id()))
        .isInstanceOf(InvalidTerm.class);
    desk.review(adviser, story.notice().id(), review(false, Optional.empty()));
    assertThatThrownBy(() -> desk.release(supervisor, story.notice().id()))
        .isInstanceOf(InvalidTerm.class);
    desk.review(adviser, story.notice().id(), clear());
    assertThatThrownBy(() -> desk.release(adviser, story.notice().id()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.release(story.story().officer, story.notice().id()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() ->
            norland
                .sql()
                .sql("UPDATE notices_notice SET released_by = author WHERE id = :id")
                .param("id", story.notice().id())
                .update())
        .hasMessageContaining("notices_notice_check");
    assertThat(norland.count("notices_share WHERE notice = '" + story.notice().id() + "'"))
        .isZero();
  }

  @Test
  void untilOurAdviserAcceptedNobodyActsOnAPartnersNoticeOrSeesWhomItIsAbout() {
    Story story = published(NoticePurpose.ARREST);
    ReceivedDesk desk = sudria.get(ReceivedDesk.class);
    UUID id = story.notice().id();
    assertThatThrownBy(() -> desk.get(theirLiaison, id)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.found(theirLiaison, id, "Invented."))
        .isInstanceOf(NotAllowed.class);
    Officer both = sudria.officer(Role.LEGAL_ADVISER, Role.LIAISON_OFFICER);
    assertThatThrownBy(() -> desk.arrested(both, id, Set.of(), "Invented."))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() ->
            desk.review(theirAdviser, id, review(false, Optional.empty()), Verdict.ACCEPTED, ""))
        .isInstanceOf(InvalidTerm.class);
    desk.review(
        theirAdviser,
        id,
        review(false, Optional.of(RefusalGround.R30_POLITICAL_MILITARY_RELIGIOUS_RACIAL)),
        Verdict.REFUSED,
        "Invented: predominantly political.");
    assertThatThrownBy(() -> desk.arrested(both, id, Set.of(), "Invented."))
        .isInstanceOf(InvalidTerm.class);
    story.awaitStanding(Standing.REFUSED);
    assertThat(story.share().verdict().orElseThrow().ground())
        .contains(RefusalGround.R30_POLITICAL_MILITARY_RELIGIOUS_RACIAL);
  }

  @Test
  void aRefusalNeverSaysThatSomebodyIsProtected() {
    Story protection = published(NoticePurpose.LOCATE);
    sudria
        .get(ReceivedDesk.class)
        .review(
            theirAdviser,
            protection.notice().id(),
            review(false, Optional.of(RefusalGround.R32_NON_REFOULEMENT)),
            Verdict.REFUSED,
            "Invented: the person was granted refuge here.");
    Story ordinary = published(NoticePurpose.LOCATE);
    sudria
        .get(ReceivedDesk.class)
        .review(
            theirAdviser,
            ordinary.notice().id(),
            review(false, Optional.of(RefusalGround.R20_NOT_IN_CONFORMITY)),
            Verdict.REFUSED,
            "Invented: a formality.");
    protection.awaitStanding(Standing.REFUSED);
    ordinary.awaitStanding(Standing.REFUSED);
    var one = protection.share().verdict().orElseThrow();
    var other = ordinary.share().verdict().orElseThrow();
    assertThat(one.ground()).isEqualTo(other.ground());
    assertThat(one.reasons()).isEqualTo(other.reasons()).isEqualTo(ReceivedDesk.NEUTRAL);
    assertThat(sudria.audited(Act.NOTICE_REVIEW_SENT).toString()).doesNotContain("R32");
  }
}
