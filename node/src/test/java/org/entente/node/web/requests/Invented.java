package org.entente.node.web.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.requests.OnwardUse;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestState;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Texts;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.Classification;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InformationAnswer;
import org.entente.protocol.InformationRequest;
import org.entente.protocol.Item;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Offence;
import org.entente.protocol.OnwardUseDecision;
import org.entente.protocol.OnwardUseQuestion;
import org.entente.protocol.Purpose;
import org.entente.protocol.Subject;
import org.entente.protocol.Urgency;

/** Invented requests, officers and questions for these tests. */
final class Invented {
  static final Words ENGLISH = Texts.load().in(Language.ENGLISH);
  static final Instant NOW = Instant.parse("2026-11-14T09:14:00Z");
  static final AuthorityId SUDRIA = new AuthorityId("sudria");
  static final OfficerId DRAFTER = new OfficerId(new UUID(5, 1));
  private static final UUID ID = new UUID(6, 1);

  private Invented() {}

  static Officer officer(OfficerId id, Role... roles) {
    return new Officer(
        id,
        "a.beispiel",
        "Anna Beispiel",
        "Unit 4",
        Set.of(roles),
        Classification.RESTRICTED,
        "en",
        "Europe/Berlin",
        true);
  }

  static Officer other(Role... roles) {
    return officer(new OfficerId(new UUID(5, 2)), roles);
  }

  static Request request(Request.Direction direction, RequestState state) {
    return new Request(
        ID,
        direction,
        SUDRIA,
        content(),
        state,
        Optional.empty(),
        Optional.empty(),
        NOW,
        NOW.plusSeconds(3600),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        state == RequestState.DRAFTED
            ? Optional.of(new Request.Draft(new InformationAnswer(ID, List.of(item())), DRAFTER))
            : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static InformationRequest content() {
    return new InformationRequest(
        ID,
        new CaseReference("SUD-2026-0007"),
        Purpose.SMUGGLING_INVESTIGATION,
        LegalBasis.UNTOC_27,
        Offence.ORGANISING,
        Urgency.ROUTINE,
        "",
        Set.of(DataCategory.PHONE),
        "The subscriber of the phone",
        "Invented facts",
        "A hit",
        Handling.of(HandlingCode.H1),
        List.of(
            new Subject(
                Subject.Standing.SUSPECT,
                "He organises",
                Optional.empty(),
                List.of("Karim Exempel"),
                List.of("1980"),
                List.of())));
  }

  static Item item() {
    return new Item(
        new UUID(6, 2),
        SUDRIA,
        DataCategory.PHONE,
        "Invented statement",
        "Case file",
        Handling.of(HandlingCode.H1),
        Evaluation.parse("B2"),
        java.time.LocalDate.of(2029, 1, 1));
  }

  static OnwardUse onward(Request.Direction direction, boolean drafted) {
    return new OnwardUse(
        new OnwardUseQuestion(
            ID,
            new UUID(6, 2),
            new AuthorityId("estmark"),
            Purpose.SMUGGLING_INVESTIGATION,
            "Same network"),
        direction,
        SUDRIA,
        NOW,
        drafted ? Optional.of(DRAFTER) : Optional.empty(),
        drafted ? Optional.of(NOW.plusSeconds(86_400)) : Optional.empty(),
        Optional.empty());
  }

  static OnwardUse granted(OnwardUse use) {
    OnwardUseQuestion question = use.question();
    return new OnwardUse(
        question,
        use.direction(),
        use.partner(),
        use.created(),
        use.draft(),
        use.draftUntil(),
        Optional.of(
            new OnwardUseDecision(
                question.question(),
                question.item(),
                question.to(),
                question.purpose(),
                Optional.of(NOW.plusSeconds(86_400)),
                Optional.empty())));
  }
}
