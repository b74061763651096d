package org.entente.node.exchange;

import org.entente.protocol.Message;

/**
 * A message of ours expired before its partner could be reached; no receipt will come. Published in
 * the courier's transaction.
 *
 * @param code the reason, from {@code docs/ERRORS.md}
 */
public record Undeliverable(Message message, String code) {}
