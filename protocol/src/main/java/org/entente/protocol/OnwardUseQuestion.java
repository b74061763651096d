package org.entente.protocol;

import java.util.UUID;

/**
 * The holder of a foreign item asks its originator whether it may pass the item on to a named
 * authority for a purpose.
 */
public record OnwardUseQuestion(
    UUID question, UUID item, AuthorityId to, Purpose purpose, String reasons) implements Body {
  public OnwardUseQuestion {
    reasons = Rules.text("reasons", reasons, 2000);
  }

  @Override
  public String toString() {
    return "OnwardUseQuestion[" + question + "]";
  }
}
