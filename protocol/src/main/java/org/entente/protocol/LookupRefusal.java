package org.entente.protocol;

import java.util.UUID;

/**
 * The holder's node declines to evaluate a question for a reason that does not depend on what it
 * holds.
 *
 * @param question the question, the batch of questions or the entries that are declined
 */
public record LookupRefusal(UUID question, Reason reason) implements Body {

  /** Why the question was not evaluated. */
  public enum Reason {
    EPOCH_OVER,
    BUDGET_SPENT,
    CLASS_NOT_AGREED,
    NOT_ASKER_FIRST,
    NOT_HOLDER_FIRST,
    TOO_MANY_ENTRIES,
    INVALID_ELEMENTS
  }
}
