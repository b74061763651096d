package org.entente.node.app;

import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.identity.Identity;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Audits each start of the node. */
@Component
@ConditionalOnProperty(name = "entente.background", havingValue = "true")
class NodeStarted {
  private final Audit audit;
  private final Identity identity;

  NodeStarted(Audit audit, Identity identity) {
    this.audit = audit;
    this.identity = identity;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    audit.recordAlone(
        AuditRecord.of(Actor.NODE, Act.NODE_STARTED, identity.id())
            .with("fingerprint", identity.profile().fingerprint().hex()));
  }
}
