package org.entente.node.discovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.discovery.store.StandingStore;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.StaffDesk;
import org.entente.protocol.InvalidTerm;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Asks again what stands in an open case file when a partner's filter has changed: in the name of
 * the officer who asked, as long as that officer may, at most once an hour and class, and out of
 * the first half of the day's budget alone, so that the other half is left to officers.
 */
@Component
class StandingQuestions {
  private static final Duration NOT_SOONER_THAN = Duration.ofHours(1);
  private static final int AT_ONCE = 20;

  private final StandingStore store;
  private final QuestionStore questions;
  private final LookupDesk desk;
  private final Agreements agreements;
  private final Budgets budgets;
  private final StaffDesk staff;
  private final Audit audit;
  private final TransactionOperations transactions;
  private final InstantSource clock;

  StandingQuestions(
      StandingStore store,
      QuestionStore questions,
      LookupDesk desk,
      Agreements agreements,
      Budgets budgets,
      StaffDesk staff,
      Audit audit,
      TransactionOperations transactions,
      InstantSource clock) {
    this.store = store;
    this.questions = questions;
    this.desk = desk;
    this.agreements = agreements;
    this.budgets = budgets;
    this.staff = staff;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  @EventListener
  void on(FilterChanged changed) {
    store.note(changed.partner(), changed.lookupClass(), clock.instant());
  }

  @EventListener
  void on(LookupsFinished finished) {
    store.alertIfNew(finished.lookups(), clock.instant());
  }

  /** Asks again what is due at an instant, each for itself; returns the new lookups. */
  public List<UUID> askAgain(Instant now) {
    return store.due(now.minus(NOT_SOONER_THAN), AT_ONCE).stream()
        .flatMap(again -> askAgain(again).stream())
        .toList();
  }

  private Optional<UUID> askAgain(StandingStore.Again again) {
    Lookup lookup = questions.find(again.lookup()).orElseThrow();
    try {
      return within(() -> store.lock(again) ? askAgain(lookup, again) : Optional.empty());
    } catch (InvalidTerm | NotAllowed e) {
      // The case was closed, the records have gone, or the officer may no longer ask. What was
      // begun is undone: ending the question is another transaction.
      return within(() -> {
        end(lookup, "NO_LONGER_ALLOWED");
        return Optional.empty();
      });
    }
  }

  private Optional<UUID> within(Supplier<Optional<UUID>> step) {
    return transactions.execute(_ -> step.get());
  }

  private Optional<UUID> askAgain(Lookup lookup, StandingStore.Again again) {
    if (!isWithinHalfTheBudget(lookup, again)) {
      return Optional.empty();
    }
    store.done(again);
    Optional<Officer> officer = staff.find(lookup.askedBy()).filter(Officer::active);
    if (officer.isEmpty()) {
      end(lookup, "OFFICER_GONE");
      return Optional.empty();
    }
    return desk.again(officer.get(), lookup, again.lookupClass());
  }

  private boolean isWithinHalfTheBudget(Lookup lookup, StandingStore.Again again) {
    return agreements
        .findInForce(lookup.partner())
        .flatMap(a -> a.terms().find(again.lookupClass()))
        .map(t -> budgets.use(BudgetUse.Side.ASKED, lookup.partner(), t))
        .filter(use -> 2 * use.used() < use.granted())
        .isPresent();
  }

  private void end(Lookup lookup, String why) {
    store.end(lookup.id());
    audit.record(
        AuditRecord.of(Actor.NODE, Act.STANDING_QUESTION_ENDED, lookup.id())
            .result(why)
            .with("partner", lookup.partner()));
  }

  /** Asks again in the background. */
  @Component
  @ConditionalOnProperty(name = "entente.background", havingValue = "true")
  static class Rounds {
    private final StandingQuestions standing;
    private final InstantSource clock;

    Rounds(StandingQuestions standing, InstantSource clock) {
      this.standing = standing;
      this.clock = clock;
    }

    @Scheduled(fixedDelay = 5_000)
    void round() {
      standing.askAgain(clock.instant());
    }
  }
}
