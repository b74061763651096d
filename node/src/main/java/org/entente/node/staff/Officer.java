package org.entente.node.staff;

import java.util.Arrays;
import java.util.Set;
import org.entente.node.audit.Actor;
import org.entente.protocol.Classification;

/** A member of this authority who works with the node. */
public record Officer(
    OfficerId id,
    String username,
    String displayName,
    String unit,
    Set<Role> roles,
    Classification clearance,
    String language,
    String zone,
    boolean active) {
  public Officer {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean hasAny(Role... any) {
    return Arrays.stream(any).anyMatch(roles::contains);
  }

  /** Refuses unless the officer is active and has one of the roles. */
  public void require(Role... any) {
    if (!active || !hasAny(any)) {
      throw new NotAllowed(NotAllowed.Reason.ROLE_MISSING);
    }
  }

  /** Whether the officer reads the audit of the whole node. */
  public boolean readsAudit() {
    return roles.stream().anyMatch(Role.AUDIT_READERS::contains);
  }

  /** Refuses unless the officer is active and reads the audit of the whole node. */
  public void requireAuditReader() {
    require(Role.AUDIT_READERS.toArray(Role[]::new));
  }

  /** Refuses unless the officer's clearance reaches the classification. */
  public void requireClearance(Classification classification) {
    if (!classification.isAtMost(clearance)) {
      throw new NotAllowed(NotAllowed.Reason.CLEARANCE_TOO_LOW);
    }
  }

  public Actor actor() {
    return new Actor.OfficerActor(id.value());
  }

  @Override
  public String toString() {
    return "Officer[" + id + "]";
  }
}
