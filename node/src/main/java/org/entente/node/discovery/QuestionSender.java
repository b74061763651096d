package org.entente.node.discovery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseFile;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.discovery.store.HolderFirstStore;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Ids;
import org.entente.node.identity.Vault;
import org.entente.node.staff.Officer;
import org.entente.oprf.SecretKey;
import org.entente.oprf.Voprf;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.LookupTags;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Octets;
import org.entente.protocol.Padding;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks one class of a lookup, or keeps why it was not asked. */
@Component
class QuestionSender {
  private final Agreements agreements;
  private final PartnerFilters filters;
  private final HolderFirstStore keys;
  private final Budgets budgets;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final QuestionStore questions;
  private final BatchSender batches;
  private final Voprf voprf;
  private final Vault vault;
  private final Audit audit;
  private final Ids ids;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  QuestionSender(
      Agreements agreements,
      PartnerFilters filters,
      HolderFirstStore keys,
      Budgets budgets,
      Disclosure disclosure,
      Outbox outbox,
      QuestionStore questions,
      BatchSender batches,
      Voprf voprf,
      Vault vault,
      Audit audit,
      Ids ids,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.agreements = agreements;
    this.filters = filters;
    this.keys = keys;
    this.budgets = budgets;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.questions = questions;
    this.batches = batches;
    this.voprf = voprf;
    this.vault = vault;
    this.audit = audit;
    this.ids = ids;
    this.events = events;
    this.clock = clock;
  }

  void send(
      Officer by, CaseFile file, Lookup lookup, LookupClass lookupClass, List<LookupAsked> asked) {
    Optional<Agreement> agreement = agreements.findInForce(lookup.partner());
    boolean holderFirst =
        agreement
            .flatMap(a -> a.terms().find(lookupClass))
            .filter(t -> t.whoLearnsFirst() == WhoLearnsFirst.HOLDER)
            .isPresent();
    Question question = new Question(ids.next(), by, file, lookup, lookupClass, asked);
    if (holderFirst) {
      askByTags(question, agreement.get());
    } else {
      askBlinded(question, agreement);
    }
  }

  /** What is asked, of whom, by whom. */
  private record Question(
      UUID id,
      Officer by,
      CaseFile file,
      Lookup lookup,
      LookupClass lookupClass,
      List<LookupAsked> asked) {
    List<String> records() {
      return asked.stream().map(LookupAsked::record).toList();
    }

    List<Batch.Value> values() {
      return asked.stream().flatMap(a -> a.of(id).stream()).toList();
    }

    /** What the partner is told of it, were it padded alone together with so many canaries. */
    LookupQuestion told(int canaries) {
      return new LookupQuestion(
          id,
          file.reference(),
          lookup.purpose(),
          lookup.legalBasis(),
          officerReference(by, lookup.partner()),
          Padding.padded(values().size() + canaries));
    }

    Lookup.Question waiting(int charged, Optional<Instant> due, GateReceipt gates) {
      return new Lookup.Question(
          id,
          lookupClass,
          Lookup.State.WAITING,
          Optional.empty(),
          records(),
          values().size(),
          charged,
          due,
          Optional.of(gates));
    }
  }

  /** The question waits for a batch, which leaves at once unless others are under way. */
  private void askBlinded(Question question, Optional<Agreement> agreement) {
    AuthorityId partner = question.lookup().partner();
    boolean isPublished =
        filters
            .findManifest(partner, question.lookupClass())
            .filter(m -> clock.instant().isBefore(m.validUntil()))
            .isPresent();
    if (!isPublished) {
      notAsked(question, "NO_INDEX", Optional.empty());
      return;
    }
    LookupQuestion told = question.told(Canaries.COUNT);
    GateReceipt receipt =
        disclosure.mayAsk(
            question.by().actor(),
            partner,
            question.lookupClass(),
            told,
            Circumstances.PLAIN.withBudget(debit(agreement, question, told)));
    if (!receipt.isPassed()) {
      notAsked(question, "GATE", Optional.of(receipt));
      return;
    }
    questions.addQuestion(
        question.lookup().id(), question.waiting(told.size(), Optional.empty(), receipt));
    batches.await(told, question.values());
    events.publishEvent(new QuestionWaits(new QuestionLane(partner, question.lookupClass())));
  }

