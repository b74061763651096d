package org.entente.node.web.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.SubjectId;
import org.entente.node.evidence.BundleRefused;
import org.entente.node.evidence.CustodyEvent;
import org.entente.node.notices.NoticeCourse;
import org.entente.node.notices.NoticeWork;
import org.entente.node.notices.OwnNotice;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.staff.Role;
import org.entente.node.web.requests.ActView;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Texts;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.Classification;
import org.entente.protocol.Contribution;
import org.entente.protocol.CustodyEnded;
import org.entente.protocol.CustodyRight;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.Item;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.NetworkTier;
import org.entente.protocol.NoticePurpose;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.NoticeReviewed;
import org.entente.protocol.NoticeText;
import org.entente.protocol.Offence;
import org.entente.protocol.ProceedingStage;
import org.entente.protocol.RecallConfirmed;
import org.entente.protocol.ReviewQuestion;
import org.entente.protocol.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Words for everything an officer can meet about notices, and reasons for what is not to be had.
 */
class NoticeTextsTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final OfficerId AUTHOR = new OfficerId(new UUID(0, 1));
  private static final OfficerId ADVISER = new OfficerId(new UUID(0, 2));

  private final Texts texts = Texts.load();
  private final Words english = texts.in(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyCodeHasWords(Language language) {
    List<String> keys = new ArrayList<>();
    Stream.<Enum<?>[]>of(
            NoticePurpose.values(),
            NetworkTier.values(),
            ReviewQuestion.values(),
            CustodyRight.values(),
            NoticeReviewed.Verdict.values(),
            CustodyEnded.How.values(),
            NoticeRecalled.Reason.values(),
            RecallConfirmed.Done.values(),
            NoticeCourse.State.values(),
            NoticeCourse.Standing.values(),
            ProceedingStage.values(),
            Contribution.Kind.values())
        .flatMap(Stream::of)
        .forEach(c -> keys.add(NoticeTexts.key(c)));
    for (NoticeWork.Task.Kind kind : NoticeWork.Task.Kind.values()) {
      keys.add("work.kind." + kind);
      keys.add("work.act." + kind);
      keys.add("notices.task." + kind);
    }
    for (String act :
        List.of(
            "new",
            "review",
            "their-review",
            "end",
            "extradition",
            "found",
            "arrest",
            "custody",
            "confirm",
            "proceeding",
            "step",
            "tell")) {
      keys.addAll(
          List.of(
              "notices.form." + act,
              "notices.form." + act + ".text",
              "notices.act." + act,
              "notices.done." + act));
    }
    Arrays.stream(CustodyEvent.Kind.values()).forEach(k -> keys.add("evidence.kind." + k));
    Arrays.stream(BundleRefused.Reason.values()).forEach(r -> keys.add("evidence.reason." + r));
    assertThat(texts.in(language).keys()).containsAll(keys);
  }

  @Test
  void whoWroteOrReviewedANoticeIsToldThatAThirdPersonReleasesIt() {
    for (OfficerId id : List.of(AUTHOR, ADVISER)) {
      assertThat(release(officer(id, Role.SUPERVISOR)).unavailable()).contains("third person");
    }
    assertThat(release(officer(new OfficerId(new UUID(0, 3)), Role.SUPERVISOR)).unavailable())
        .isEmpty();
    assertThat(release(officer(new OfficerId(new UUID(0, 4)), Role.INVESTIGATOR)).unavailable())
        .contains("supervisor");
  }

  private ActView release(Officer officer) {
    return new NoticeActs(english, officer).ours(cleared()).getFirst();
  }

  private static Officer officer(OfficerId id, Role role) {
    return new Officer(
        id,
        "a",
        "Anna Example",
        "",
        EnumSet.of(role),
        Classification.RESTRICTED,
        "en",
        "UTC",
        true);
  }

  private static OwnNotice cleared() {
    Item item =
        new Item(
            new UUID(1, 1),
            new AuthorityId("norland"),
            DataCategory.CASE_INFORMATION,
            "Invented.",
            "Invented.",
            Handling.of(HandlingCode.H0),
            Evaluation.parse("B2"),
            java.time.LocalDate.of(2029, 1, 1));
    return new OwnNotice(
        new UUID(1, 2),
        new CaseFileId(new UUID(1, 3)),
        new SubjectId(new UUID(1, 4)),
        AUTHOR,
        new NoticeText(
            new CaseReference("NOR-2026-0001"),
            NoticePurpose.LOCATE,
            Offence.ORGANISING,
            LegalBasis.UNTOC_16,
            new Wanted(
                NetworkTier.PLANS, "Invented.", List.of("Invento"), List.of(), List.of(), "Sure."),
            "Invented.",
            List.of(item),
            ""),
        List.of(new AuthorityId("sudria")),
        NoticeCourse.State.CLEARED,
        NOON.minus(Duration.ofDays(1)),
        Optional.empty(),
        Optional.of(ADVISER),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
