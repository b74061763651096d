package org.entente.node.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.entente.names.Identifiers;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Texts;
import org.entente.node.web.shell.Words;
import org.entente.protocol.InvalidTerm;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.ModelAndView;

class AttemptTest {
  private final Words words = Texts.load().in(Language.ENGLISH);

  private Form after(Supplier<ModelAndView> act) {
    Form[] shown = new Form[1];
    Attempt.of(
        Form.empty(),
        words,
        act,
        form -> {
          shown[0] = form;
          return new ModelAndView("again");
        });
    return shown[0];
  }

  @Test
  void aTermOfSeveralWordsFindsItsFieldAndSentence() {
    Form form =
        after(() -> {
          throw new InvalidTerm("handling restriction", "given in words with H3");
        });
    assertThat(form.error("handling-restriction"))
        .isEqualTo(words.of("codes.term.handling-restriction"));
  }

  @Test
  void aTermWithoutASentenceOfItsOwnIsNamedNotHidden() {
    Form form =
        after(() -> {
          throw new InvalidTerm("tide", "low");
        });
    assertThat(form.error("tide")).contains("tide");
  }

  @Test
  void aWrongIdentifierSaysWhyBesideItsValue() {
    Form form =
        after(() -> {
          Identifiers.parse("imo", "", "9187628");
          return new ModelAndView("done");
        });
    assertThat(form.error("value")).isEqualTo(words.of("codes.identifier.invalid.check-digit"));
  }

  @Test
  void anUnknownCountryIsAFaultOfTheCountry() {
    Form form =
        after(() -> {
          Identifiers.parse("plate", "Atlantis", "AB 123");
          return new ModelAndView("done");
        });
    assertThat(form.hasError("country")).isTrue();
  }

  @Test
  void whatIsNoFaultOfTheFormIsNotSwallowed() {
    assertThatThrownBy(() ->
            after(() -> {
              throw new IllegalStateException("elsewhere");
            }))
        .isInstanceOf(IllegalStateException.class);
  }
}
