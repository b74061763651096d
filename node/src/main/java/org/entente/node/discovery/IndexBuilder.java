package org.entente.node.discovery;

import java.time.Duration;
import org.entente.node.discovery.index.IndexPlanner;
import org.entente.node.discovery.index.Pieces;
import org.entente.node.discovery.index.Publisher;
import org.entente.node.discovery.index.Segment;
import org.entente.node.discovery.store.IndexStore;
import org.entente.node.discovery.store.ManifestStore;
import org.entente.node.discovery.store.PieceStore;
import org.entente.node.discovery.store.SegmentStore;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LookupClass;
import org.springframework.stereotype.Service;

/**
 * Brings a partner's index up to date step by step: plan, build, publish. Each step commits on its
 * own, so that whoever goes on, here or in another process, goes on where it stopped.
 */
@Service
public class IndexBuilder {
  /** So long at most one partner's index is built before others have their turn. */
  private static final Duration TURN = Duration.ofSeconds(3);

  private final IndexStore index;
  private final SegmentStore segments;
  private final ManifestStore manifests;
  private final IndexPlanner planner;
  private final Pieces pieces;
  private final Publisher publisher;
  private final QuestionIntake questions;

  IndexBuilder(
      IndexStore index,
      SegmentStore segments,
      ManifestStore manifests,
      IndexPlanner planner,
      Pieces pieces,
      Publisher publisher,
      QuestionIntake questions) {
    this.index = index;
    this.segments = segments;
    this.manifests = manifests;
    this.planner = planner;
    this.pieces = pieces;
    this.publisher = publisher;
    this.questions = questions;
  }

  /** How far the index for a partner is; what is in it is not told. */
  public IndexProgress progress(AuthorityId partner) {
    PieceStore.Progress pieces = this.pieces.progress(partner);
    return new IndexProgress(!index.isStale(partner), pieces.pieces(), pieces.built());
  }

  /** Does what can be done now; what waits for the ledger or needs longer is for the next call. */
  public void rebuild(AuthorityId partner) {
    planner.plan(partner);
    long until = System.nanoTime() + TURN.toNanos();
    for (Segment segment : segments.current(partner)) {
      boolean more = segment.state() == Segment.State.PLANNED;
      while (more && System.nanoTime() < until) {
        more = pieces.buildNext(segment);
      }
    }
    for (ManifestStore.Unsent unsent : manifests.unsent(partner)) {
      publisher.send(partner, unsent);
      questions.answerHeld(partner, unsent.manifest().lookupClass());
    }
    for (LookupClass lookupClass : LookupClass.values()) {
      publisher.prepare(partner, lookupClass);
    }
    boolean isDone =
        manifests.unsent(partner).isEmpty()
            && segments.current(partner).stream().allMatch(s -> s.state() == Segment.State.LIVE);
    if (isDone) {
      index.clearPlanned(partner);
    }
  }
}
