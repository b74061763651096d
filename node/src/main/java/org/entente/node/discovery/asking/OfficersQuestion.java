package org.entente.node.discovery.asking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFile;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.QuestionLane;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.staff.Officer;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.Octets;
import org.entente.protocol.Padding;

/** One class of a lookup: what is asked, of whom, by whom. */
record OfficersQuestion(
    UUID id,
    Officer by,
    CaseFile file,
    Lookup lookup,
    LookupClass lookupClass,
    List<LookupAsked> asked) {

  /** Why a question is not asked. */
  record NotAsked(String reason, Optional<GateReceipt> gates) {
    static NotAsked withoutIndex() {
      return new NotAsked("NO_INDEX", Optional.empty());
    }

    static NotAsked atGate(GateReceipt receipt) {
      return new NotAsked("GATE", Optional.of(receipt));
    }
  }

  /** The place of a question's secrets, for the vault. */
  static String place(UUID question) {
    return "discovery_question/" + question;
  }

  AuthorityId partner() {
    return lookup.partner();
  }

  List<Batch.Value> values() {
    return asked.stream().flatMap(a -> a.of(id).stream()).toList();
  }

  /** What the partner is told of it, were it padded alone together with so many canaries. */
  LookupQuestion told(int canaries) {
    return new LookupQuestion(
        id,
        file.reference(),
        lookup.purpose(),
        lookup.legalBasis(),
        officerReference(by, lookup.partner()),
        Padding.padded(values().size() + canaries));
  }

  QuestionLane lane() {
    return new QuestionLane(partner(), lookupClass);
  }

  /** The question as it waits to be sent in a batch. */
  QuestionStore.NewQuestion waiting(LookupQuestion told, Octets lockedValues, GateReceipt gates) {
    return new QuestionStore.NewQuestion(
        lookup.id(),
        waiting(told.size(), Optional.empty(), gates),
        Optional.of(new QuestionStore.Waits(told, lockedValues)),
        Optional.empty());
  }

  /** The question as it was sent as tags. */
  QuestionStore.NewQuestion askedByTags(
      QuestionStore.AskedByTags tags, int charged, Optional<Instant> due, GateReceipt gates) {
    return new QuestionStore.NewQuestion(
        lookup.id(), waiting(charged, due, gates), Optional.empty(), Optional.of(tags));
  }

  QuestionStore.NewQuestion notAsked(NotAsked why) {
    return new QuestionStore.NewQuestion(
        lookup.id(),
        kept(Lookup.State.NOT_ASKED, Optional.of(why.reason()), 0, Optional.empty(), why.gates()),
        Optional.empty(),
        Optional.empty());
  }

  private Lookup.Question waiting(int charged, Optional<Instant> due, GateReceipt gates) {
    return kept(Lookup.State.WAITING, Optional.empty(), charged, due, Optional.of(gates));
  }

  private Lookup.Question kept(
      Lookup.State state,
      Optional<String> reason,
      int charged,
      Optional<Instant> due,
      Optional<GateReceipt> gates) {
    List<String> records = asked.stream().map(LookupAsked::record).toList();
    return new Lookup.Question(
        id, lookupClass, state, reason, records, values().size(), charged, due, gates);
  }

  /** Stable for the partner's budget of this officer, meaningless anywhere else. */
  private static String officerReference(Officer officer, AuthorityId partner) {
    String both = officer.id() + "/" + partner;
    return Octets.sha256(both.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 20);
  }

  @Override
  public String toString() {
    return "OfficersQuestion[" + id + ", " + lookupClass + "]";
  }
}
