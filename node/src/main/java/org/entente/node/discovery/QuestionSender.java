package org.entente.node.discovery;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
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
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Ids;
import org.entente.node.identity.Vault;
import org.entente.node.staff.Officer;
import org.entente.oprf.Blinding;
import org.entente.oprf.Element;
import org.entente.oprf.Voprf;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Component;

/** Blinds one class of a lookup and sends it, or keeps why it was not asked. */
@Component
class QuestionSender {
  private final Agreements agreements;
  private final PartnerFilters filters;
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
    UUID id = ids.next();
    Optional<LookupManifest> published =
        filters
            .findManifest(lookup.partner(), lookupClass)
            .filter(m -> clock.instant().isBefore(m.validUntil()));
    if (published.isEmpty()) {
      notAsked(by, lookup, question(id, lookupClass, asked, "NO_INDEX", Optional.empty()));
      return;
    }
    Optional<Agreement> agreement = agreements.findInForce(lookup.partner());
    List<String> canaries =
        agreement.map(a -> Canaries.of(a.terms().reference(), lookupClass)).orElse(List.of());
    Batch batch = new Batch(asked, canaries, random);
    try (Blinding blinding = voprf.blind(batch.inputs())) {
      LookupQuestion body =
          new LookupQuestion(
              id,
              file.reference(),
              lookup.purpose(),
              lookup.legalBasis(),
              officerReference(by, lookup.partner()),
              lookupClass,
              batch.commitment(),
              Octets.of(Element.encodeAll(blinding.elements())));
      boolean within = debit(agreement, body, lookup.partner());
      Decision decision =
          disclosure.decide(
              by.actor(), lookup.partner(), body, Circumstances.PLAIN.withBudget(within));
      switch (decision) {
        case Decision.Permitted(var permit) -> {
          outbox.enqueue(by.actor(), permit, id, body);
          questions.addQuestion(
              lookup.id(),
              new Lookup.Question(
                  id,
                  lookupClass,
                  Lookup.State.WAITING,
                  Optional.empty(),
                  asked.stream().map(LookupAsked::record).toList(),
                  batch.values(),
                  batch.padded(),
                  Optional.of(permit.receipt())),
              Optional.of(
                  new QuestionStore.Pending(
                      id,
                      lookup.id(),
                      lookupClass,
                      lock(blinding.encodedForEncryptedStorage(), id),
                      lock(batch.opening(), id),
                      batch.slots())));
        }
        case Decision.Refused(var receipt) ->
            notAsked(by, lookup, question(id, lookupClass, asked, "GATE", Optional.of(receipt)));
        case Decision.NeedsOriginator(var receipt) ->
            notAsked(by, lookup, question(id, lookupClass, asked, "GATE", Optional.of(receipt)));
      }
    }
  }

  private Octets lock(byte[] secret, UUID question) {
    return Octets.of(vault.lock(secret, LookupDesk.place(question)));
  }

  private boolean debit(Optional<Agreement> agreement, LookupQuestion body, AuthorityId partner) {
    Optional<LookupTerms> terms =
        agreement.map(Agreement::terms).flatMap(t -> t.find(body.lookupClass()));
    return terms.isPresent()
        && agreement.get().terms().purposes().contains(body.purpose())
        && agreement.get().terms().legalBases().contains(body.legalBasis())
        && body.size() <= terms.get().perQuestion()
        && budgets.debit(
            BudgetUse.Side.ASKED,
            partner,
            terms.get(),
            body.caseReference(),
            body.officer(),
            body.size());
  }

  private static Lookup.Question question(
      UUID id,
      LookupClass lookupClass,
      List<LookupAsked> asked,
      String reason,
      Optional<GateReceipt> gates) {
    int values = asked.stream().mapToInt(a -> a.tokens().size()).sum();
    return new Lookup.Question(
        id,
        lookupClass,
        Lookup.State.NOT_ASKED,
        Optional.of(reason),
        asked.stream().map(LookupAsked::record).toList(),
        values,
        0,
        gates);
  }

  private void notAsked(Officer by, Lookup lookup, Lookup.Question question) {
    questions.addQuestion(lookup.id(), question, Optional.empty());
    audit.record(
        AuditRecord.of(by.actor(), Act.LOOKUP_NOT_ASKED, question.id())
            .result(question.reason().orElse(""))
            .with("partner", lookup.partner())
            .with("class", question.lookupClass()));
  }

  /** Stable for the partner's budget of this officer, meaningless anywhere else. */
  private static String officerReference(Officer officer, AuthorityId partner) {
    String both = officer.id() + "/" + partner;
    return Octets.sha256(both.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 20);
  }
}
