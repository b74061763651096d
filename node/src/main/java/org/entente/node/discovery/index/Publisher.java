package org.entente.node.discovery.index;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.audit.Ledger;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.discovery.Canaries;
import org.entente.node.discovery.store.IndexStore;
import org.entente.node.discovery.store.ManifestStore;
import org.entente.node.discovery.store.PieceStore;
import org.entente.node.discovery.store.SegmentStore;
import org.entente.node.exchange.Outbox;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.LedgerEvidence;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupFilter;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupSegment;
import org.entente.protocol.LookupSegmentPart;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes what was planned and built, in two acts: the sets go out and the digest of the manifest
 * goes into the audit; once the ledger has placed that entry, the manifest follows with the proof,
 * and from that moment questions are evaluated under what it states.
 */
@Component
public class Publisher {
  private final Agreements agreements;
  private final IndexStore index;
  private final SegmentStore segments;
  private final PieceStore pieces;
  private final SegmentValues values;
  private final ManifestStore manifests;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Ledger ledger;
  private final Audit audit;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  Publisher(
      Agreements agreements,
      IndexStore index,
      SegmentStore segments,
      PieceStore pieces,
      SegmentValues values,
      ManifestStore manifests,
      Disclosure disclosure,
      Outbox outbox,
      Ledger ledger,
      Audit audit,
      InstantSource clock) {
    this.agreements = agreements;
    this.index = index;
    this.segments = segments;
    this.pieces = pieces;
    this.values = values;
    this.manifests = manifests;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.ledger = ledger;
    this.audit = audit;
    this.clock = clock;
  }

  /** Sends the sets of what is ready in a class and notes its manifest in the audit. */
  @Transactional
  public void prepare(AuthorityId partner, LookupClass lookupClass) {
    index.lockToPublish(partner, lookupClass);
    Optional<Agreement> agreement = agreements.findInForce(partner);
    List<Segment> all = segments.current(partner, lookupClass);
    boolean unsent =
        manifests.unsent(partner).stream().anyMatch(u -> u.manifest().lookupClass() == lookupClass);
    if (agreement.isEmpty() || all.isEmpty() || unsent) {
      return;
    }
    List<Segment> published = all.stream().filter(s -> s.state() == Segment.State.LIVE).toList();
    List<LookupSegment> stated = new ArrayList<>();
    int epoch = published.isEmpty() ? 0 : published.getLast().epoch();
    for (Segment segment : published) {
      stated.add(stated(segment));
    }
    Optional<Segment> ready =
        all.stream()
            .filter(s -> s.state() == Segment.State.PLANNED)
            .reduce((_, last) -> last)
            .filter(this::isReady);
    if (ready.isPresent()) {
      if (ready.get().number() == 0) {
        stated.clear();
        epoch = ready.get().epoch();
      }
      stated.add(build(ready.get()));
    }
    Optional<LookupManifest> last = manifests.latest(partner, lookupClass);
    if (stated.isEmpty() || last.filter(m -> m.segments().equals(stated)).isPresent()) {
      return;
    }
    if (ready.isEmpty() || ready.get().number() > 0) {
      sendStruck(published, last);
    }
    state(agreement.get(), partner, lookupClass, epoch, stated, last);
  }

  private boolean isReady(Segment segment) {
    PieceStore.Progress progress = pieces.progress(segment);
    return progress.pieces() > 0 && progress.built() == progress.pieces();
  }

  private static LookupSegment stated(Segment segment) {
    return new LookupSegment(
        segment.number(),
        segment.publicKey(),
        segment.filterDigest().orElseThrow(),
        segment.entries(),
        segment.struckDigest());
  }

  private LookupSegment build(Segment segment) {
    CodedSet set = CodedSet.of(values.all(segment).values(), random);
    sendSet(segment.partner(), segment.lookupClass(), set.digest(), set.coded());
    segments.noteBuilt(segment, set.entries(), set.digest());
    return new LookupSegment(
        segment.number(), segment.publicKey(), set.digest(), set.entries(), Optional.empty());
  }

