package org.entente.node.web.forms;

import java.util.List;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Words;

/**
 * One field of a form that a screen lists by its fields; its words stand under the area's {@code
 * field.} keys.
 */
public record FieldView(
    Kind kind, String name, String label, String hint, List<Choice> choices, boolean optional) {

  /** How it is filled in. */
  public enum Kind {
    TEXT,
    AREA,
    DATE,
    SELECT,
    CHOICES,
    SEVERAL
  }

  /** A field without choices. */
  public static FieldView of(Words words, String area, Kind kind, String name) {
    return of(words, area, kind, name, List.of());
  }

  /** A field with choices. */
  public static FieldView of(
      Words words, String area, Kind kind, String name, List<Choice> choices) {
    String key = area + ".field." + name;
    String hint = words.has(key + ".hint") ? words.of(key + ".hint") : "";
    return new FieldView(kind, name, words.of(key), hint, choices, false);
  }

  /** The same field, which may stay empty. */
  public FieldView mayBeEmpty() {
    return new FieldView(kind, name, label, hint, choices, true);
  }
}
