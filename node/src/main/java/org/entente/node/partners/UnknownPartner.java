package org.entente.node.partners;

import org.entente.protocol.AuthorityId;

/** No such authority is known here. */
public final class UnknownPartner extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnknownPartner(AuthorityId id) {
    super(id.value());
  }
}