  private void sendStruck(List<Segment> published, Optional<LookupManifest> last) {
    List<Octets> known =
        last.map(m -> m.segments().stream().flatMap(s -> s.struckDigest().stream()).toList())
            .orElse(List.of());
    for (Segment segment : published) {
      segment
          .struckDigest()
          .filter(d -> !known.contains(d))
          .ifPresent(d ->
              sendSet(
                  segment.partner(),
                  segment.lookupClass(),
                  d,
                  segments.struckSet(segment).orElseThrow()));
    }
  }

  private void sendSet(AuthorityId partner, LookupClass lookupClass, Octets digest, byte[] coded) {
    int parts = Math.max(1, Math.ceilDiv(coded.length, LookupSegmentPart.LARGEST));
    for (int part = 1; part <= parts; part++) {
      int from = (part - 1) * LookupSegmentPart.LARGEST;
      int to = Math.min(coded.length, from + LookupSegmentPart.LARGEST);
      send(
          partner,
          lookupClass,
          new LookupSegmentPart(
              lookupClass, digest, part, parts, Octets.of(Arrays.copyOfRange(coded, from, to))));
    }
  }

  private void state(
      Agreement agreement,
      AuthorityId partner,
      LookupClass lookupClass,
      int epoch,
      List<LookupSegment> stated,
      Optional<LookupManifest> last) {
    LookupManifest manifest =
        new LookupManifest(
            LookupManifest.SUITE,
            agreement.terms().reference(),
            lookupClass,
            epoch,
            last.filter(m -> m.epoch() == epoch).map(LookupManifest::sequence).orElse(0) + 1,
            Canaries.COUNT,
            stated,
            clock.instant().truncatedTo(ChronoUnit.MILLIS).plus(IndexPlanner.EPOCH_LIFE),
            last.map(LookupManifest::digest));
    UUID entry =
        audit.record(
            AuditRecord.of(Actor.NODE, Act.INDEX_BUILT, partner + "/" + lookupClass + "/" + epoch)
                .with("partner", partner)
                .with("sequence", manifest.sequence())
                .with("segments", stated.size())
                .with("entries", stated.stream().mapToInt(LookupSegment::entries).sum())
                .with("manifest", manifest.digest().hex()));
    manifests.add(partner, manifest, entry);
  }

  /** Sends the manifests whose entries the ledger has placed; they hold from this moment on. */
  @Transactional
  public void send(AuthorityId partner, ManifestStore.Unsent unsent) {
    LookupManifest manifest = unsent.manifest();
    Optional<LedgerEvidence> evidence = ledger.evidence(unsent.entry());
    // While a partner is suspended its manifest waits; others must not wait with it.
    if (evidence.isEmpty() || agreements.findInForce(partner).isEmpty()) {
      return;
    }
    index.lockToPublish(partner, manifest.lookupClass());
    if (!manifests.noteSent(partner, manifest, clock.instant())) {
      return;
    }
    for (Segment segment : segments.current(partner, manifest.lookupClass())) {
      if (segment.state() == Segment.State.BUILT) {
        segments.noteLive(segment);
      }
    }
    segments.endBefore(partner, manifest.lookupClass(), manifest.epoch());
    send(partner, manifest.lookupClass(), new LookupFilter(manifest, evidence.get()));
  }

  private void send(AuthorityId partner, LookupClass lookupClass, Body body) {
    Decision decision = disclosure.decide(Actor.NODE, partner, body, Circumstances.PLAIN);
    if (!(decision instanceof Decision.Permitted(var permit))) {
      throw new IllegalStateException("the index for " + partner + " may not leave");
    }
    outbox.enqueue(Actor.NODE, permit, conversation(partner, lookupClass), body);
  }

  /**
   * Answers travel in the same conversation, so that each arrives between the manifest it was
   * evaluated under and the next.
   */
  public static UUID conversation(AuthorityId partner, LookupClass lookupClass) {
    return UUID.nameUUIDFromBytes(
        ("filter/" + partner + "/" + lookupClass).getBytes(StandardCharsets.UTF_8));
  }
}
