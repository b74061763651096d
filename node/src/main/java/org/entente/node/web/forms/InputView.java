package org.entente.node.web.forms;

import java.util.List;
import org.entente.node.web.shell.Choice;

/** One field of a form that is made of its fields alone; shown by {@code tag/inputs}. */
public record InputView(
    Kind kind, String name, String label, String hint, List<Choice> choices, boolean isOptional) {
  public InputView {
    choices = List.copyOf(choices);
  }

  /** How the field is filled in. */
  public enum Kind {
    LINE,
    AREA,
    SELECT,
    ONE_OF,
    SEVERAL_OF,
    DATE,
    FILE
  }

  public static InputView line(String name, String label, String hint) {
    return new InputView(Kind.LINE, name, label, hint, List.of(), false);
  }

  public static InputView area(String name, String label, String hint) {
    return new InputView(Kind.AREA, name, label, hint, List.of(), false);
  }

  public static InputView select(String name, String label, List<Choice> choices) {
    return new InputView(Kind.SELECT, name, label, "", choices, false);
  }

  public static InputView oneOf(String name, String label, List<Choice> choices) {
    return new InputView(Kind.ONE_OF, name, label, "", choices, false);
  }

  public static InputView severalOf(String name, String label, List<Choice> choices) {
    return new InputView(Kind.SEVERAL_OF, name, label, "", choices, false);
  }

  public static InputView date(String name, String label) {
    return new InputView(Kind.DATE, name, label, "", List.of(), false);
  }

  public static InputView file(String name, String label, String hint) {
    return new InputView(Kind.FILE, name, label, hint, List.of(), false);
  }

  public InputView optional() {
    return new InputView(kind, name, label, hint, choices, true);
  }

  public InputView hint(String words) {
    return new InputView(kind, name, label, words, choices, isOptional);
  }
}
