package org.entente.node.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.entente.names.Identifiers;
import org.entente.node.casework.CaseObject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.SubjectId;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.Subject;
import org.entente.protocol.Urgency;
import org.entente.protocol.WireIdentifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A request may be about a vessel, vehicle or wallet of the case, and then names no person. */
class AskingAboutObjectsTest {

  private static ExerciseNode norland;

  @BeforeAll
  static void start() {
    norland = Neighbours.together().norland;
  }

  private static CaseObject vessel(CaseStory story) {
    return norland
        .get(SubjectDesk.class)
        .addObject(story.officer, story.file.id(), Identifiers.parse("imo", "", "1234567"));
  }

  private static NewRequest about(CaseStory story, CaseObject object) {
    return new NewRequest(
        story.file.id(),
        Neighbours.together().sudria.id(),
        List.of(new SubjectId(object.id())),
        "Invented: it carried people.",
        Purpose.SMUGGLING_INVESTIGATION,
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

  @Test
  void theRequestNamesTheObjectAndNoPerson() {
    CaseStory story = CaseStory.at(norland);

    Request request =
        norland.get(RequestDesk.class).file(story.officer, about(story, vessel(story))).request();

    assertThat(request.state()).isEqualTo(RequestState.OPEN);
    assertThat(request.content().subjects())
        .singleElement()
        .satisfies(s -> {
          assertThat(s.standing()).isEqualTo(Subject.Standing.OBJECT);
          assertThat(s.names()).isEmpty();
          assertThat(s.identifiers()).extracting(WireIdentifier::value).containsExactly("1234567");
        });
  }

  @Test
  void anObjectOfAnotherCaseIsNotAskedAbout() {
    CaseObject elsewhere = vessel(CaseStory.at(norland));
    CaseStory story = CaseStory.at(norland);

    assertThatThrownBy(
            () -> norland.get(RequestDesk.class).preview(story.officer, about(story, elsewhere)))
        .isInstanceOf(InvalidTerm.class);
  }
}
