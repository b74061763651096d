package org.entente.node.discovery.asking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.node.discovery.QuestionLane;
import org.entente.node.discovery.store.FilterStore;
import org.entente.oprf.Filter;
import org.entente.oprf.Output;
import org.entente.oprf.PublicKey;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupSegment;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Component;

/**
 * The filters partners published to us, ready to be looked up in; the latest used stay in memory.
 */
@Component
class PartnerFilters {
  private static final long MOST_VALUES_IN_MEMORY = 12_000_000;

  /** One segment: what an output under its key is tested against. */
  record Part(int number, PublicKey key, Filter entries, Optional<Filter> struck) {
    boolean contains(Output output) {
      return entries.contains(output) && struck.filter(s -> s.contains(output)).isEmpty();
    }
  }

  /** A partner's filter for one class. */
  record Usable(LookupManifest manifest, List<Part> parts) {}

  private final FilterStore store;
  private final Map<Octets, Filter> decoded = new LinkedHashMap<>(16, 0.75f, true);

  PartnerFilters(FilterStore store) {
    this.store = store;
  }

  /** Whether a filter of the lane is there that holds at this instant. */
  boolean isPublished(QuestionLane lane, Instant at) {
    return store
        .findManifest(lane.partner(), lane.lookupClass())
        .filter(manifest -> at.isBefore(manifest.validUntil()))
        .isPresent();
  }

  Optional<Usable> find(AuthorityId partner, LookupClass lookupClass) {
    return store
        .findManifest(partner, lookupClass)
        .map(manifest -> {
          List<Part> parts = new ArrayList<>();
          for (LookupSegment segment : manifest.segments()) {
            parts.add(
                new Part(
                    segment.number(),
                    PublicKey.decode(segment.publicKey().bytes()),
                    set(partner, lookupClass, segment.filterDigest()),
                    segment.struckDigest().map(d -> set(partner, lookupClass, d))));
          }
          return new Usable(manifest, parts);
        });
  }

  private synchronized Filter set(AuthorityId partner, LookupClass lookupClass, Octets digest) {
    Filter known = decoded.get(digest);
    if (known != null) {
      return known;
    }
    Filter fresh =
        Filter.decode(
            store
                .findSet(partner, lookupClass, digest)
                .orElseThrow(() -> new IllegalStateException("a set of a filter is missing")));
    decoded.put(digest, fresh);
    var eldest = decoded.entrySet().iterator();
    long values = decoded.values().stream().mapToLong(Filter::size).sum();
    while (values > MOST_VALUES_IN_MEMORY && decoded.size() > 1 && eldest.hasNext()) {
      values -= eldest.next().getValue().size();
      eldest.remove();
    }
    return fresh;
  }
}
