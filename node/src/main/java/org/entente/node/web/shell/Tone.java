package org.entente.node.web.shell;

/** How a badge or notice speaks; colour supports the words and never replaces them. */
public enum Tone {
  NEUTRAL("neutral"),
  INFO("info"),
  SUCCESS("success"),
  WARNING("warning"),
  DANGER("danger");

  private final String css;

  Tone(String css) {
    this.css = css;
  }

  /** The suffix of the style class. */
  public String css() {
    return css;
  }
}
