package org.entente.node.figures;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.exchange.Delivered;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.exchange.Undeliverable;
import org.entente.node.figures.store.FiguresStore;
import org.entente.node.identity.Ed25519;
import org.entente.node.identity.Identity;
import org.entente.node.identity.SigningContext;
import org.entente.node.partners.Partners;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.Canonical;
import org.entente.protocol.CountedAct;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.FiguresCount;
import org.entente.protocol.FiguresPeriod;
import org.entente.protocol.FiguresSigned;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes in partners' counts and signatures. */
@Component
class FiguresIntake implements MessageHandler {
  private final FiguresStore store;
  private final Workings workings;
  private final SigningDesk signing;
  private final Partners partners;
  private final Identity identity;
  private final Audit audit;
  private final InstantSource clock;

  FiguresIntake(
      FiguresStore store,
      Workings workings,
      SigningDesk signing,
      Partners partners,
      Identity identity,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.workings = workings;
    this.signing = signing;
    this.partners = partners;
    this.identity = identity;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(FiguresCount.class, FiguresSigned.class);
  }

  @Override
  public void handle(Message message) {
    switch (message.body()) {
      case FiguresCount count -> counted(message.sender(), count);
      case FiguresSigned signed -> signed(message.sender(), signed);
      default -> throw new NotExpected("not about joint figures");
    }
  }

  private void counted(AuthorityId from, FiguresCount count) {
    AgreementTerms terms =
        workings
            .terms(from, count.agreement())
            .orElseThrow(() -> new NotExpected("no such agreement between us"));
    requireSound(from, count);
    Figures figures = matter(from, count);
    if (figures.isJoint()) {
      throw new NotExpected("signed figures are not rewritten");
    }
    int before = figures.theirs().map(c -> c.content().version()).orElse(0);
    boolean sameMatter =
        figures.period().equals(count.period())
            && figures.replaces().equals(count.replaces())
            && figures.agreement().equals(terms.reference());
    if (!sameMatter || count.version() <= before) {
      throw new NotExpected("not the next count of these figures");
    }
    store.addCount(
        FiguresStore.Side.THEIRS, count, figures.id(), clock.instant(), Optional.empty());
    audit.record(
        AuditRecord.of(new Actor.PartnerActor(from), Act.FIGURES_COUNT_RECEIVED, figures.id())
            .with("partner", from)
            .with("version", count.version())
            .with("acts", count.acts().size())
            .with("digest", count.digest().hex()));
    workings.settle(figures.id());
  }

  /** Acts of the two parties within the period that has come; anything else is not a count. */
  private void requireSound(AuthorityId from, FiguresCount count) {
    FiguresPeriod period = count.period();
    boolean come = !period.to().atStartOfDay(ZoneOffset.UTC).toInstant().isAfter(clock.instant());
    Set<AuthorityId> parties = Set.of(from, identity.id());
    boolean ofTheTwo =
        count.acts().stream().map(CountedAct::by).allMatch(parties::contains)
            && count.acts().stream().map(CountedAct::at).allMatch(period::contains);
    if (!come || !ofTheTwo) {
      throw new NotExpected("acts of the two parties in a period that has come");
    }
  }

  /**
   * The figures the count belongs to. Both sides may have opened the period at the same time; then
   * both go on under the lesser of the two ids.
   */
  private Figures matter(AuthorityId from, FiguresCount count) {
    Optional<Figures> known = store.lock(count.figures());
    if (known.isPresent()) {
      if (!known.get().partner().equals(from)) {
        throw new NotExpected("figures with another authority");
      }
      return known.get();
    }
    Optional<Figures> open = store.findOpen(from, count.period());
    if (open.isPresent()) {
      UUID lesser = lesser(open.get().id(), count.figures());
      if (!lesser.equals(open.get().id())) {
        store.rename(open.get().id(), lesser);
      }
      return store.lock(lesser).orElseThrow();
    }
    if (!store.findNewestJoint(from, count.period()).equals(count.replaces())) {
      throw new NotExpected("figures of this period are signed, or none are to be replaced");
    }
    store.add(
        Figures.opened(
                count.figures(), from, count.agreement(), count.period(), clock.instant(), false)
            .replacing(count.replaces()));
    return store.lock(count.figures()).orElseThrow();
  }

  private static UUID lesser(UUID one, UUID other) {
    return one.toString().compareTo(other.toString()) <= 0 ? one : other;
  }

  private void signed(AuthorityId from, FiguresSigned body) {
    Figures figures =
        store
            .lock(body.figures())
            .filter(f -> f.partner().equals(from))
            .filter(f -> !f.isJoint())
            .orElseThrow(() -> new NotExpected("no such figures to sign"));
    JointFigures record =
        workings
            .derived(figures)
            .filter(r -> r.digest().equals(body.record()))
            .orElseThrow(() -> new NotExpected("not the figures that both counts make"));
    boolean verifies =
        Ed25519.verifies(
            partners.get(from).profile().signingKey(),
            SigningContext.JOINT_FIGURES,
            Canonical.encode(record),
            body.signature());
    if (!verifies) {
      throw new NotExpected("a signature that does not verify");
    }
    store.sign(
        FiguresStore.Side.THEIRS,
        figures.id(),
        new Figures.Signed(body.record(), body.signature(), clock.instant(), Optional.empty()));
    Actor by = new Actor.PartnerActor(from);
    audit.record(SigningDesk.entry(by, Act.FIGURES_SIGNATURE_RECEIVED, figures, record));
    signing.join(by, figures.id());
  }

  @EventListener
  void on(Delivered delivered) {
    if (delivered.receipt().evidence() != DeliveryEvidence.DELIVERY) {
      notArrived(delivered.message(), delivered.receipt().code().orElse("EXCHANGE"));
    }
  }

  @EventListener
  void on(Undeliverable undeliverable) {
    notArrived(undeliverable.message(), undeliverable.code());
  }

  /** A count that did not arrive is sent again by an officer; a signature counts as not given. */
  private void notArrived(Message message, String code) {
    switch (message.body()) {
      case FiguresCount count ->
          store.countTrouble(figuresOf(message, count), count.version(), code);
      case FiguresSigned signed -> {
        if (store.find(signed.figures()).isPresent()) {
          store.unsign(signed.figures());
          workings.settle(signed.figures());
        }
      }
      default -> {
        // Not ours to note.
      }
    }
  }

  private UUID figuresOf(Message message, FiguresCount count) {
    return store
        .find(count.figures())
        .or(() -> store.findOpen(message.recipient(), count.period()))
        .map(Figures::id)
        .orElse(count.figures());
  }
}
