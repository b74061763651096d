package org.entente.oprf;

/** A protocol mode of RFC 9497, section 3.1; POPRF (0x02) is not used. */
enum Mode {
  OPRF(0x00),
  VOPRF(0x01);

  private final int identifier;

  Mode(int identifier) {
    this.identifier = identifier;
  }

  int identifier() {
    return identifier;
  }
}
