package org.entente.node.exchange;

import org.entente.protocol.Message;
import org.entente.protocol.Receipt;

/**
 * A message of ours has come to an end: the partner's receipt says how. Published in the courier's
 * transaction.
 */
public record Delivered(Message message, Receipt receipt) {}
