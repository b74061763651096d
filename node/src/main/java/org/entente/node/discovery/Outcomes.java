package org.entente.node.discovery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.discovery.store.MatchStore;
import org.entente.node.exchange.Outbox;
import org.entente.node.protection.ProtectionDesk;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupOutcome;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what is due in the classes in which we learn first: all answers of a window together, each
 * of the one form, whether something matched, was shielded, declined, left to lapse, or never held.
 */
@Component
class Outcomes {
  private final MatchStore store;
  private final ProtectionDesk protection;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Audit audit;

  Outcomes(
      MatchStore store,
      ProtectionDesk protection,
      Disclosure disclosure,
      Outbox outbox,
      Audit audit) {
    this.store = store;
    this.protection = protection;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Looks up what new questions match, apart from the messages that brought them. */
  @Transactional
  public void match() {
    store.match();
  }

  /** Sends every answer that is due. */
  @Transactional
  public void send(Instant now) {
    record Ready(AuthorityId partner, MatchedQuestion question, LookupOutcome outcome) {}
    List<Ready> ready = new ArrayList<>();
    for (MatchedQuestion question : store.lockDue(now)) {
      ready.add(new Ready(question.partner(), question, outcome(question)));
    }
    // What takes long is done; the answers follow one another without a look at what they say.
    for (Ready one : ready) {
      Decision decision =
          disclosure.decide(Actor.NODE, one.partner(), one.outcome(), Circumstances.PLAIN);
      if (decision instanceof Decision.Permitted(var permit)) {
        outbox.enqueue(
            Actor.NODE,
            permit,
            Tags.conversation(one.partner(), one.question().lookupClass()),
            one.outcome());
        store.noteAnswered(one.question().question(), now);
        audit.record(
            AuditRecord.of(Actor.NODE, Act.LOOKUP_OUTCOME_SENT, one.question().question())
                .with("partner", one.partner())
                .with("class", one.question().lookupClass()));
      }
    }
  }

  private LookupOutcome outcome(MatchedQuestion question) {
    Set<String> shielded = protection.shieldedFrom(question.partner());
    byte[] bits = new byte[question.size() / 8];
    for (Match match : question.matches()) {
      boolean isReleased =
          match.decision().filter(d -> d == Match.Decision.RELEASED).isPresent()
              && !shielded.contains(match.record());
      if (isReleased) {
        bits[match.position() / 8] |= (byte) (1 << match.position() % 8);
      }
    }
    return new LookupOutcome(question.question(), Octets.of(bits));
  }
}
