package org.entente.node.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One act to be audited: who, what, to which record, with what result, and further facts (purpose,
 * basis, counts, digests). Facts hold ids, codes and counts; never a name, a number or a text about
 * a person.
 */
public record AuditRecord(
    Actor actor, Act act, String record, String result, Map<String, String> facts) {
  public AuditRecord {
    facts = Collections.unmodifiableMap(new TreeMap<>(facts));
  }

  public static AuditRecord of(Actor actor, Act act, Object record) {
    return new AuditRecord(actor, act, record.toString(), "done", Map.of());
  }

  public AuditRecord result(String code) {
    return new AuditRecord(actor, act, record, code, facts);
  }

  public AuditRecord with(String name, Object value) {
    var more = new TreeMap<>(facts);
    more.put(name, value.toString());
    return new AuditRecord(actor, act, record, result, more);
  }
}
