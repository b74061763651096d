package org.entente.node.lists.format;

/** One part of a name in the position the list gives it. */
public record NamePart(Role role, String text) {

  /** The position of a part: the UN numbers its parts, OFAC separates family from given names. */
  public enum Role {
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    FAMILY,
    GIVEN,
    SUFFIX
  }

  @Override
  public String toString() {
    return "NamePart[" + role + "]";
  }
}
