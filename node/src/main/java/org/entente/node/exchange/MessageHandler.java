package org.entente.node.exchange;

import java.util.Set;
import org.entente.protocol.Body;
import org.entente.protocol.Message;

/**
 * A module's ear on the inbox. It is called once for each admitted message, in the transaction that
 * admits it; throwing {@link NotExpected} turns the message away and undoes everything.
 */
public interface MessageHandler {
  /** The kinds of body this module answers for; each kind has exactly one handler. */
  Set<Class<? extends Body>> kinds();

  void handle(Message message);
}
