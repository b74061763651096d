package org.entente.protocol;

/** The version of the agreement a message is sent under, with the digest of its signed terms. */
public record AgreementRef(String id, int version, Octets digest) {
  public AgreementRef {
    id = Rules.text("agreement id", id, 80);
    if (version < 1) {
      throw new InvalidTerm("agreement version", "1 or more");
    }
  }
}
