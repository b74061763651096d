package org.entente.node.discovery.asking;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.discovery.Canaries;
import org.entente.node.discovery.QuestionLane;
import org.entente.node.discovery.store.BatchStore;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Ids;
import org.entente.node.identity.Vault;
import org.entente.oprf.Blinding;
import org.entente.oprf.Element;
import org.entente.oprf.Voprf;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LookupBatch;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.Octets;
import org.entente.protocol.Padding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blinds the questions that wait for one partner in one class together and sends them as one batch,
 * so that many officers who ask at once share the padding, the proof and the journey. A question
 * that comes alone goes alone, and at once.
 */
@Service
class BatchSender {
  /** Questions gather for so long after a batch has left, which nobody notices who asks alone. */
  private static final Duration GATHERING = Duration.ofMillis(100);

  /**
   * They go on gathering until it is answered; a partner that is slower than this holds up none.
   */
  private static final Duration LONGEST_GATHERING = Duration.ofSeconds(2);

  private final BatchStore store;
  private final PartnerFilters filters;
  private final Agreements agreements;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Voprf voprf;
  private final Vault vault;
  private final Endings endings;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  BatchSender(
      BatchStore store,
      PartnerFilters filters,
      Agreements agreements,
      Disclosure disclosure,
      Outbox outbox,
      Voprf voprf,
      Vault vault,
      Endings endings,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.filters = filters;
    this.agreements = agreements;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.voprf = voprf;
    this.vault = vault;
    this.endings = endings;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** The values of a question, locked, as they wait to be sent. */
  Octets lock(OfficersQuestion question) {
    return Octets.of(
        vault.lock(WaitingValues.encode(question.values()), OfficersQuestion.place(question.id())));
  }

  @Transactional(readOnly = true)
  public List<QuestionLane> lanes() {
    return store.lanes();
  }

  /**
   * Sends what waits in the lane as one batch, unless it is to gather.
   *
   * @return after what time to look again; empty when nothing waits, or an answer is awaited
   */
  @Transactional
  public Optional<Duration> send(QuestionLane lane) {
    if (!store.lock(lane)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<BatchStore.Latest> latest = store.latest(lane);
    Duration since = latest.map(l -> Duration.between(l.sent(), now)).orElse(LONGEST_GATHERING);
    if (latest.isPresent() && !latest.get().answered() && isShorter(since, LONGEST_GATHERING)) {
      return Optional.empty();
    }
    if (isShorter(since, GATHERING)) {
      return Optional.of(GATHERING.minus(since));
    }
    List<BatchStore.Waiting> kept = store.lockWaiting(lane, LookupBatch.MOST_QUESTIONS);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    List<Together> waiting = openAll(lane, kept);
    if (waiting.isEmpty()) {
      return Optional.of(Duration.ZERO);
    }
    if (filters.isPublished(lane, now)) {
      send(lane, together(waiting));
    } else {
      refuse(lane, waiting, "NO_INDEX", Optional.empty());
    }
    return Optional.of(Duration.ZERO);
  }

  /** Whether it is in between; a clock that was put back holds up nobody. */
  private static boolean isShorter(Duration since, Duration limit) {
    return !since.isNegative() && since.compareTo(limit) < 0;
  }

  /** A question with its values. */
  private record Together(
      LookupQuestion told, UUID lookup, List<Batch.Value> values, int mostTogether) {
    UUID id() {
      return told.question();
    }
  }

  /** The questions that can be read; one that cannot ends and holds up nobody behind it. */
  private List<Together> openAll(QuestionLane lane, List<BatchStore.Waiting> kept) {
    List<Together> opened = new ArrayList<>();
    List<AskedQuestion> unreadable = new ArrayList<>();
    for (BatchStore.Waiting waiting : kept) {
      try {
        opened.add(open(waiting));
      } catch (Vault.DoesNotOpen e) {
        unreadable.add(new AskedQuestion(waiting.told().question(), waiting.lookup()));
      }
    }
    endings.end(Actor.NODE, lane, unreadable, Ending.failed(Optional.of("UNREADABLE")));
    return opened;
  }

  private Together open(BatchStore.Waiting waiting) {
    byte[] values =
        vault.unlock(
            waiting.lockedValues().bytes(), OfficersQuestion.place(waiting.told().question()));
    return new Together(
        waiting.told(),
        waiting.lookup(),
        WaitingValues.decode(values),
        waiting.mostTogether().orElse(LookupBatch.MOST_QUESTIONS));
  }

  /** As many of the questions as fit well, in the order they came; always the first. */
  private static List<Together> together(List<Together> waiting) {
    int most = 0;
    int bound = LookupBatch.MOST_QUESTIONS;
    for (Together question : waiting) {
      bound = Math.min(bound, question.mostTogether());
      if (most == bound) {
        break;
      }
      most++;
    }
    while (most > 1 && !fits(waiting.subList(0, most))) {
      most--;
    }
    return waiting.subList(0, most);
  }

  /** Whether a batch of these has no more values than they pay for, and not too much padding. */
  private static boolean fits(List<Together> questions) {
    int values =
        Canaries.COUNT + questions.stream().mapToInt(question -> question.values().size()).sum();
    if (values > Padding.LARGEST) {
      return false;
    }
    int padded = Padding.padded(values);
    int paid = questions.stream().mapToInt(question -> question.told().size()).sum();
    return padded <= paid && (padded == Padding.padded(1) || padded <= 2 * values);
  }

  private void send(QuestionLane lane, List<Together> questions) {
    List<String> canaries =
        agreements
            .findInForce(lane.partner())
            .map(Agreement::terms)
            .map(t -> Canaries.of(t.reference(), lane.lookupClass()))
            .orElse(List.of());
    List<Batch.Value> values = new ArrayList<>();
    questions.forEach(q -> values.addAll(q.values()));
    Batch batch = new Batch(values, canaries, random);
    try (Blinding blinding = voprf.blind(batch.inputs())) {
      LookupBatch body =
          new LookupBatch(
              ids.next(),
              lane.lookupClass(),
              questions.stream().map(Together::told).toList(),
              batch.commitment(),
              Octets.of(Element.encodeAll(blinding.elements())));
      Decision decision =
          disclosure.decide(Actor.NODE, lane.partner(), body, Circumstances.PLAIN.withBudget(true));
      switch (decision) {
        case Decision.Permitted(var permit) -> {
          outbox.enqueue(Actor.NODE, permit, body.batch(), body);
          Octets blinds = lock(blinding.encodedForEncryptedStorage(), body.batch());
          store.add(
              new BatchStore.Sent(body.batch(), lane, blinds, batch.slots()),
              lock(batch.opening(), body.batch()),
              clock.instant(),
              questions.stream().map(Together::id).toList());
          audit.record(
              AuditRecord.of(Actor.NODE, Act.LOOKUP_BATCH_SENT, body.batch())
                  .with("partner", lane.partner())
                  .with("class", lane.lookupClass())
                  .with("values", batch.padded())
                  .with(
                      "questions",
                      questions.stream()
                          .map(q -> q.id().toString())
                          .collect(Collectors.joining(" "))));
        }
        case Decision.Refused(var receipt) -> refuse(lane, questions, "GATE", Optional.of(receipt));
        case Decision.NeedsOriginator(var receipt) ->
            refuse(lane, questions, "GATE", Optional.of(receipt));
      }
    }
  }

  private void refuse(
      QuestionLane lane, List<Together> questions, String reason, Optional<GateReceipt> gates) {
    endings.end(
        Actor.NODE,
        lane,
        questions.stream().map(q -> new AskedQuestion(q.id(), q.lookup())).toList(),
        Ending.notAsked(reason, gates));
  }

  private Octets lock(byte[] secret, UUID batch) {
    return Octets.of(vault.lock(secret, placeOfBatch(batch)));
  }

  /** The place of a batch's secrets, for the vault. */
  static String placeOfBatch(UUID batch) {
    return "discovery_batch/" + batch;
  }
}
