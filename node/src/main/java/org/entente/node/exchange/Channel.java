package org.entente.node.exchange;

import java.io.IOException;
import org.entente.node.partners.Partner;

/**
 * Carries sealed bytes to a partner's node and brings back what it attests; knows nothing of the
 * content.
 */
public interface Channel {
  /**
   * Delivers the sealed message.
   *
   * @return the compact JWS of the receipt
   * @throws IOException when the partner was not reached or gave no receipt; the courier tries
   *     again
   */
  String deliver(Partner partner, byte[] sealed) throws IOException;
}
