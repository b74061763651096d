package org.entente.node.audit;

import java.util.UUID;
import org.entente.protocol.AuthorityId;

/**
 * Who acts: an officer of this authority, a partner's node, the node by itself, or the operator at
 * the console.
 */
public sealed interface Actor {
  /** An officer, by id. */
  record OfficerActor(UUID officer) implements Actor {}

  /** A partner's node. */
  record PartnerActor(AuthorityId partner) implements Actor {}

  /** The node itself, by schedule. */
  record NodeActor() implements Actor {}

  /** The operator, at the command line of the machine. */
  record OperatorActor() implements Actor {}

  Actor NODE = new NodeActor();
  Actor OPERATOR = new OperatorActor();

  /** The form kept in entries, such as {@code officer:0190…}. */
  default String label() {
    return switch (this) {
      case OfficerActor a -> "officer:" + a.officer();
      case PartnerActor a -> "partner:" + a.partner();
      case NodeActor _ -> "node";
      case OperatorActor _ -> "operator";
    };
  }
}
