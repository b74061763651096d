package org.entente.node.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.web.requests.Invented.ENGLISH;

import org.entente.node.requests.NewItem;
import org.entente.node.web.shell.Form;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.junit.jupiter.api.Test;

class AnswerFormTest {
  private final Form filled =
      AnswerForm.blank()
          .with("item-0-category", "PHONE")
          .with("item-0-statement", "The subscriber is Petra Muster")
          .with("item-0-basis", "Case file")
          .with("item-0-handling", "H1")
          .with("item-0-source", "B")
          .with("item-0-information", "2");

  @Test
  void aFilledItemIsReadWithItsCodes() {
    assertThat(AnswerForm.checked(filled, ENGLISH).hasErrors()).isFalse();
    NewItem item = AnswerForm.items(filled).getFirst();
    assertThat(item.category()).isEqualTo(DataCategory.PHONE);
    assertThat(item.handling()).isEqualTo(Handling.of(HandlingCode.H1));
    assertThat(item.evaluation().label()).isEqualTo("B2");
  }

  @Test
  void everythingMissingIsSaidAtOnce() {
    Form wrong = AnswerForm.checked(AnswerForm.blank(), ENGLISH);
    assertThat(wrong.errors())
        .containsOnlyKeys(
            "item-0-category",
            "item-0-statement",
            "item-0-basis",
            "item-0-handling",
            "item-0-source",
            "item-0-information");
  }

  @Test
  void aRestrictionIsGivenWithH3AndOnlyThen() {
    Form without = filled.with("item-0-handling", "H1", "H3");
    assertThat(AnswerForm.checked(without, ENGLISH).hasError("item-0-restriction")).isTrue();
    Form alone = filled.with("item-0-restriction", "No contact with the family");
    assertThat(AnswerForm.checked(alone, ENGLISH).hasError("item-0-restriction")).isTrue();
    Form both = without.with("item-0-restriction", "No contact with the family");
    assertThat(AnswerForm.checked(both, ENGLISH).hasErrors()).isFalse();
  }

  @Test
  void aQuoteFillsABlankItemAndOtherwiseAddsOne() {
    Form first = AnswerForm.quoting(AnswerForm.blank(), "Stated", "List, 1, today");
    assertThat(AnswerForm.numbers(first)).containsExactly(0);
    assertThat(first.value("item-0-statement")).isEqualTo("Stated");
    Form second = AnswerForm.quoting(filled, "Stated", "List, 1, today");
    assertThat(AnswerForm.numbers(second)).containsExactly(0, 1);
    assertThat(second.value("item-0-statement")).isEqualTo("The subscriber is Petra Muster");
    assertThat(second.value("item-1-category")).isEqualTo("LISTED_PERSON");
  }

  @Test
  void theLastItemStaysAndThereIsAnEndToMore() {
    assertThat(AnswerForm.numbers(AnswerForm.without(filled, 0))).containsExactly(0);
    Form many = filled;
    for (int i = 0; i < 20; i++) {
      many = AnswerForm.more(many);
    }
    assertThat(AnswerForm.numbers(many)).hasSize(AnswerForm.MOST_ITEMS);
  }

  @Test
  void numbersThatAreNoneAreNotItems() {
    assertThat(AnswerForm.numbers(Form.empty().with("items", "0,x,1,,1,-3"))).containsExactly(0, 1);
  }
}
