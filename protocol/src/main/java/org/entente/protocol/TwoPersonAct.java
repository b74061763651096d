package org.entente.protocol;

/** An act that an agreement may put under the release of a second officer. */
public enum TwoPersonAct {
  /** Answering a request with information. */
  ANSWER,
  /** Allowing a partner to pass our information on. */
  ONWARD_GRANT
}
