package org.entente.node.figures;

import static org.entente.node.testbed.ExerciseNode.await;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.Outcome;
import org.entente.node.requests.NewItem;
import org.entente.node.requests.NewRequest;
import org.entente.node.requests.ReplyDesk;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestDesk;
import org.entente.node.staff.Officer;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.Urgency;

/** What two authorities do together on the days that are counted, all of it invented. */
final class CountedDays {
  private CountedDays() {}

  static CaseStory answered(
      ExerciseNode norland, ExerciseNode sudria, Officer answers, Officer releases) {
    CaseStory story = CaseStory.at(norland);
    UUID request = request(norland, sudria, story);
    sudria
        .get(ReplyDesk.class)
        .answer(
            answers,
            request,
            List.of(
                new NewItem(
                    DataCategory.CASE_INFORMATION,
                    "Invented statement.",
                    "An invented register",
                    Handling.of(HandlingCode.H1),
                    Evaluation.parse("B2"))));
    sudria.get(ReplyDesk.class).release(releases, request);
    await(
        "the answer",
        () ->
            norland.count("requests_request WHERE state = 'ANSWERED' AND id = '" + request + "'")
                == 1);
    return story;
  }

  private static UUID request(ExerciseNode norland, ExerciseNode sudria, CaseStory story) {
    Request request =
        norland
            .get(RequestDesk.class)
            .file(
                story.officer,
                new NewRequest(
                    story.file.id(),
                    sudria.id(),
                    List.of(story.suspect(CaseStory.newName()).id()),
                    "Invented link.",
                    Purpose.SMUGGLING_INVESTIGATION,
                    LegalBasis.SOM_10,
                    Offence.ORGANISING,
                    Urgency.ROUTINE,
                    "",
                    EnumSet.of(DataCategory.CASE_INFORMATION),
                    "Invented question.",
                    "Invented facts.",
                    "Invented reason.",
                    Handling.of(HandlingCode.H1)))
            .request();
    await(
        "the request at Sudria",
        () -> sudria.count("requests_request WHERE id = '" + request.id() + "'") == 1);
    return request.id();
  }

  static void arrest(ExerciseNode norland, CaseStory story) {
    norland
        .get(CaseDesk.class)
        .recordOutcome(
            story.officer,
            story.file.id(),
            Outcome.Kind.ARREST,
            Optional.empty(),
            Optional.empty(),
            LocalDate.of(2026, 6, 1),
            "Invented account.");
  }
}
