package org.entente.node.web.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.entente.names.PartialDate;
import org.entente.node.web.shell.Form;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private static Fields of(String... namesAndValues) {
    Form form = Form.empty();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      form = form.with(namesAndValues[i], namesAndValues[i + 1]);
    }
    return new Fields(form);
  }

  @Test
  void aYearAloneStaysAYear() {
    assertThat(of("born-year", "1980").birthDate("born")).contains(PartialDate.of(1980));
    assertThat(of("born-year", "1980", "born-month", "5").birthDate("born"))
        .contains(PartialDate.of(1980, 5));
    assertThat(of().birthDate("born")).isEmpty();
  }

  @Test
  void aDayWithoutItsMonthIsNotGuessed() {
    assertThatThrownBy(() -> of("born-year", "1980", "born-day", "5").birthDate("born"))
        .isInstanceOfSatisfying(FieldFault.class, f -> assertThat(f.field()).isEqualTo("born"));
    assertThatThrownBy(() -> of("born-month", "5").birthDate("born"))
        .isInstanceOf(FieldFault.class);
  }

  @Test
  void aDayThatDoesNotExistIsAFaultOfItsField() {
    assertThatThrownBy(
            () -> of("born-year", "1981", "born-month", "2", "born-day", "30").birthDate("born"))
        .isInstanceOfSatisfying(
            FieldFault.class,
            f -> assertThat(f.key()).isEqualTo("codes.birthdate.invalid.no-such-day"));
    assertThatThrownBy(() -> of("date-year", "2026", "date-month", "13").date("date"))
        .isInstanceOf(FieldFault.class);
    assertThat(of("date-year", "2026", "date-month", "3", "date-day", "27").date("date"))
        .isEqualTo(LocalDate.of(2026, 3, 27));
  }

  @Test
  void anUnknownOptionCountsAsNoneChosen() {
    assertThatThrownBy(() -> of("purpose", "ANY").one("purpose", Purpose.class))
        .isInstanceOf(FieldFault.class);
    assertThat(of("offences", "ANY").several("offences", Offence.class)).isEmpty();
  }

  @Test
  void aQuestionLeftOpenIsNotANo() {
    assertThatThrownBy(() -> of().isYes("wasMigrant")).isInstanceOf(FieldFault.class);
    assertThat(of("wasMigrant", "no").isYes("wasMigrant")).isFalse();
  }

  @Test
  void linesWithoutWordsAreNotNames() {
    assertThat(of("names", " Salim Exempel \n\n سالم ").lines("names"))
        .containsExactly("Salim Exempel", "سالم");
  }
}
