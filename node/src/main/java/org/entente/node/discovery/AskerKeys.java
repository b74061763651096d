package org.entente.node.discovery;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.discovery.index.IndexPlanner;
import org.entente.node.discovery.store.TagKeyStore;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Vault;
import org.entente.oprf.Element;
import org.entente.oprf.Evaluation;
import org.entente.oprf.KeyPair;
import org.entente.oprf.MalformedEncoding;
import org.entente.oprf.SecretKey;
import org.entente.oprf.Voprf;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.LookupEntries;
import org.entente.protocol.LookupEntriesEvaluated;
import org.entente.protocol.LookupKey;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupRefusal;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Message;
import org.entente.protocol.Octets;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The asker's side of the classes in which the holder learns first: keeps a key for each partner
 * and class, and evaluates the partner's blinded entries under it, once an epoch and up to a limit.
 */
@Component
class AskerKeys implements MessageHandler {
  /** So many entries of a partner are evaluated an epoch; a dictionary would need more. */
  static final int MOST_ENTRIES = 4_000_000;

  private final Agreements agreements;
  private final TagKeyStore store;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Voprf voprf;
  private final Vault vault;
  private final Audit audit;
  private final InstantSource clock;

  AskerKeys(
      Agreements agreements,
      TagKeyStore store,
      Disclosure disclosure,
      Outbox outbox,
      Voprf voprf,
      Vault vault,
      Audit audit,
      InstantSource clock) {
    this.agreements = agreements;
    this.store = store;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.voprf = voprf;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes and sends the keys that a partner's agreement asks for and that are missing or old. */
  @Transactional
  public void renew(AuthorityId partner) {
    Optional<Agreement> agreement = agreements.findInForce(partner);
    if (agreement.isEmpty()) {
      return;
    }
    Instant until = clock.instant().plus(IndexPlanner.BEFORE_EXPIRY);
    for (LookupTerms terms : agreement.get().terms().lookups()) {
      boolean isNeeded =
          terms.whoLearnsFirst() == WhoLearnsFirst.HOLDER
              && terms.perDay() > 0
              && store
                  .findKey(partner, terms.lookupClass())
                  .filter(k -> k.validUntil().isAfter(until))
                  .isEmpty();
      if (isNeeded) {
        make(partner, terms);
      }
    }
  }

  private void make(AuthorityId partner, LookupTerms terms) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int epoch = store.lastEpoch(partner, terms.lookupClass()) + 1;
    try (KeyPair keys = voprf.generateKeyPair()) {
      LookupKey key =
          new LookupKey(
              terms.lookupClass(),
              epoch,
              LookupManifest.SUITE,
              Octets.of(keys.publicKey().encoded()),
              MOST_ENTRIES,
              now.plus(IndexPlanner.EPOCH_LIFE));
      byte[] locked =
          vault.lock(
              keys.secretKey().encodedForEncryptedStorage(),
              Tags.keyPlace(partner, terms.lookupClass(), epoch));
      store.addKey(partner, key, Octets.of(locked), now);
      audit.record(
          AuditRecord.of(
                  Actor.NODE,
                  Act.LOOKUP_KEY_MADE,
                  partner + "/" + terms.lookupClass() + "/" + epoch)
              .with("partner", partner)
              .with("publicKey", key.publicKey().hex()));
      Decision decision = disclosure.decide(Actor.NODE, partner, key, Circumstances.PLAIN);
      if (decision instanceof Decision.Permitted(var permit)) {
        outbox.enqueue(Actor.NODE, permit, Tags.conversation(partner, terms.lookupClass()), key);
      }
    }
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(LookupEntries.class);
  }

  @Override
  public void handle(Message message) {
    LookupEntries entries = (LookupEntries) message.body();
    AuthorityId partner = message.sender();
    Body reply = evaluate(partner, entries);
    audit.record(
        AuditRecord.of(
                new Actor.PartnerActor(partner), Act.LOOKUP_ENTRIES_EVALUATED, entries.batch())
            .result(reply instanceof LookupRefusal r ? r.reason().name() : "done")
            .with("partner", partner)
            .with("class", entries.lookupClass())
            .with("entries", entries.size()));
    Decision decision = disclosure.decide(Actor.NODE, partner, reply, Circumstances.PLAIN);
    if (!(decision instanceof Decision.Permitted(var permit))) {
      throw new NotExpected("no answer may leave");
    }
    outbox.enqueue(Actor.NODE, permit, message.conversation(), reply);
  }

  private Body evaluate(AuthorityId partner, LookupEntries entries) {
    boolean isAgreed =
        agreements
            .findInForce(partner)
            .map(Agreement::terms)
            .flatMap(t -> t.find(entries.lookupClass()))
            .filter(t -> t.whoLearnsFirst() == WhoLearnsFirst.HOLDER)
            .isPresent();
    if (!isAgreed) {
      return refusal(entries, LookupRefusal.Reason.NOT_HOLDER_FIRST);
    }
    Optional<TagKeyStore.AskerKey> key =
        store
            .findKey(partner, entries.lookupClass())
            .filter(k -> k.epoch() == entries.epoch())
            .filter(k -> clock.instant().isBefore(k.validUntil()));
    if (key.isEmpty()) {
      return refusal(entries, LookupRefusal.Reason.EPOCH_OVER);
    }
    if (!store.countEvaluated(
        partner, entries.lookupClass(), entries.epoch(), entries.size(), MOST_ENTRIES)) {
      return refusal(entries, LookupRefusal.Reason.TOO_MANY_ENTRIES);
    }
    byte[] secret =
        vault.unlock(
            key.get().lockedKey().bytes(),
            Tags.keyPlace(partner, entries.lookupClass(), entries.epoch()));
    try (KeyPair keys = voprf.keyPair(SecretKey.decode(secret))) {
      Evaluation evaluation = voprf.evaluate(keys, Element.decodeAll(entries.blinded().bytes()));
      return new LookupEntriesEvaluated(
          entries.batch(),
          entries.epoch(),
          Octets.of(Element.encodeAll(evaluation.elements())),
          Octets.of(evaluation.proof().encoded()));
    } catch (MalformedEncoding e) {
      return refusal(entries, LookupRefusal.Reason.INVALID_ELEMENTS);
    }
  }

  private static LookupRefusal refusal(LookupEntries entries, LookupRefusal.Reason reason) {
    return new LookupRefusal(entries.batch(), reason);
  }
}
