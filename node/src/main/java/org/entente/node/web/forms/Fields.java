package org.entente.node.web.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.names.BirthDate;
import org.entente.names.InvalidBirthDate;
import org.entente.names.PartialDate;
import org.entente.node.web.shell.Form;

/** Reads the fields of a posted form; a field that cannot be read is a {@link FieldFault}. */
public record Fields(Form form) {

  public String text(String name) {
    return form.value(name).strip();
  }

  /** The text, unless it is blank. */
  public Optional<String> filled(String name) {
    return Optional.of(text(name)).filter(t -> !t.isEmpty());
  }

  /** The lines that are not blank. */
  public List<String> lines(String name) {
    return form.value(name).lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  /** The one constant chosen. */
  public <E extends Enum<E>> E one(String name, Class<E> type) {
    return find(name, type).orElseThrow(() -> new FieldFault(name, "codes.fault.choose"));
  }

  /** The constant chosen, if any; a value that is not one counts as none. */
  public <E extends Enum<E>> Optional<E> find(String name, Class<E> type) {
    String value = text(name);
    return Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(value)).findFirst();
  }

  /** The constants ticked. */
  public <E extends Enum<E>> Set<E> several(String name, Class<E> type) {
    Set<E> chosen = EnumSet.noneOf(type);
    for (E constant : type.getEnumConstants()) {
      if (form.has(name, constant.name())) {
        chosen.add(constant);
      }
    }
    return chosen;
  }

  /** A question answered with yes or no; unanswered is a fault. */
  public boolean isYes(String name) {
    return switch (text(name)) {
      case "yes" -> true;
      case "no" -> false;
      default -> throw new FieldFault(name, "codes.fault.answer");
    };
  }

  /**
   * A date of birth as far as it was filled in, from the parts {@code -year}, {@code -month},
   * {@code -day}.
   */
  public Optional<BirthDate> birthDate(String name) {
    String year = text(name + "-year");
    String month = text(name + "-month");
    String day = text(name + "-day");
    if (year.isEmpty() && month.isEmpty() && day.isEmpty()) {
      return Optional.empty();
    }
    if (year.isEmpty() || (month.isEmpty() && !day.isEmpty())) {
      throw new FieldFault(name, "codes.birthdate.invalid.form");
    }
    try {
      int y = number(name, year);
      return Optional.of(
          month.isEmpty()
              ? PartialDate.of(y)
              : day.isEmpty()
                  ? PartialDate.of(y, number(name, month))
                  : PartialDate.of(y, number(name, month), number(name, day)));
    } catch (InvalidBirthDate e) {
      throw new FieldFault(name, "codes." + e.reason().messageKey());
    }
  }

  /** A whole date from the same three parts. */
  public LocalDate date(String name) {
    try {
      return LocalDate.of(
          number(name, text(name + "-year")),
          number(name, text(name + "-month")),
          number(name, text(name + "-day")));
    } catch (DateTimeException e) {
      throw new FieldFault(name, "codes.fault.date");
    }
  }

  /** A whole number of at most nine digits. */
  public int number(String name) {
    String value = text(name);
    if (!value.matches("[0-9]{1,9}")) {
      throw new FieldFault(name, "codes.fault.number");
    }
    return Integer.parseInt(value);
  }

  private static int number(String field, String digits) {
    if (!digits.matches("[0-9]{1,4}")) {
      throw new FieldFault(field, "codes.fault.date");
    }
    return Integer.parseInt(digits);
  }
}
