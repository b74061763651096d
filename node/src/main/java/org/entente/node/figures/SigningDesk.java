package org.entente.node.figures;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.node.figures.store.FiguresStore;
import org.entente.node.figures.store.JointStore;
import org.entente.node.identity.Identity;
import org.entente.node.identity.SigningContext;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.staff.SecondPerson;
import org.entente.protocol.Canonical;
import org.entente.protocol.FiguresSigned;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs joint figures for this authority, as a second person, and joins both signatures. It signs
 * nothing but what follows from two counts that agree.
 */
@Service
public class SigningDesk {
  private final FiguresStore store;
  private final JointStore joints;
  private final Workings workings;
  private final Partners partners;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Identity identity;
  private final Audit audit;
  private final InstantSource clock;

  SigningDesk(
      FiguresStore store,
      JointStore joints,
      Workings workings,
      Partners partners,
      Disclosure disclosure,
      Outbox outbox,
      Identity identity,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.joints = joints;
    this.workings = workings;
    this.partners = partners;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.identity = identity;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Signs.
   *
   * @param seen the digest of the figures as the officer saw them; anything else is not signed
   */
  @Transactional
  public Sending sign(Officer by, UUID id, Octets seen) {
    Figures figures = store.lock(id).orElseThrow(NoSuchFigures::new);
    Figures.Count count =
        figures.ours().orElseThrow(() -> new InvalidTerm("figures", "counted by both"));
    SecondPerson.check(count.officer().orElseThrow(), by);
    JointFigures record =
        workings
            .derived(figures)
            .orElseThrow(() -> new InvalidTerm("figures", "counted alike by both"));
    if (!record.digest().equals(seen)) {
      throw new InvalidTerm("figures", "the ones that were shown");
    }
    Standing standing = Standing.of(figures, Optional.of(record));
    if (standing == Standing.JOINT || standing == Standing.SIGNED_BY_US) {
      throw new InvalidTerm("figures", "not signed by us yet");
    }
    Octets signature = identity.sign(SigningContext.JOINT_FIGURES, Canonical.encode(record));
    FiguresSigned body = new FiguresSigned(id, seen, signature);
    Decision decision =
        disclosure.decide(by.actor(), figures.partner(), body, Circumstances.RELEASED);
    return switch (decision) {
      case Decision.Permitted(var permit) -> {
        store.sign(
            FiguresStore.Side.OURS,
            id,
            new Figures.Signed(seen, signature, clock.instant(), Optional.of(by.id())));
        outbox.enqueue(by.actor(), permit, id, body);
        audit.record(entry(by.actor(), Act.FIGURES_SIGNED, figures, record));
        join(by.actor(), id);
        yield new Sending.Sent();
      }
      case Decision.Refused(var receipt) -> new Sending.HeldBack(receipt);
      case Decision.NeedsOriginator(var receipt) -> new Sending.HeldBack(receipt);
    };
  }

  /** Keeps the figures as joint once both signatures over them are here and verify. */
  void join(Actor by, UUID id) {
    Figures figures = store.find(id).orElseThrow(NoSuchFigures::new);
    Optional<JointFigures> record = workings.derived(figures);
    if (!figures.isJoint()
        && record.isPresent()
        && Standing.isOver(figures.ourSignature(), record.get().digest())
        && Standing.isOver(figures.theirSignature(), record.get().digest())) {
      Instant now = clock.instant();
      Octets ours = figures.ourSignature().orElseThrow().signature();
      Octets theirs = figures.theirSignature().orElseThrow().signature();
      boolean both =
          SignedFigures.verified(
                  record.get(),
                  new SignedFigures.Signature(identity.profile(), ours),
                  new SignedFigures.Signature(partners.get(figures.partner()).profile(), theirs),
                  now)
              .isPresent();
      if (both) {
        joints.add(record.get(), ours, theirs, now);
        audit.record(entry(by, Act.FIGURES_JOINT, figures, record.get()));
      }
    }
    workings.settle(id);
  }

  static AuditRecord entry(Actor by, Act act, Figures figures, JointFigures record) {
    return AuditRecord.of(by, act, figures.id())
        .with("partner", figures.partner())
        .with("record", record.digest().hex())
        .with("rows", record.rows().size());
  }
}
