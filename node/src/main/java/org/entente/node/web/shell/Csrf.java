package org.entente.node.web.shell;

import java.util.function.Supplier;

/**
 * The secret that shows a form came from our own page; read only when a form is rendered, since
 * reading may open a session.
 */
public record Csrf(String name, Supplier<String> source) {
  public static Csrf of(String name, String value) {
    return new Csrf(name, () -> value);
  }

  public String value() {
    return source.get();
  }

  @Override
  public String toString() {
    return "Csrf[" + name + "]";
  }
}
