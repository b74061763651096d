package org.entente.node.discovery.asking;

import java.util.UUID;

/** A question of ours and the lookup it belongs to. */
public record AskedQuestion(UUID question, UUID lookup) {}
