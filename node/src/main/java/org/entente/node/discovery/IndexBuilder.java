package org.entente.node.discovery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.names.Token;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.discovery.store.IndexStore;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Vault;
import org.entente.node.protection.ProtectionDesk;
import org.entente.oprf.Filter;
import org.entente.oprf.KeyPair;
import org.entente.oprf.Output;
import org.entente.oprf.Voprf;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Classification;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupFilter;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Octets;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Builds a partner's index anew: a fresh key for each class, every disclosable token evaluated
 * under it, the filter published. Shielded records and name keys that too many people share stay
 * out.
 */
@Service
public class IndexBuilder {
  private static final Duration EPOCH_LIFE = Duration.ofDays(30);
  private static final int MOST_OWNERS_OF_A_NAME_KEY = 20;

  private final Holdings holdings;
  private final ProtectionDesk protection;
  private final Agreements agreements;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final IndexStore store;
  private final Voprf voprf;
  private final Vault vault;
  private final Audit audit;
  private final InstantSource clock;

  IndexBuilder(
      Holdings holdings,
      ProtectionDesk protection,
      Agreements agreements,
      Disclosure disclosure,
      Outbox outbox,
      IndexStore store,
      Voprf voprf,
      Vault vault,
      Audit audit,
      InstantSource clock) {
    this.holdings = holdings;
    this.protection = protection;
    this.agreements = agreements;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.store = store;
    this.voprf = voprf;
    this.vault = vault;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Rebuilds what the partner's agreement grants and its staleness asks for; does nothing without
   * an agreement.
   */
  @Transactional
  public void rebuild(AuthorityId partner) {
    // Without an agreement in force the note stays: what changes while a partner is suspended must
    // reach its index when it is resumed.
    Optional<Agreement> agreement = agreements.findInForce(partner);
    if (agreement.isEmpty() || !store.lockRebuild(partner)) {
      return;
    }
    Optional<Instant> stale = store.findStale(partner);
    if (stale.isEmpty()) {
      return;
    }
    Map<LookupClass, Set<String>> tokens =
        disclosableTokens(partner, agreement.get().terms().ceiling());
    for (LookupTerms terms : agreement.get().terms().lookups()) {
      if (terms.whoLearnsFirst() == WhoLearnsFirst.ASKER && terms.perDay() > 0) {
        publish(
            partner,
            agreement.get(),
            terms.lookupClass(),
            tokens.getOrDefault(terms.lookupClass(), Set.of()));
      }
    }
    store.clearStale(partner, stale.get());
  }

  private Map<LookupClass, Set<String>> disclosableTokens(
      AuthorityId partner, Classification ceiling) {
    Set<String> shielded = protection.shieldedFrom(partner);
    Map<LookupClass, Map<String, Integer>> owners = new EnumMap<>(LookupClass.class);
    holdings.forEach(
        ceiling,
        holding -> {
          if (!shielded.contains(holding.record())) {
            holding.tokens().stream()
                .distinct()
                .forEach(t ->
                    owners
                        .computeIfAbsent(classOf(t), _ -> new HashMap<>())
                        .merge(t.text(), 1, Integer::sum));
          }
        });
    Map<LookupClass, Set<String>> tokens = new EnumMap<>(LookupClass.class);
    owners.forEach((lookupClass, counted) ->
        tokens.put(
            lookupClass,
            counted.entrySet().stream()
                .filter(e ->
                    lookupClass != LookupClass.NAME || e.getValue() <= MOST_OWNERS_OF_A_NAME_KEY)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet())));
    return tokens;
  }

  static LookupClass classOf(Token token) {
    return switch (token.tokenClass()) {
      case PHONE -> LookupClass.PHONE;
      case DOCUMENT -> LookupClass.DOCUMENT;
      case NAME -> LookupClass.NAME;
      case OBJECT -> LookupClass.OBJECT;
    };
  }

  private void publish(
      AuthorityId partner, Agreement agreement, LookupClass lookupClass, Set<String> tokens) {
    int number = store.lastEpoch(partner, lookupClass) + 1;
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant until = now.plus(EPOCH_LIFE);
    Set<String> all = new HashSet<>(tokens);
    all.addAll(Canaries.of(agreement.terms().reference(), lookupClass, number));
    try (KeyPair keys = voprf.generateKeyPair()) {
      LookupFilter filter = filter(keys, lookupClass, number, all, until);
      Decision decision = disclosure.decide(Actor.NODE, partner, filter, Circumstances.PLAIN);
      if (!(decision instanceof Decision.Permitted(var permit))) {
        return;
      }
      Octets key =
          Octets.of(
              vault.lock(
                  keys.secretKey().encodedForEncryptedStorage(),
                  place(partner, lookupClass, number)));
      store.add(
          new Epoch(
              partner,
              lookupClass,
              number,
              key,
              filter.publicKey(),
              filter.filterDigest(),
              all.size(),
              now,
              until));
      store.endBefore(partner, lookupClass, number);
      outbox.enqueue(Actor.NODE, permit, conversation(partner, lookupClass), filter);
      audit.record(
          AuditRecord.of(Actor.NODE, Act.INDEX_BUILT, partner + "/" + lookupClass + "/" + number)
              .with("partner", partner)
              .with("entries", all.size())
              .with("publicKey", filter.publicKey().hex())
              .with("filter", filter.filterDigest().hex()));
    }
  }

  private LookupFilter filter(
      KeyPair keys, LookupClass lookupClass, int number, Collection<String> tokens, Instant until) {
    Set<Output> outputs =
        voprf
            .outputs(
                keys.secretKey(),
                tokens.stream().parallel().map(t -> t.getBytes(StandardCharsets.UTF_8)))
            .collect(Collectors.toSet());
    Octets coded = Octets.of(Filter.of(outputs).encoded());
    return new LookupFilter(
        lookupClass,
        number,
        LookupFilter.SUITE,
        Octets.of(keys.publicKey().encoded()),
        Canaries.COUNT,
        Octets.sha256(coded.bytes()),
        until,
        coded);
  }

  static String place(AuthorityId partner, LookupClass lookupClass, int epoch) {
    return "discovery_epoch/" + partner + "/" + lookupClass + "/" + epoch;
  }

  private UUID conversation(AuthorityId partner, LookupClass lookupClass) {
    return UUID.nameUUIDFromBytes(
        ("filter/" + partner + "/" + lookupClass).getBytes(StandardCharsets.UTF_8));
  }
}
