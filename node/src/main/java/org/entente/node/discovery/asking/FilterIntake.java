package org.entente.node.discovery.asking;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.audit.Witnesses;
import org.entente.node.discovery.Canaries;
import org.entente.node.discovery.FilterChanged;
import org.entente.node.discovery.store.FilterStore;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.partners.Partners;
import org.entente.oprf.Filter;
import org.entente.oprf.MalformedEncoding;
import org.entente.oprf.MalformedFilter;
import org.entente.oprf.PublicKey;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.LookupFilter;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupSegment;
import org.entente.protocol.LookupSegmentPart;
import org.entente.protocol.Message;
import org.entente.protocol.Octets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes in what partners publish. A manifest holds only when its digest stands in the partner's
 * ledger, it follows on what we have, and every set it names is here, whole and readable; anything
 * else is refused, audited, and leaves the last good state in use.
 */
@Component
class FilterIntake implements MessageHandler {
  /** So much of a partner waits for its manifest at most. */
  private static final long MOST_WAITING_BYTES = 512L * 1024 * 1024;

  private final FilterStore store;
  private final Witnesses witnesses;
  private final Partners partners;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  FilterIntake(
      FilterStore store,
      Witnesses witnesses,
      Partners partners,
      Audit audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.store = store;
    this.witnesses = witnesses;
    this.partners = partners;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(LookupFilter.class, LookupSegmentPart.class);
  }

  @Override
  public void handle(Message message) {
    switch (message.body()) {
      case LookupSegmentPart part -> keep(message.sender(), part);
      case LookupFilter filter -> take(message, filter);
      default -> throw new NotExpected("not a filter");
    }
  }

  private void keep(AuthorityId partner, LookupSegmentPart part) {
    if (store.waitingBytes(partner) + part.bytes().length() > MOST_WAITING_BYTES) {
      store.forgetParts(partner, part.lookupClass());
      throw refused(partner, part.lookupClass() + "/part", "TOO_MUCH");
    }
    store.keep(partner, part, clock.instant());
  }

  private void take(Message message, LookupFilter filter) {
    AuthorityId partner = message.sender();
    LookupManifest manifest = filter.manifest();
    String name = partner + "/" + manifest.lookupClass() + "/" + manifest.epoch();
    Optional<String> wrong = whatIsWrong(message, filter);
    if (wrong.isPresent()) {
      throw refused(partner, name, wrong.get());
    }
    Set<Octets> digests = new HashSet<>();
    for (LookupSegment segment : manifest.segments()) {
      if (!isUsable(partner, manifest, segment)) {
        throw refused(partner, name, "SET_UNUSABLE");
      }
      digests.add(segment.filterDigest());
      segment.struckDigest().ifPresent(digests::add);
    }
    store.forgetParts(partner, manifest.lookupClass());
    store.keepSetsOnly(partner, manifest.lookupClass(), digests);
    store.keepManifest(partner, manifest, clock.instant());
    audit.record(
        AuditRecord.of(new Actor.PartnerActor(partner), Act.FILTER_RECEIVED, name)
            .with("sequence", manifest.sequence())
            .with("segments", manifest.segments().size())
            .with("manifest", manifest.digest().hex()));
    events.publishEvent(new FilterChanged(partner, manifest.lookupClass()));
  }

  private Optional<String> whatIsWrong(Message message, LookupFilter filter) {
    AuthorityId partner = message.sender();
    LookupManifest manifest = filter.manifest();
    Map<String, String> logged =
        witnesses
            .facts(
                partner,
                partners.get(partner).profile().signingKey(),
                filter.evidence(),
                Act.INDEX_BUILT)
            .orElse(Map.of());
    if (!manifest.digest().hex().equals(logged.get("manifest"))) {
      return Optional.of("NOT_IN_LEDGER");
    }
    if (!manifest.agreement().equals(message.agreement())) {
      return Optional.of("OTHER_AGREEMENT");
    }
    if (manifest.canaries() != Canaries.COUNT) {
      return Optional.of("OTHER_CANARIES");
    }
    Optional<LookupManifest> known = store.findManifest(partner, manifest.lookupClass());
    boolean follows =
        known.isEmpty()
            || manifest.epoch() > known.get().epoch()
            || (manifest.epoch() == known.get().epoch()
                && manifest.sequence() == known.get().sequence() + 1
                && manifest.previous().equals(Optional.of(known.get().digest())));
    if (!follows) {
      return Optional.of("OUT_OF_ORDER");
    }
    boolean keepsKeys =
        known.filter(k -> k.epoch() == manifest.epoch()).stream()
            .flatMap(k -> k.segments().stream())
            .allMatch(old ->
                manifest.segments().stream()
                    .anyMatch(s ->
                        s.number() == old.number()
                            && s.publicKey().equals(old.publicKey())
                            && s.filterDigest().equals(old.filterDigest())));
    return keepsKeys ? Optional.empty() : Optional.of("OTHER_KEY");
  }

  private boolean isUsable(AuthorityId partner, LookupManifest manifest, LookupSegment segment) {
    try {
      PublicKey.decode(segment.publicKey().bytes());
      Optional<Filter> set = set(partner, manifest, segment.filterDigest());
      boolean struckIsThere =
          segment.struckDigest().isEmpty()
              || set(partner, manifest, segment.struckDigest().get()).isPresent();
      return set.filter(f -> f.size() == segment.entries()).isPresent() && struckIsThere;
    } catch (MalformedFilter | MalformedEncoding e) {
      return false;
    }
  }

  /** The set of a digest, from what we have or from the parts that came. */
  private Optional<Filter> set(AuthorityId partner, LookupManifest manifest, Octets digest) {
    Optional<byte[]> known = store.findSet(partner, manifest.lookupClass(), digest);
    if (known.isPresent()) {
      return known.map(Filter::decode);
    }
    Optional<byte[]> whole =
        store
            .assemble(partner, manifest.lookupClass(), digest)
            .filter(bytes -> Octets.sha256(bytes).equals(digest));
    whole.ifPresent(bytes -> store.keepSet(partner, manifest.lookupClass(), digest, bytes));
    return whole.map(Filter::decode);
  }

  private NotExpected refused(AuthorityId partner, String what, String why) {
    audit.recordAlone(
        AuditRecord.of(new Actor.PartnerActor(partner), Act.FILTER_REFUSED, what)
            .result(why)
            .with("partner", partner));
    return new NotExpected("the filter is not usable: " + why);
  }
}
