package org.entente.node.staff;

/** What came of a sign-in; a refusal is the same for an unknown name and a wrong password. */
public sealed interface SignIn {
  /** The officer is who they say. */
  record Accepted(Officer officer) implements SignIn {}

  /** Name or password is wrong, or the account is not active. */
  record Refused() implements SignIn {}

  /** Too many failures; the account opens again by itself. */
  record Locked() implements SignIn {}
}
