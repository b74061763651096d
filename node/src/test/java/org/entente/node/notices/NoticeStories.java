package org.entente.node.notices;

import static org.entente.node.testbed.ExerciseNode.await;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.casework.ItemDesk;
import org.entente.node.casework.SubjectId;
import org.entente.node.casework.Suspect;
import org.entente.node.notices.NoticeCourse.Standing;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.NoticePurpose;
import org.entente.protocol.NoticeReviewed.Verdict;
import org.entente.protocol.Offence;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.ReviewQuestion;
import org.jspecify.annotations.Nullable;

/** Notices of invented networks at Norland, on their way to Sudria. */
final class NoticeStories {

  private static @Nullable NoticeStories shared;

  final ExerciseNode norland = Neighbours.together().norland;
  final ExerciseNode sudria = Neighbours.together().sudria;
  final Officer adviser = norland.officer(Role.LEGAL_ADVISER, Role.SUPERVISOR);
  final Officer supervisor = norland.officer(Role.SUPERVISOR);
  final Officer theirAdviser = sudria.officer(Role.LEGAL_ADVISER);
  final Officer theirLiaison = sudria.officer(Role.LIAISON_OFFICER);

  private NoticeStories() {}

  static synchronized NoticeStories together() {
    if (shared == null) {
      shared = new NoticeStories();
    }
    return shared;
  }

  static LegalReview clear() {
    return review(true, Optional.empty());
  }

  static LegalReview review(boolean clear, Optional<RefusalGround> ground) {
    return new LegalReview(
        Arrays.stream(ReviewQuestion.values())
            .map(q -> new LegalReview.Answer(q, clear, "Invented reasons."))
            .toList(),
        ground);
  }

  static UUID item(CaseStory story, String evaluation) {
    return story
        .node
        .get(ItemDesk.class)
        .add(
            story.officer,
            story.file.id(),
            DataCategory.CASE_INFORMATION,
            "Invented statement.",
            "An invented register",
            Handling.of(HandlingCode.H0),
            Evaluation.parse(evaluation))
        .item()
        .item();
  }

  static NewNotice particulars(
      CaseStory story, SubjectId suspect, NoticePurpose purpose, UUID... support) {
    return new NewNotice(
        story.file.id(),
        suspect,
        purpose,
        Offence.ORGANISING,
        LegalBasis.UNTOC_16,
        "Invented: plans the crossings.",
        "Invented facts.",
        Set.of(support),
        "An invented register.",
        purpose == NoticePurpose.ARREST ? "Warrant 7 of an invented court" : "",
        List.of(together().sudria.id()));
  }

  record Story(CaseStory story, Suspect suspect, OwnNotice notice) {
    Share share() {
      return together().norland.get(NoticeDesk.class).shares(story.officer, notice.id()).getFirst();
    }

    void awaitStanding(Standing standing) {
      await(standing + " at Norland", () -> share().standing() == standing);
    }

    void awaitAtSudria(Standing standing) {
      await(
          standing + " at Sudria",
          () ->
              together()
                      .sudria
                      .count(
                          "notices_share WHERE notice = '%s' AND standing = '%s'"
                              .formatted(notice.id(), standing))
                  == 1);
    }
  }

  static Story drafted(NoticePurpose purpose) {
    CaseStory story = CaseStory.at(together().norland);
    Suspect suspect = story.suspect(CaseStory.newName());
    OwnNotice notice =
        together()
            .norland
            .get(NoticeDesk.class)
            .draft(story.officer, particulars(story, suspect.id(), purpose, item(story, "B2")));
    return new Story(story, suspect, notice);
  }

  static Story published(NoticePurpose purpose) {
    Story story = drafted(purpose);
    together().norland.get(NoticeDesk.class).review(together().adviser, story.notice.id(), clear());
    together().norland.get(NoticeDesk.class).release(together().supervisor, story.notice.id());
    story.awaitAtSudria(Standing.PUBLISHED);
    return story;
  }

  static Story accepted(NoticePurpose purpose) {
    Story story = published(purpose);
    together()
        .sudria
        .get(ReceivedDesk.class)
        .review(together().theirAdviser, story.notice.id(), clear(), Verdict.ACCEPTED, "");
    story.awaitStanding(Standing.ACCEPTED);
    return story;
  }
}
