package org.entente.node.notices;

import java.time.Instant;
import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.NoticeBody;

/**
 * Something that happened on a notice, as either side told it: found, arrested, extradition asked,
 * custody ended. Its id is the same at both nodes.
 *
 * @param direction whether we told it or the partner did
 */
public record NoticeEvent(
    UUID id, AuthorityId partner, Share.Direction direction, NoticeBody body, Instant at) {
  @Override
  public String toString() {
    return "NoticeEvent[" + id + "]";
  }
}
