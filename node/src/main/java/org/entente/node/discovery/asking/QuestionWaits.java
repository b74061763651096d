package org.entente.node.discovery.asking;

import org.entente.node.discovery.QuestionLane;

/** A question may be sent in this lane: one began to wait, or a batch before it has its answer. */
record QuestionWaits(QuestionLane lane) {}
