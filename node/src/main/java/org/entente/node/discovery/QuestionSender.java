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
import org.entente.oprf.Blinding;
import org.entente.oprf.Element;
import org.entente.oprf.SecretKey;
import org.entente.oprf.Voprf;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.LookupTags;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Octets;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.stereotype.Component;

/** Blinds one class of a lookup and sends it, or keeps why it was not asked. */
@Component
class QuestionSender {
  private final Agreements agreements;
  private final PartnerFilters filters;
  private final HolderFirstStore keys;
  private final Budgets budgets;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final QuestionStore questions;
  private final Voprf voprf;
  private final Vault vault;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  QuestionSender(
      Agreements agreements,
      PartnerFilters filters,
      HolderFirstStore keys,
      Budgets budgets,
      Disclosure disclosure,
      Outbox outbox,
      QuestionStore questions,
      Voprf voprf,
      Vault vault,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.agreements = agreements;
    this.filters = filters;
    this.keys = keys;
    this.budgets = budgets;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.questions = questions;
    this.voprf = voprf;
    this.vault = vault;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  void send(
      Officer by,
      CaseFile file,
      Lookup lookup,
      LookupClass lookupClass,
      List<LookupAsked> asked,
      SecureRandom random) {
    Optional<Agreement> agreement = agreements.findInForce(lookup.partner());
    boolean holderFirst =
        agreement
            .flatMap(a -> a.terms().find(lookupClass))
            .filter(t -> t.whoLearnsFirst() == WhoLearnsFirst.HOLDER)
            .isPresent();
    Question question = new Question(ids.next(), by, file, lookup, lookupClass, asked, random);
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
      List<LookupAsked> asked,
      SecureRandom random) {
    List<String> records() {
      return asked.stream().map(LookupAsked::record).toList();
    }
  }

  private void askBlinded(Question question, Optional<Agreement> agreement) {
    Optional<LookupManifest> published =
        filters
            .findManifest(question.lookup().partner(), question.lookupClass())
            .filter(m -> clock.instant().isBefore(m.validUntil()));
    if (published.isEmpty()) {
      notAsked(question, "NO_INDEX", Optional.empty());
      return;
    }
    List<String> canaries =
        agreement
            .map(a -> Canaries.of(a.terms().reference(), question.lookupClass()))
            .orElse(List.of());
    Batch batch = new Batch(question.asked(), canaries, question.random());
    try (Blinding blinding = voprf.blind(batch.inputs())) {
      LookupQuestion body =
          new LookupQuestion(
              question.id(),
              question.file().reference(),
              question.lookup().purpose(),
              question.lookup().legalBasis(),
              officerReference(question.by(), question.lookup().partner()),
              question.lookupClass(),
              batch.commitment(),
              Octets.of(Element.encodeAll(blinding.elements())));
      Octets blinds = lock(blinding.encodedForEncryptedStorage(), question.id());
      enqueue(
          question,
          batch,
          body,
          question.id(),
          debit(agreement, question, batch.padded()),
          Optional.of(blinds),
          Optional.empty());
    }
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
    Batch batch = new Batch(question.asked(), List.of(), question.random());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LookupTags body =
        new LookupTags(
            question.id(),
            question.file().reference(),
            question.lookup().purpose(),
            question.lookup().legalBasis(),
            officerReference(question.by(), partner),
            question.lookupClass(),
            key.get().epoch(),
            batch.commitment(),
            now,
            tags(partner, question.lookupClass(), key.get(), batch));
    enqueue(
        question,
        batch,
        body,
        Tags.conversation(partner, question.lookupClass()),
        debit(Optional.of(agreement), question, batch.padded()),
        Optional.empty(),
        agreement.terms().find(question.lookupClass()).map(t -> t.due(now)));
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

  private void enqueue(
      Question question,
      Batch batch,
      Body body,
      UUID conversation,
      boolean within,
      Optional<Octets> blinds,
      Optional<Instant> due) {
    Decision decision =
        disclosure.decide(
            question.by().actor(),
            question.lookup().partner(),
            body,
            Circumstances.PLAIN.withBudget(within));
    switch (decision) {
      case Decision.Permitted(var permit) -> {
        outbox.enqueue(question.by().actor(), permit, conversation, body);
        questions.addQuestion(
            question.lookup().id(),
            new Lookup.Question(
                question.id(),
                question.lookupClass(),
                Lookup.State.WAITING,
                Optional.empty(),
                question.records(),
                batch.values(),
                batch.padded(),
                due,
                Optional.of(permit.receipt())),
            Optional.of(
                new QuestionStore.Pending(
                    question.id(),
                    question.lookup().id(),
                    question.lookupClass(),
                    blinds,
                    lock(batch.opening(), question.id()),
                    batch.slots())));
      }
      case Decision.Refused(var receipt) -> notAsked(question, "GATE", Optional.of(receipt));
      case Decision.NeedsOriginator(var receipt) ->
          notAsked(question, "GATE", Optional.of(receipt));
    }
  }

  private Octets lock(byte[] secret, UUID question) {
    return Octets.of(vault.lock(secret, LookupDesk.place(question)));
  }

  private boolean debit(Optional<Agreement> agreement, Question question, int size) {
    Optional<LookupTerms> terms =
        agreement.map(Agreement::terms).flatMap(t -> t.find(question.lookupClass()));
    AuthorityId partner = question.lookup().partner();
    return terms.isPresent()
        && agreement.get().terms().purposes().contains(question.lookup().purpose())
        && agreement.get().terms().legalBases().contains(question.lookup().legalBasis())
        && size <= terms.get().perQuestion()
        && budgets.debit(
            BudgetUse.Side.ASKED,
            partner,
            terms.get(),
            question.file().reference(),
            officerReference(question.by(), partner),
            size);
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
            question.asked().stream().mapToInt(a -> a.tokens().size()).sum(),
            0,
            Optional.empty(),
            gates),
        Optional.empty());
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
