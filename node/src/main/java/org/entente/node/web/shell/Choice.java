package org.entente.node.web.shell;

/** One option of a field; one that may not be chosen says why. */
public record Choice(String value, String label, String hint, String unavailable) {
  public static Choice of(String value, String label) {
    return new Choice(value, label, "", "");
  }

  public Choice hint(String words) {
    return new Choice(value, label, words, unavailable);
  }

  public Choice unavailable(String reason) {
    return new Choice(value, label, hint, reason);
  }

  public boolean isAvailable() {
    return unavailable.isEmpty();
  }
}
