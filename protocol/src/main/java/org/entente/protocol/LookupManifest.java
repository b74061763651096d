package org.entente.protocol;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a holder's index for one class consists of at one moment: the statement that stands in the
 * holder's ledger, so that it cannot show one index to its ledger and another to its partner.
 *
 * @param epoch counts up from 1; a new one has a new base and new keys
 * @param sequence counts the manifests of an epoch up from 1
 * @param canaries values both sides agreed on by construction; each must hit in each segment
 * @param segments the base first, then what was added since, in order
 * @param previous the digest of the manifest before, if there was one
 */
public record LookupManifest(
    String suite,
    AgreementRef agreement,
    LookupClass lookupClass,
    int epoch,
    int sequence,
    int canaries,
    List<LookupSegment> segments,
    Instant validUntil,
    Optional<Octets> previous) {
  public static final String SUITE = "ristretto255-SHA512";

  public LookupManifest {
    if (!suite.equals(SUITE)) {
      throw new InvalidTerm("suite", SUITE);
    }
    if (epoch < 1 || sequence < 1) {
      throw new InvalidTerm("epoch", "1 or more");
    }
    if (canaries < 1 || canaries > 64) {
      throw new InvalidTerm("canaries", "1 to 64");
    }
    segments = List.copyOf(segments);
    Rules.size("segments", segments, 1, 1 + LookupSegment.MOST_DELTAS);
    int last = -1;
    for (LookupSegment segment : segments) {
      if (segment.number() <= last) {
        throw new InvalidTerm("segments", "in ascending order");
      }
      last = segment.number();
    }
    if (segments.getFirst().number() != 0) {
      throw new InvalidTerm("segments", "a base first");
    }
    if (segments.stream().map(LookupSegment::publicKey).distinct().count() != segments.size()) {
      throw new InvalidTerm("segments", "each under a key of its own");
    }
    if (previous.filter(d -> d.length() != 32).isPresent()) {
      throw new InvalidTerm("previous manifest", "a digest of 32 bytes");
    }
  }

  /** The digest that stands in the holder's ledger. */
  @JsonIgnore
  public Octets digest() {
    return Octets.sha256(Canonical.encode(this));
  }
}