  /** Where the holder learns first, the tags under our own key are the whole question. */
  private void askByTags(Question question, Agreement agreement) {
    AuthorityId partner = question.lookup().partner();
    Optional<HolderFirstStore.AskerKey> key =
        keys.findKey(partner, question.lookupClass())
            .filter(k -> clock.instant().isBefore(k.validUntil()));
    if (key.isEmpty()) {
      notAsked(question, "NO_INDEX", Optional.empty());
      return;
    }
    Batch batch = new Batch(question.values(), List.of(), random);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
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
            now,
            tags(partner, question.lookupClass(), key.get(), batch));
    Decision decision =
        disclosure.decide(
            question.by().actor(),
            partner,
            body,
            Circumstances.PLAIN.withBudget(debit(Optional.of(agreement), question, told)));
    switch (decision) {
      case Decision.Permitted(var permit) -> {
        outbox.enqueue(
            question.by().actor(),
            permit,
            Tags.conversation(partner, question.lookupClass()),
            body);
        Optional<Instant> due = agreement.terms().find(question.lookupClass()).map(t -> t.due(now));
        questions.addQuestion(
            question.lookup().id(), question.waiting(told.size(), due, permit.receipt()));
        questions.keepTags(
            question.id(),
            Octets.of(vault.lock(batch.opening(), LookupDesk.place(question.id()))),
            batch.slots());
      }
      case Decision.Refused(var receipt) -> notAsked(question, "GATE", Optional.of(receipt));
      case Decision.NeedsOriginator(var receipt) ->
          notAsked(question, "GATE", Optional.of(receipt));
    }
  }

  private Octets tags(
      AuthorityId partner, LookupClass lookupClass, HolderFirstStore.AskerKey key, Batch batch) {
    byte[] secret =
        vault.unlock(key.lockedKey().bytes(), Tags.keyPlace(partner, lookupClass, key.epoch()));
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (SecretKey opened = SecretKey.decode(secret)) {
      voprf
          .outputs(opened, batch.inputs().stream())
          .forEachOrdered(output -> all.writeBytes(Tags.of(output).bytes()));
    }
    return Octets.of(all.toByteArray());
  }

  private boolean debit(Optional<Agreement> agreement, Question question, LookupQuestion told) {
    Optional<LookupTerms> terms =
        agreement.map(Agreement::terms).flatMap(t -> t.find(question.lookupClass()));
    return terms.isPresent()
        && agreement.get().terms().purposes().contains(told.purpose())
        && agreement.get().terms().legalBases().contains(told.legalBasis())
        && told.size() <= terms.get().perQuestion()
        && budgets.debit(
            BudgetUse.Side.ASKED, question.lookup().partner(), terms.get(), List.of(told));
  }

  private void notAsked(Question question, String reason, Optional<GateReceipt> gates) {
    questions.addQuestion(
        question.lookup().id(),
        new Lookup.Question(
            question.id(),
            question.lookupClass(),
            Lookup.State.NOT_ASKED,
            Optional.of(reason),
            question.records(),
            question.values().size(),
            0,
            Optional.empty(),
            gates));
    audit.record(
        AuditRecord.of(question.by().actor(), Act.LOOKUP_NOT_ASKED, question.id())
            .result(reason)
            .with("partner", question.lookup().partner())
            .with("class", question.lookupClass()));
  }

  /** Stable for the partner's budget of this officer, meaningless anywhere else. */
  private static String officerReference(Officer officer, AuthorityId partner) {
    String both = officer.id() + "/" + partner;
    return Octets.sha256(both.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 20);
  }
}
