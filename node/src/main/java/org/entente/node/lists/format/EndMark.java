package org.entente.node.lists.format;

/** The old end-of-file byte with which OFAC closes its delimited files. */
final class EndMark {
  static final byte BYTE = 0x1A;
  static final String TEXT = "\u001A";

  private EndMark() {}
}
