package org.entente.node.discovery;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.discovery.store.EntryStore;
import org.entente.node.discovery.store.IndexStore;
import org.entente.node.discovery.store.MatchStore;
import org.entente.node.discovery.store.TagKeyStore;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.identity.Vault;
import org.entente.oprf.Blinding;
import org.entente.oprf.Element;
import org.entente.oprf.Evaluation;
import org.entente.oprf.MalformedEncoding;
import org.entente.oprf.Output;
import org.entente.oprf.Proof;
import org.entente.oprf.ProofInvalid;
import org.entente.oprf.PublicKey;
import org.entente.oprf.Voprf;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.LookupEntries;
import org.entente.protocol.LookupEntriesEvaluated;
import org.entente.protocol.LookupKey;
import org.entente.protocol.LookupRefusal;
import org.entente.protocol.Message;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Component;

/**
 * The holder's side of an asker's key: takes the key, and takes back the entries evaluated under
 * it, each batch with its proof. A batch that does not verify is thrown away and sent anew.
 */
@Component
public class EntryIntake implements MessageHandler {
  private final TagKeyStore keys;
  private final EntryStore store;
  private final MatchStore matches;
  private final IndexStore index;
  private final Voprf voprf;
  private final Vault vault;
  private final Audit audit;
  private final InstantSource clock;

  EntryIntake(
      TagKeyStore keys,
      EntryStore store,
      MatchStore matches,
      IndexStore index,
      Voprf voprf,
      Vault vault,
      Audit audit,
      InstantSource clock) {
    this.keys = keys;
    this.store = store;
    this.matches = matches;
    this.index = index;
    this.voprf = voprf;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(LookupKey.class, LookupEntriesEvaluated.class);
  }

  @Override
  public void handle(Message message) {
    switch (message.body()) {
      case LookupKey key -> take(message.sender(), key);
      case LookupEntriesEvaluated evaluated -> take(message.sender(), evaluated);
      default -> throw new NotExpected("no key and no entries");
    }
  }

  private void take(AuthorityId partner, LookupKey key) {
    try {
      PublicKey.decode(key.publicKey().bytes());
    } catch (MalformedEncoding e) {
      throw new NotExpected("the key cannot be read");
    }
    Optional<LookupKey> known = keys.findPartnerKey(partner, key.lookupClass());
    if (known.filter(k -> k.epoch() >= key.epoch()).isPresent()) {
      throw new NotExpected("an epoch that is not newer");
    }
    keys.keepPartnerKey(partner, key);
    // What was evaluated under the key before counts no more.
    store.forgetEntries(partner, key.lookupClass());
    index.markStale(partner, clock.instant());
    audit.record(
        AuditRecord.of(
                new Actor.PartnerActor(partner),
                Act.LOOKUP_KEY_RECEIVED,
                partner + "/" + key.lookupClass() + "/" + key.epoch())
            .with("publicKey", key.publicKey().hex()));
  }

  private void take(AuthorityId partner, LookupEntriesEvaluated evaluated) {
    EntryStore.Batch batch =
        store
            .takeBatch(evaluated.batch(), partner)
            .orElseThrow(() -> new NotExpected("no entries wait for this"));
    Optional<LookupKey> key = keys.findPartnerKey(partner, batch.lookupClass());
    if (key.isEmpty()
        || batch.epoch() != evaluated.epoch()
        || key.get().epoch() != evaluated.epoch()) {
      failed(partner, evaluated.batch(), batch, "WRONG_EPOCH");
      return;
    }
    byte[] blinds =
        vault.unlock(batch.lockedBlinding().bytes(), Tags.batchPlace(evaluated.batch()));
    Map<Long, Octets> tags = new HashMap<>();
    try (Blinding blinding = Blinding.decode(blinds)) {
      List<Output> outputs =
          voprf.finish(
              blinding,
              PublicKey.decode(key.get().publicKey().bytes()),
              new Evaluation(
                  Element.decodeAll(evaluated.evaluated().bytes()),
                  Proof.decode(evaluated.proof().bytes())));
      for (int i = 0; i < batch.digests().size(); i++) {
        tags.put(batch.digests().get(i), Tags.of(outputs.get(i)));
      }
    } catch (ProofInvalid | MalformedEncoding e) {
      failed(partner, evaluated.batch(), batch, "PROOF_INVALID");
      return;
    }
    store.keepTags(partner, batch.lookupClass(), tags);
    matches.lookAgain(partner, batch.lookupClass());
    audit.record(
        AuditRecord.of(new Actor.PartnerActor(partner), Act.LOOKUP_ENTRIES_KEPT, evaluated.batch())
            .with("partner", partner)
            .with("class", batch.lookupClass())
            .with("entries", tags.size()));
  }

  /** Takes a refusal that is about entries of ours; false when it is about something else. */
  public boolean takeRefusal(AuthorityId partner, LookupRefusal refusal) {
    Optional<EntryStore.Batch> batch = store.takeBatch(refusal.question(), partner);
    batch.ifPresent(b -> failed(partner, refusal.question(), b, refusal.reason().name()));
    return batch.isPresent();
  }

  /** Entries that never reached the partner are sent anew when something changes. */
  public void undeliverable(Message message) {
    if (message.body() instanceof LookupEntries entries) {
      store
          .takeBatch(entries.batch(), message.recipient())
          .ifPresent(b -> failed(message.recipient(), entries.batch(), b, "UNDELIVERABLE"));
    }
  }

  private void failed(AuthorityId partner, UUID id, EntryStore.Batch batch, String reason) {
    store.removeEntries(partner, batch.lookupClass(), batch.digests());
    audit.record(
        AuditRecord.of(new Actor.PartnerActor(partner), Act.LOOKUP_ENTRIES_FAILED, id)
            .result(reason)
            .with("partner", partner)
            .with("class", batch.lookupClass()));
  }
}
