package org.entente.node.partners;

import org.entente.protocol.AuthorityId;

/**
 * A profile claims an authority's id with other keys than those pinned, or pinned keys under
 * another id.
 */
public final class KeyConflict extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public KeyConflict(AuthorityId id) {
    super(id.value());
  }
}
