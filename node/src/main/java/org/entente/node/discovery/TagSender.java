package org.entente.node.discovery;

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
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.discovery.store.TagKeyStore;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Vault;
import org.entente.oprf.SecretKey;
import org.entente.oprf.Voprf;
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
  private final QuestionStore questions;
  private final Voprf voprf;
  private final Vault vault;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  TagSender(
      TagKeyStore keys,
      Budgets budgets,
      Disclosure disclosure,
      Outbox outbox,
      QuestionStore questions,
      Voprf voprf,
      Vault vault,
      InstantSource clock) {
    this.keys = keys;
    this.budgets = budgets;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.questions = questions;
    this.voprf = voprf;
    this.vault = vault;
    this.clock = clock;
  }

  /** Sends the question; says why when it does not leave. */
  Optional<OfficersQuestion.NotAsked> send(OfficersQuestion question, Agreement agreement) {
    Optional<TagKeyStore.AskerKey> key =
        keys.findKey(question.partner(), question.lookupClass())
            .filter(k -> clock.instant().isBefore(k.validUntil()));
    if (key.isEmpty()) {
      return Optional.of(OfficersQuestion.NotAsked.withoutIndex());
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
        budgets.debitOurs(
            question.partner(), question.lookupClass(), Optional.of(agreement.terms()), told);
    Decision decision =
        disclosure.decide(
            question.by().actor(),
            question.partner(),
            body,
            Circumstances.PLAIN.withBudget(within));
    return switch (decision) {
      case Decision.Permitted(var permit) -> {
        send(question, agreement, permit, body, batch);
        yield Optional.empty();
      }
      case Decision.Refused(var receipt) -> Optional.of(OfficersQuestion.NotAsked.atGate(receipt));
      case Decision.NeedsOriginator(var receipt) ->
          Optional.of(OfficersQuestion.NotAsked.atGate(receipt));
    };
  }

  private void send(
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
    questions.addQuestion(
        question.lookup().id(), question.waiting(body.size(), due, permit.receipt()));
    byte[] opening = vault.lock(batch.opening(), LookupDesk.place(question.id()));
    questions.keepTags(question.id(), Octets.of(opening), batch.slots());
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
