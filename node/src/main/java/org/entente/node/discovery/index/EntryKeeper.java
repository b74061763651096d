package org.entente.node.discovery.index;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.agreements.Agreement;
import org.entente.node.audit.Actor;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.discovery.Tags;
import org.entente.node.discovery.store.EntryStore;
import org.entente.node.discovery.store.EntryStore.Owned;
import org.entente.node.discovery.store.TagKeyStore;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Ids;
import org.entente.node.identity.Vault;
import org.entente.oprf.Blinding;
import org.entente.oprf.Element;
import org.entente.oprf.Voprf;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupEntries;
import org.entente.protocol.LookupKey;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Octets;
import org.entente.protocol.Padding;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.stereotype.Component;

/**
 * The holder's side of the classes in which it learns first: keeps its entries in step with what it
 * holds, and has new ones evaluated, blinded, under the asker's key. What is no longer held goes
 * here at once, and nobody is told.
 */
@Component
class EntryKeeper {
  private final TagKeyStore keys;
  private final EntryStore store;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Voprf voprf;
  private final Vault vault;
  private final Ids ids;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  EntryKeeper(
      TagKeyStore keys,
      EntryStore store,
      Disclosure disclosure,
      Outbox outbox,
      Voprf voprf,
      Vault vault,
      Ids ids,
      InstantSource clock) {
    this.keys = keys;
    this.store = store;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.voprf = voprf;
    this.vault = vault;
    this.ids = ids;
    this.clock = clock;
  }

  private record Wanted(
      LookupKey key, long[] digests, long[] known, Set<Owned> owners, List<String> fresh) {}

  /** Brings the entries for a partner up to date, within the transaction that plans its index. */
  void keep(AuthorityId partner, Agreement agreement, Disclosable.Reading reading) {
    Map<LookupClass, Wanted> wanted = new EnumMap<>(LookupClass.class);
    for (LookupTerms terms : agreement.terms().lookups()) {
      LookupClass lookupClass = terms.lookupClass();
      Optional<LookupKey> key =
          keys.findPartnerKey(partner, lookupClass)
              .filter(k -> clock.instant().isBefore(k.validUntil()));
      if (terms.whoLearnsFirst() != WhoLearnsFirst.HOLDER || terms.perDay() == 0) {
        store.forgetEntries(partner, lookupClass);
      } else if (key.isPresent()) {
        wanted.put(
            lookupClass,
            new Wanted(
                key.get(),
                reading.digests(lookupClass),
                store.digests(partner, lookupClass),
                new HashSet<>(),
                new ArrayList<>()));
      }
    }
    if (wanted.isEmpty()) {
      return;
    }
    Map<LookupClass, Disclosable.Once> fresh = new EnumMap<>(LookupClass.class);
    wanted.forEach((c, w) ->
        fresh.put(c, new Disclosable.Once(SortedNumbers.without(w.digests(), w.known()))));
    reading.each(findable -> {
      Wanted one = wanted.get(findable.lookupClass());
      long digest = findable.digest();
      if (one != null && SortedNumbers.contains(one.digests(), digest)) {
        one.owners().add(new Owned(digest, findable.record()));
        if (Objects.requireNonNull(fresh.get(findable.lookupClass())).take(digest)) {
          one.fresh().add(findable.text());
        }
      }
    });
    wanted.forEach((lookupClass, one) -> update(partner, lookupClass, one));
  }

  private void update(AuthorityId partner, LookupClass lookupClass, Wanted wanted) {
    store.removeEntries(
        partner, lookupClass, boxed(SortedNumbers.without(wanted.known(), wanted.digests())));
    store.addEntries(
        partner, lookupClass, wanted.fresh().stream().map(TokenValues::digest).toList());
    Set<Owned> before = new HashSet<>(store.owners(partner, lookupClass));
    store.removeOwners(
        partner, lookupClass, before.stream().filter(o -> !wanted.owners().contains(o)).toList());
    store.addOwners(
        partner, lookupClass, wanted.owners().stream().filter(o -> !before.contains(o)).toList());
    List<String> fresh = wanted.fresh();
    for (int from = 0; from < fresh.size(); from += Padding.LARGEST) {
      send(
          partner,
          wanted.key(),
          fresh.subList(from, Math.min(fresh.size(), from + Padding.LARGEST)));
    }
  }

  private static List<Long> boxed(long[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }

  private void send(AuthorityId partner, LookupKey key, List<String> tokens) {
    UUID batch = ids.next();
    List<byte[]> inputs = new ArrayList<>();
    tokens.forEach(t -> inputs.add(t.getBytes(StandardCharsets.UTF_8)));
    while (inputs.size() < Padding.padded(tokens.size())) {
      byte[] padding = new byte[32];
      random.nextBytes(padding);
      inputs.add(padding);
    }
    try (Blinding blinding = voprf.blind(inputs)) {
      LookupEntries entries =
          new LookupEntries(
              batch,
              key.lookupClass(),
              key.epoch(),
              Octets.of(Element.encodeAll(blinding.elements())));
      Decision decision = disclosure.decide(Actor.NODE, partner, entries, Circumstances.PLAIN);
      if (!(decision instanceof Decision.Permitted(var permit))) {
        throw new IllegalStateException("the entries for " + partner + " may not leave");
      }
      byte[] locked = vault.lock(blinding.encodedForEncryptedStorage(), Tags.batchPlace(batch));
      store.addBatch(
          batch,
          partner,
          key.lookupClass(),
          key.epoch(),
          Octets.of(locked),
          tokens.stream().map(TokenValues::digest).toList(),
          clock.instant());
      outbox.enqueue(Actor.NODE, permit, batch, entries);
    }
  }
}
