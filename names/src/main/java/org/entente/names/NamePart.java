package org.entente.names;

/** A part of a name as written, of one or more words, with the role its source gives it. */
public record NamePart(PartRole role, String text) {

  public NamePart {
    text = NameText.bounded(text);
  }

  @Override
  public String toString() {
    return "NamePart[" + role + "]";
  }
}
