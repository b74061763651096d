package org.entente.node.discovery.asking;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.entente.node.agreements.Agreement;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.disclosure.DisclosurePermit;
import org.entente.node.discovery.Budgets;
import org.entente.node.discovery.Tags;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.discovery.store.TagKeyStore;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Vault;
import org.entente.oprf.SecretKey;
import org.entente.oprf.Voprf;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.LookupTags;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Component;

/**
 * Asks where the holder learns first: the tags of the values under our own key are the whole
 * question.
 */
@Component
class TagSender {
  private final TagKeyStore keys;
  private final Budgets budgets;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Voprf voprf;
  private final Vault vault;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  TagSender(
      TagKeyStore keys,
      Budgets budgets,
      Disclosure disclosure,
      Outbox outbox,
      Voprf voprf,
      Vault vault,
      InstantSource clock) {
    this.keys = keys;
    this.budgets = budgets;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.voprf = voprf;
    this.vault = vault;
    this.clock = clock;
  }

  /** What a question by tags became: on its way, or why it did not leave. */
  sealed interface Sent {
    record Asked(QuestionStore.NewQuestion kept) implements Sent {}

    record NotAsked(OfficersQuestion.NotAsked why) implements Sent {}
  }

  /** Sends the question, which the caller keeps. */
  Sent send(OfficersQuestion question, Agreement agreement) {
    Optional<TagKeyStore.AskerKey> key =
        keys.findKey(question.partner(), question.lookupClass())
            .filter(k -> clock.instant().isBefore(k.validUntil()));
    if (key.isEmpty()) {
      return new Sent.NotAsked(OfficersQuestion.NotAsked.withoutIndex());
    }
    Batch batch = new Batch(question.values(), List.of(), random);
    LookupQuestion told = question.told(0);
    LookupTags body =
        new LookupTags(
            told.question(),
            told.caseReference(),
            told.purpose(),
            told.legalBasis(),
            told.officer(),
            question.lookupClass(),
            key.get().epoch(),
            batch.commitment(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            tags(question, key.get(), batch));
    boolean within =
        !budgets
            .debitOurs(question.lane(), Optional.of(agreement.terms()), List.of(told))
            .isEmpty();
    Decision decision =
        disclosure.decide(
            question.by().actor(),
            question.partner(),
            body,
            Circumstances.PLAIN.withBudget(within));
    return switch (decision) {
      case Decision.Permitted(var permit) ->
          new Sent.Asked(send(question, agreement, permit, body, batch));
      case Decision.Refused(var receipt) -> notAsked(receipt);
      case Decision.NeedsOriginator(var receipt) -> notAsked(receipt);
    };
  }

  private static Sent notAsked(GateReceipt receipt) {
    return new Sent.NotAsked(OfficersQuestion.NotAsked.atGate(receipt));
  }

  private QuestionStore.NewQuestion send(
      OfficersQuestion question,
      Agreement agreement,
      DisclosurePermit permit,
      LookupTags body,
      Batch batch) {
    outbox.enqueue(
        question.by().actor(),
        permit,
        Tags.conversation(question.partner(), question.lookupClass()),
        body);
    Optional<Instant> due =
        agreement.terms().find(question.lookupClass()).map(t -> t.due(body.asked()));
    byte[] opening = vault.lock(batch.opening(), OfficersQuestion.place(question.id()));
    return question.askedByTags(
        new QuestionStore.AskedByTags(Octets.of(opening), batch.slots()),
        body.size(),
        due,
        permit.receipt());
  }

  private Octets tags(OfficersQuestion question, TagKeyStore.AskerKey key, Batch batch) {
    String place = Tags.keyPlace(question.partner(), question.lookupClass(), key.epoch());
    byte[] secret = vault.unlock(key.lockedKey().bytes(), place);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (SecretKey opened = SecretKey.decode(secret)) {
      voprf
          .outputs(opened, batch.inputs().stream())
          .forEachOrdered(output -> all.writeBytes(Tags.of(output).bytes()));
    }
    return Octets.of(all.toByteArray());
  }
}
