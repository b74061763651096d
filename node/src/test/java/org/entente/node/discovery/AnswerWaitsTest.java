package org.entente.node.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.node.casework.CaseFileId;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AnswerWaitsTest {
  private static final UUID ID = UUID.randomUUID();
  private static final Duration LONG = Duration.ofMinutes(10);

  private final AnswerWaits waits = new AnswerWaits();

  private static Lookup lookup(Lookup.State state) {
    return new Lookup(
        ID,
        new CaseFileId(UUID.randomUUID()),
        new AuthorityId("sudria"),
        new OfficerId(UUID.randomUUID()),
        Purpose.SMUGGLING_INVESTIGATION,
        LegalBasis.SOM_10,
        Instant.EPOCH,
        List.of(),
        List.of(
            new Lookup.Question(
                UUID.randomUUID(),
                LookupClass.PHONE,
                state,
                Optional.empty(),
                List.of(),
                1,
                64,
                Optional.empty(),
                Optional.empty())),
        List.of());
  }

  @Test
  void whatIsAnsweredIsNotWaitedFor() {
    assertThat(waits.await(ID, LONG, () -> lookup(Lookup.State.ANSWERED)).isWaiting()).isFalse();
  }

  @Test
  void whoDoesNotWaitLearnsHowItStands() {
    assertThat(waits.await(ID, Duration.ZERO, () -> lookup(Lookup.State.WAITING)).isWaiting())
        .isTrue();
  }

  @Test
  void manyWaitersGoOnWhenTheAnswerComes() {
    AtomicBoolean answered = new AtomicBoolean();
    AtomicInteger looked = new AtomicInteger();
    List<CompletableFuture<Lookup>> waiters =
        List.of(1, 2, 3).stream()
            .map(_ ->
                CompletableFuture.supplyAsync(
                    () ->
                        waits.await(
                            ID,
                            LONG,
                            () -> {
                              looked.incrementAndGet();
                              return lookup(
                                  answered.get() ? Lookup.State.ANSWERED : Lookup.State.WAITING);
                            }),
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    while (looked.get() < 3) {
      Thread.onSpinWait();
    }
    answered.set(true);
    waits.on(new LookupsFinished(List.of(UUID.randomUUID(), ID)));

    assertThat(waiters).allMatch(waiter -> !waiter.join().isWaiting());
  }

  @Test
  void anAnswerThatAnotherProcessTookIsSeenAllTheSame() {
    AtomicInteger looked = new AtomicInteger();

    Lookup read =
        waits.await(
            ID,
            LONG,
            () ->
                lookup(
                    looked.incrementAndGet() < 2 ? Lookup.State.WAITING : Lookup.State.ANSWERED));

    assertThat(read.isWaiting()).isFalse();
  }

  @Test
  void whoMayNotLookDoesNotWait() {
    assertThatThrownBy(() ->
            waits.await(
                ID,
                LONG,
                () -> {
                  throw new NotAllowed(NotAllowed.Reason.CLEARANCE_TOO_LOW);
                }))
        .isInstanceOf(NotAllowed.class);
    assertThat(waits.waiting()).isZero();
  }
}
