package org.entente.node.web.requests;

import java.util.List;

/** A person as a request discloses them: this, and nothing else, leaves. */
public record PersonView(
    String standing,
    String name,
    List<String> otherNames,
    String born,
    List<Number> numbers,
    String link) {

  /** An identifier with its kind. */
  public record Number(String kind, String value) {}
}
