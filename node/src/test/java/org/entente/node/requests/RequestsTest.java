package org.entente.node.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.testbed.ExerciseNode.await;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.casework.HeldItem;
import org.entente.node.casework.ItemDesk;
import org.entente.node.casework.SubjectId;
import org.entente.node.casework.Suspect;
import org.entente.node.protection.ProtectionDesk;
import org.entente.node.protection.ProtectionNeed;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Classification;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.Urgency;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A request, its decision by the other side, and what may become of the answer. */
class RequestsTest {

  private static ExerciseNode norland;
  private static ExerciseNode sudria;
  private static ExerciseNode estmark;
  private static Officer liaison;
  private static Officer supervisor;

  @BeforeAll
  static void start() {
    Neighbours all = Neighbours.together();
    norland = all.norland;
    sudria = all.sudria;
    estmark = all.estmark;
    liaison = sudria.officer(Role.LIAISON_OFFICER, Role.SUPERVISOR);
    supervisor = sudria.officer(Role.SUPERVISOR);
  }

  private static NewRequest request(CaseStory story, SubjectId subject, Purpose purpose) {
    return new NewRequest(
        story.file.id(),
        sudria.id(),
        List.of(subject),
        "Invented link.",
        purpose,
        LegalBasis.SOM_10,
        Offence.ORGANISING,
        Urgency.ROUTINE,
        "",
        EnumSet.of(DataCategory.CASE_INFORMATION),
        "Invented question.",
        "Invented facts.",
        "Invented reason.",
        Handling.of(HandlingCode.H1));
  }

  private static Request filed(CaseStory story) {
    Suspect suspect = story.suspect(CaseStory.newName());
    Request request =
        norland
            .get(RequestDesk.class)
            .file(story.officer, request(story, suspect.id(), Purpose.SMUGGLING_INVESTIGATION))
            .request();
    await(
        "the request at Sudria",
        () -> sudria.count("requests_request WHERE id = '" + request.id() + "'") == 1);
    return request;
  }

  private static NewItem item(HandlingCode code, String statement) {
    return new NewItem(
        DataCategory.CASE_INFORMATION,
        statement,
        "An invented register",
        Handling.of(code),
        Evaluation.parse("B2"));
  }

  private static HeldItem answered(CaseStory story, HandlingCode code) {
    Request request = filed(story);
    sudria
        .get(ReplyDesk.class)
        .answer(liaison, request.id(), List.of(item(code, "Invented statement.")));
    sudria.get(ReplyDesk.class).release(supervisor, request.id());
    ItemDesk items = norland.get(ItemDesk.class);
    await("the item in the case file", () -> !items.list(story.officer, story.file.id()).isEmpty());
    return items.list(story.officer, story.file.id()).getFirst();
  }

  private static PassOn passOn(Officer by, HeldItem held, AuthorityId to, Purpose purpose) {
    return norland
        .get(PassOnDesk.class)
        .passOn(
            by,
            new NewPassOn(
                held.item().item(),
                to,
                purpose,
                LegalBasis.SOM_10,
                Optional.empty(),
                "Invented reason to pass it on."));
  }

  @Test
  void theAnswerEntersTheCaseAsTheOtherSidesInformation() {
    CaseStory story = CaseStory.at(norland);

    HeldItem held = answered(story, HandlingCode.H1);

    assertThat(held.item().originator()).isEqualTo(sudria.id());
    assertThat(held.deliveredBy()).contains(sudria.id());
    assertThat(held.item().handling().label()).isEqualTo("H1");
    assertThat(held.item().evaluation().label()).isEqualTo("B2");
  }

  @Test
  void theRefusalArrivesWithItsGround() {
    Request request = filed(CaseStory.at(norland));
    sudria
        .get(ReplyDesk.class)
        .refuse(liaison, request.id(), RefusalGround.R07_JEOPARDISES_INVESTIGATION, "Invented.");

    await(
        "the refusal",
        () ->
            norland.count(
                    "requests_request WHERE state = 'REFUSED' AND id = '" + request.id() + "'")
                == 1);
  }

