package org.entente.node.discovery.index;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.discovery.Canaries;
import org.entente.node.discovery.store.IndexStore;
import org.entente.node.discovery.store.SegmentStore;
import org.entente.node.identity.Vault;
import org.entente.oprf.KeyPair;
import org.entente.oprf.Voprf;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupSegment;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Octets;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what a partner may find with what its index holds, and plans the difference: what is no
 * longer held is struck out, what is new becomes a segment under a key of its own. When eight
 * segments live, much was struck, more is added than was there, the agreement changed or the keys
 * grow old, everything is planned anew under a fresh key.
 */
@Component
public class IndexPlanner {
  public static final Duration EPOCH_LIFE = Duration.ofDays(30);
  public static final Duration BEFORE_EXPIRY = Duration.ofDays(3);

  /** How long to wait before comparing again while a segment is being built. */
  private static final Duration WHILE_BUSY = Duration.ofSeconds(5);

  private static final int STRUCK_BEFORE_MERGE = 256;

  private final Disclosable disclosable;
  private final Agreements agreements;
  private final IndexStore index;
  private final SegmentStore segments;
  private final SegmentValues values;
  private final Pieces pieces;
  private final EntryKeeper entries;
  private final Voprf voprf;
  private final Vault vault;
  private final InstantSource clock;
  private final Map<AuthorityId, Instant> notBefore = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();

  IndexPlanner(
      Disclosable disclosable,
      Agreements agreements,
      IndexStore index,
      SegmentStore segments,
      SegmentValues values,
      Pieces pieces,
      EntryKeeper entries,
      Voprf voprf,
      Vault vault,
      InstantSource clock) {
    this.disclosable = disclosable;
    this.agreements = agreements;
    this.index = index;
    this.segments = segments;
    this.values = values;
    this.pieces = pieces;
    this.entries = entries;
    this.voprf = voprf;
    this.vault = vault;
    this.clock = clock;
  }

  /** Plans what the partner's agreement grants and its staleness asks for. */
  @Transactional
  public void plan(AuthorityId partner) {
    // Without an agreement in force the note stays: what changes while a partner is suspended must
    // reach its index when it is resumed.
    Optional<Agreement> agreement = agreements.findInForce(partner);
    if (agreement.isEmpty() || !index.lockPlan(partner)) {
      return;
    }
    Optional<IndexStore.Stale> stale = index.findStale(partner);
    if (stale.isEmpty()
        || stale.get().planned().filter(stale.get().touched()::equals).isPresent()
        || Optional.ofNullable(notBefore.get(partner))
            .filter(clock.instant()::isBefore)
            .isPresent()) {
      return;
    }
    if (stale.get().renew()) {
      segments.current(partner).stream()
          .filter(s -> s.state() == Segment.State.PLANNED)
          .forEach(segments::end);
    }
    Disclosable.Reading reading = disclosable.read(partner, agreement.get().terms());
    entries.keep(partner, agreement.get(), reading);
    Map<LookupClass, Adding> adding = new EnumMap<>(LookupClass.class);
    boolean isComplete = true;
    for (LookupTerms terms : agreement.get().terms().lookups()) {
      if (terms.whoLearnsFirst() == WhoLearnsFirst.ASKER && terms.perDay() > 0) {
        Current current =
            new Current(
                partner,
                agreement.get(),
                terms.lookupClass(),
                reading.digests(terms.lookupClass()));
        isComplete &= plan(current, stale.get().renew(), adding);
      }
    }
    if (!adding.isEmpty()) {
      pieces.write(reading, adding);
    }
    if (isComplete) {
      index.notePlanned(partner, stale.get().touched());
      notBefore.remove(partner);
    } else {
      notBefore.put(partner, clock.instant().plus(WHILE_BUSY));
    }
  }

  /** A class of a partner's index, and what should be in it. */
  private record Current(
      AuthorityId partner, Agreement agreement, LookupClass lookupClass, long[] wanted) {
    List<String> canaries() {
      return Canaries.of(agreement.terms().reference(), lookupClass);
    }
  }

