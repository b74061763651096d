package org.entente.node.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {

  @Test
  void aFieldIsDescribedByItsHintAndItsError() {
    Form form = Form.empty().withError("purpose", "Choose a purpose");
    assertThat(form.describedBy("purpose", "why you ask")).isEqualTo("purpose-hint purpose-error");
    assertThat(form.describedBy("facts", "")).isEmpty();
  }

  @Test
  void theFirstThingWrongWithAFieldIsTheOneShown() {
    Form form = Form.empty().withError("born", "Give a year").withError("born", "Too early");
    assertThat(form.error("born")).isEqualTo("Give a year");
  }

  @Test
  void severalValuesOfOneFieldAreKept() {
    Form form = Form.posted(Map.of("handling", new String[] {"H1", "H2"}));
    assertThat(form.has("handling", "H2")).isTrue();
    assertThat(form.has("handling", "H3")).isFalse();
  }

  @Test
  void itPrintsNoValues() {
    assertThat(Form.empty().with("name", "Exempla")).hasToString("Form[1 fields, 0 errors]");
  }
}
