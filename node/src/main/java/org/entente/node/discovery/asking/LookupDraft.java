package org.entente.node.discovery.asking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseFile;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.LookupRequest;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.staff.Officer;
import org.entente.protocol.LookupClass;

/**
 * A lookup that an officer may ask, as far as the case file goes: it is live, it shows a material
 * benefit, and the records are its own.
 *
 * @param classes what it may ask about; other values of its records are left out
 * @param againOf the standing lookup it repeats
 */
public record LookupDraft(
    Officer by,
    CaseFile file,
    LookupRequest request,
    List<LookupAsked> asked,
    Set<LookupClass> classes,
    Optional<UUID> againOf) {
  /** The records that have values of a class, which may be apart for people on official lists. */
  List<LookupAsked> in(LookupClass lookupClass, boolean listsApart) {
    if (!classes.contains(lookupClass)) {
      return List.of();
    }
    if (lookupClass != LookupClass.LISTED) {
      return asked.stream().flatMap(a -> a.only(lookupClass).stream()).toList();
    }
    return listsApart ? asked.stream().flatMap(a -> a.ofPeople().stream()).toList() : List.of();
  }

  /** The lookup before any of its questions. */
  Lookup begun(UUID id, Instant at) {
    return new Lookup(
        id,
        request.file(),
        request.partner(),
        by.id(),
        request.purpose(),
        request.legalBasis(),
        at,
        asked.stream().map(LookupAsked::record).toList(),
        List.of(),
        List.of());
  }

  QuestionStore.NewLookup kept(Lookup lookup) {
    return new QuestionStore.NewLookup(lookup, request.standing(), againOf);
  }

  AuditRecord entry(Lookup lookup) {
    AuditRecord entry =
        AuditRecord.of(by.actor(), Act.LOOKUP_ASKED, lookup.id())
            .with("case", file.reference())
            .with("partner", lookup.partner())
            .with("purpose", lookup.purpose())
            .with("basis", lookup.legalBasis())
            .with("records", lookup.records().size());
    return againOf.map(before -> entry.with("again", before)).orElse(entry);
  }

  @Override
  public String toString() {
    return "LookupDraft[" + file.id() + "]";
  }
}