  /** What a planned segment is to hold beside the canaries. */
  record Adding(Segment segment, Disclosable.Once wanted, List<String> canaries) {}

  /** Plans one class; false when additions must wait for a segment under way. */
  private boolean plan(Current current, boolean renew, Map<LookupClass, Adding> adding) {
    List<Segment> all = segments.current(current.partner(), current.lookupClass());
    List<Segment> live = all.stream().filter(s -> s.state() == Segment.State.LIVE).toList();
    boolean isBusy = live.size() < all.size();
    boolean isBaseUnderWay =
        all.stream().anyMatch(s -> s.state() != Segment.State.LIVE && s.number() == 0);
    boolean isOld =
        live.isEmpty()
            || live.getFirst().validUntil().isBefore(clock.instant().plus(BEFORE_EXPIRY))
            || !live.getFirst()
                .agreement()
                .equals(current.agreement().terms().reference().digest());
    if (!isBaseUnderWay && (renew || isOld)) {
      adding.put(current.lookupClass(), adding(current, nextEpoch(current), 0, current.wanted()));
      return true;
    }
    long[] canaries = current.canaries().stream().mapToLong(TokenValues::digest).sorted().toArray();
    long[] held = new long[0];
    int struckAll = 0;
    for (Segment segment : live) {
      TokenValues built = values.all(segment);
      TokenValues struck = values.struck(segment);
      long[] counting = SortedNumbers.without(built.sortedDigests(), struck.sortedDigests());
      long[] gone =
          SortedNumbers.without(SortedNumbers.without(counting, current.wanted()), canaries);
      if (gone.length > 0) {
        strike(segment, built, struck, gone);
      }
      struckAll += struck.size();
      held = SortedNumbers.union(held, SortedNumbers.without(counting, gone));
    }
    long[] added = SortedNumbers.without(current.wanted(), held);
    if (isBusy || added.length == 0) {
      return !isBaseUnderWay && added.length == 0;
    }
    // Every segment costs each question an evaluation: what is no larger than the addition is built
    // again with it.
    boolean isToMerge =
        live.getLast().number() == LookupSegment.MOST_DELTAS
            || live.stream().mapToInt(Segment::entries).sum() <= added.length
            || struckAll > Math.max(STRUCK_BEFORE_MERGE, live.getFirst().entries() / 4);
    adding.put(
        current.lookupClass(),
        isToMerge
            ? adding(current, nextEpoch(current), 0, current.wanted())
            : adding(current, live.getLast().epoch(), live.getLast().number() + 1, added));
    return true;
  }

  private int nextEpoch(Current current) {
    return segments.lastEpoch(current.partner(), current.lookupClass()) + 1;
  }

  private void strike(Segment segment, TokenValues built, TokenValues struck, long[] gone) {
    for (int i = 0; i < built.size(); i++) {
      if (SortedNumbers.contains(gone, built.digest(i))) {
        struck.add(built.digest(i), built.value(i));
      }
    }
    values.strike(segment, struck, CodedSet.of(struck.values(), random));
  }

  private Adding adding(Current current, int epoch, int number, long[] wanted) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    try (KeyPair keys = voprf.generateKeyPair()) {
      Segment unlocked =
          new Segment(
              current.partner(),
              current.lookupClass(),
              epoch,
              number,
              Segment.State.PLANNED,
              current.agreement().terms().reference().digest(),
              Octets.of(new byte[0]),
              Octets.of(keys.publicKey().encoded()),
              0,
              Optional.empty(),
              Optional.empty(),
              now,
              now.plus(EPOCH_LIFE));
      byte[] locked = vault.lock(keys.secretKey().encodedForEncryptedStorage(), unlocked.place());
      Segment segment = unlocked.withKey(Octets.of(locked));
      segments.add(segment);
      return new Adding(segment, new Disclosable.Once(wanted), current.canaries());
    }
  }
}