  @Test
  void theSecondPersonCannotBeTheFirstAndMustBeASupervisor() {
    Request request = filed(CaseStory.at(norland));
    ReplyDesk desk = sudria.get(ReplyDesk.class);
    assertThat(desk.answer(liaison, request.id(), List.of(item(HandlingCode.H0, "Invented."))))
        .isInstanceOf(Reply.AwaitsRelease.class);

    assertThatThrownBy(() -> desk.release(liaison, request.id()))
        .isInstanceOfSatisfying(
            NotAllowed.class,
            e -> assertThat(e.reason()).isEqualTo(NotAllowed.Reason.SECOND_PERSON_IS_FIRST));
    assertThatThrownBy(() -> desk.release(sudria.officer(Role.LIAISON_OFFICER), request.id()))
        .isInstanceOf(NotAllowed.class);
    assertThat(
            sudria.count(
                "exchange_outbox WHERE kind = 'answer' AND conversation = '" + request.id() + "'"))
        .isZero();

    assertThat(desk.release(supervisor, request.id())).isInstanceOf(Reply.Sent.class);
    assertThatThrownBy(() -> desk.release(supervisor, request.id()))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void anAnswerThatTellsOfProtectionIsHeldBack() {
    Request request = filed(CaseStory.at(norland));
    ReplyDesk desk = sudria.get(ReplyDesk.class);
    desk.answer(liaison, request.id(), List.of(item(HandlingCode.H0, "Has applied for asylum.")));

    assertThat(desk.release(supervisor, request.id())).isInstanceOf(Reply.HeldBack.class);
  }

  @Test
  void anEndedRequestIsNotDecidedAgain() {
    Request request = filed(CaseStory.at(norland));
    ReplyDesk desk = sudria.get(ReplyDesk.class);
    desk.refuse(liaison, request.id(), RefusalGround.R01_NOT_AVAILABLE, "Invented.");

    assertThatThrownBy(
            () -> desk.answer(liaison, request.id(), List.of(item(HandlingCode.H0, "Invented."))))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(
            () -> desk.refuse(liaison, request.id(), RefusalGround.R01_NOT_AVAILABLE, "Invented."))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() -> desk.take(liaison, request.id())).isInstanceOf(InvalidTerm.class);
  }

  @Test
  void aPurposeOutsideTheAgreementStaysHereWithItsReason() {
    CaseStory story = CaseStory.at(norland);
    Suspect suspect = story.suspect(CaseStory.newName());

    Filing filing =
        norland
            .get(RequestDesk.class)
            .file(story.officer, request(story, suspect.id(), Purpose.ASSET_TRACING));

    assertThat(filing).isInstanceOf(Filing.HeldBack.class);
    assertThat(filing.request().gates().orElseThrow().isPassed()).isFalse();
    assertThat(
            norland.count("exchange_outbox WHERE conversation = '" + filing.request().id() + "'"))
        .isZero();
  }

  @Test
  void aCaseAboveTheCeilingOrWithoutBenefitCannotRequest() {
    for (CaseStory story :
        List.of(CaseStory.at(norland, Classification.CONFIDENTIAL), CaseStory.inquiryAt(norland))) {
      Suspect suspect = story.suspect(CaseStory.newName());

      assertThatThrownBy(() ->
              norland
                  .get(RequestDesk.class)
                  .file(
                      story.officer, request(story, suspect.id(), Purpose.SMUGGLING_INVESTIGATION)))
          .isInstanceOf(InvalidTerm.class);
    }
  }

  @Test
  void aForgedSubjectCannotBeRequested() {
    CaseStory story = CaseStory.at(norland);

    assertThatThrownBy(() ->
            norland
                .get(RequestDesk.class)
                .file(
                    story.officer,
                    request(
                        story, new SubjectId(UUID.randomUUID()), Purpose.SMUGGLING_INVESTIGATION)))
        .isInstanceOf(InvalidTerm.class);
  }

  @Test
  void anotherAuthoritysItemUnderH2BecomesAQuestionToIt() {
    HeldItem held = answered(CaseStory.at(norland), HandlingCode.H2);
    Officer first = norland.officer(Role.INVESTIGATOR);

    PassOn stopped = passOn(first, held, estmark.id(), Purpose.SMUGGLING_INVESTIGATION);

    assertThat(stopped).isInstanceOf(PassOn.OriginatorAsked.class);
    assertThat(
            norland.count(
                "exchange_outbox WHERE kind = 'information'"
                    + " AND content LIKE '%"
                    + held.item().item()
                    + "%'"))
        .isZero();
    PassOn again = passOn(first, held, estmark.id(), Purpose.SMUGGLING_INVESTIGATION);
    assertThat(((PassOn.OriginatorAsked) again).question().question())
        .isEqualTo(((PassOn.OriginatorAsked) stopped).question().question());
  }

