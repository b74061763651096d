package org.entente.node.web.shell;

import java.io.Serializable;

/** What the officer's last act led to, shown once on the next page. */
public record Flash(Tone tone, String message) implements Serializable {
  /** The name under which it travels through a redirect. */
  public static final String ATTRIBUTE = "flash";

  public static Flash done(String message) {
    return new Flash(Tone.SUCCESS, message);
  }

  public static Flash stopped(String message) {
    return new Flash(Tone.DANGER, message);
  }

  public static Flash note(String message) {
    return new Flash(Tone.INFO, message);
  }
}
