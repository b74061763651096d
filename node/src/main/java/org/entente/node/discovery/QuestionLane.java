package org.entente.node.discovery;

import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;

/** Questions of one class to one partner, which may travel together. */
public record QuestionLane(AuthorityId partner, LookupClass lookupClass) {}