  @Test
  void aGrantOpensOneItemForOneAuthorityAndPurposeUntilItEnds() {
    HeldItem held = answered(CaseStory.at(norland), HandlingCode.H2);
    Officer first = norland.officer(Role.INVESTIGATOR);
    Officer second = norland.officer(Role.SUPERVISOR);
    UUID question =
        ((PassOn.OriginatorAsked)
                passOn(first, held, estmark.id(), Purpose.SMUGGLING_INVESTIGATION))
            .question()
            .question()
            .question();
    await(
        "the question at Sudria",
        () -> sudria.count("requests_onward WHERE id = '" + question + "'") == 1);
    sudria.get(OnwardDesk.class).grant(liaison, question, Duration.ofDays(1));
    await(
        "the grant",
        () -> norland.count("disclosure_grant WHERE item = '" + held.item().item() + "'") == 1);

    assertThat(passOn(second, held, estmark.id(), Purpose.LIFE_AT_RISK))
        .as("another purpose")
        .isInstanceOf(PassOn.OriginatorAsked.class);
    moveGrant(held, "-2 days");
    assertThat(passOn(second, held, estmark.id(), Purpose.SMUGGLING_INVESTIGATION))
        .as("after its end")
        .isInstanceOf(PassOn.OriginatorAsked.class);
    moveGrant(held, "2 days");
    assertThat(passOn(second, held, estmark.id(), Purpose.SMUGGLING_INVESTIGATION))
        .isInstanceOf(PassOn.Sent.class);
  }

  private static void moveGrant(HeldItem held, String by) {
    norland
        .sql()
        .sql("UPDATE disclosure_grant SET until = until + CAST(:by AS interval) WHERE item = :item")
        .param("by", by)
        .param("item", held.item().item())
        .update();
  }

  @Test
  void aGrantGivenByAnotherThanTheOriginatorOpensNothing() {
    HeldItem held = answered(CaseStory.at(norland), HandlingCode.H2);
    norland
        .sql()
        .sql(
            """
            INSERT INTO disclosure_grant (item, originator, recipient, purpose, until)
            VALUES (:item, 'estmark', 'estmark', 'SMUGGLING_INVESTIGATION', now() + interval '1 day')
            """)
        .param("item", held.item().item())
        .update();

    assertThat(
            passOn(
                norland.officer(Role.INVESTIGATOR),
                held,
                estmark.id(),
                Purpose.SMUGGLING_INVESTIGATION))
        .isInstanceOf(PassOn.OriginatorAsked.class);
  }

  @Test
  void nobodyReleasesTheirOwnPassingOn() {
    HeldItem held = answered(CaseStory.at(norland), HandlingCode.H1);
    Officer alone = norland.officer(Role.INVESTIGATOR, Role.SUPERVISOR);

    for (int attempt = 0; attempt < 2; attempt++) {
      assertThat(passOn(alone, held, estmark.id(), Purpose.SMUGGLING_INVESTIGATION))
          .isInstanceOf(PassOn.HeldBack.class);
    }
    assertThat(
            passOn(
                norland.officer(Role.INVESTIGATOR),
                held,
                estmark.id(),
                Purpose.SMUGGLING_INVESTIGATION))
        .isInstanceOf(PassOn.HeldBack.class);

    assertThat(
            passOn(
                norland.officer(Role.SUPERVISOR),
                held,
                estmark.id(),
                Purpose.SMUGGLING_INVESTIGATION))
        .isInstanceOf(PassOn.Sent.class);
  }

  @Test
  void everyDeskRefusesOfficersWithoutTheRole() {
    Request request = filed(CaseStory.at(norland));
    Set<Role> deciders = Set.of(Role.LIAISON_OFFICER, Role.INVESTIGATOR);
    Set<Role> readers = Set.of(ReplyDesk.READERS);
    ReplyDesk desk = sudria.get(ReplyDesk.class);
    for (Role role : Role.values()) {
      Officer officer = sudria.officer(role);
      if (!deciders.contains(role)) {
        assertRefused(role, () -> desk.take(officer, request.id()));
        assertRefused(role, () -> desk.answer(officer, request.id(), List.of()));
        assertRefused(
            role,
            () -> desk.refuse(officer, request.id(), RefusalGround.R01_NOT_AVAILABLE, "Invented."));
        assertRefused(
            role,
            () ->
                sudria.get(OnwardDesk.class).grant(officer, UUID.randomUUID(), Duration.ofDays(1)));
      }
      if (!readers.contains(role)) {
        assertRefused(role, () -> sudria.get(RequestDesk.class).received(officer));
        assertRefused(role, () -> sudria.get(RequestDesk.class).get(officer, request.id()));
        assertRefused(role, () -> sudria.get(OnwardDesk.class).received(officer));
        assertRefused(role, () -> sudria.get(InformationDesk.class).received(officer));
      }
      if (role != Role.PROTECTION_DESK) {
        assertRefused(
            role,
            () ->
                sudria
                    .get(ProtectionDesk.class)
                    .raise(
                        officer,
                        "subject:" + UUID.randomUUID(),
                        norland.id(),
                        ProtectionNeed.DANGER));
      }
    }
  }

  private static void assertRefused(Role role, Runnable act) {
    assertThatThrownBy(act::run).as("%s", role).isInstanceOf(NotAllowed.class);
  }
}
