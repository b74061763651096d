package org.entente.node.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.web.requests.Invented.ENGLISH;

import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.SubjectId;
import org.entente.node.requests.NewRequest;
import org.entente.node.web.shell.Form;
import org.entente.protocol.Offence;
import org.entente.protocol.Urgency;
import org.junit.jupiter.api.Test;

class NewRequestFormTest {
  private final UUID person = new UUID(3, 4);
  private final Form filled =
      Form.empty()
          .with("subjects", person.toString())
          .with("link-to-the-purpose", "He organises")
          .with("purpose", "SMUGGLING_INVESTIGATION")
          .with("legal-basis", "UNTOC_27")
          .with("offence", "ORGANISING")
          .with("urgency", "ROUTINE")
          .with("categories", "PHONE", "IDENTITY")
          .with("information-asked", "The subscriber")
          .with("facts", "Invented facts")
          .with("reason-to-believe", "A hit")
          .with("handling", "H1", "H2");

  @Test
  void aFilledFormBecomesTheParticulars() {
    assertThat(NewRequestForm.checked(filled, ENGLISH).hasErrors()).isFalse();
    NewRequest wanted =
        NewRequestForm.particulars(new CaseFileId(new UUID(1, 1)), Invented.SUDRIA, filled);
    assertThat(wanted.subjects()).containsExactly(new SubjectId(person));
    assertThat(wanted.offence()).isEqualTo(Offence.ORGANISING);
    assertThat(wanted.urgency()).isEqualTo(Urgency.ROUTINE);
    assertThat(wanted.handling().label()).isEqualTo("H1+H2");
  }

  @Test
  void everythingMissingIsSaidAtOnce() {
    assertThat(NewRequestForm.checked(Form.empty(), ENGLISH).errors()).hasSize(11);
  }

  @Test
  void urgencyNeedsItsReason() {
    Form urgent = filled.with("urgency", "URGENT_DIRECT");
    assertThat(NewRequestForm.checked(urgent, ENGLISH).errors())
        .containsOnlyKeys("reason-for-urgency");
    assertThat(
            NewRequestForm.checked(urgent.with("reason-for-urgency", "Departure"), ENGLISH)
                .hasErrors())
        .isFalse();
  }

  @Test
  void moreThanFivePeopleAndObjectsAreTooMany() {
    Form many = filled.with("subjects", "1", "2", "3", "4", "5", "6");
    assertThat(NewRequestForm.checked(many, ENGLISH).error("subjects"))
        .isEqualTo("Choose at most five people and objects");
  }
}
