package org.entente.node.web.shell;

/** What the sign-in page shows: where it posts to and what was typed. */
public record SignIn(String action, Form form) {
  public static SignIn at(String action) {
    return new SignIn(action, Form.empty());
  }
}
