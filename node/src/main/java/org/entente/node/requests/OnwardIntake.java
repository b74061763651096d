package org.entente.node.requests;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.ItemDesk;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.disclosure.OnwardGrant;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.requests.store.InformationStore;
import org.entente.node.requests.store.OnwardStore;
import org.entente.protocol.Body;
import org.entente.protocol.Message;
import org.entente.protocol.OnwardUseDecision;
import org.entente.protocol.OnwardUseQuestion;
import org.entente.protocol.SpontaneousInformation;
import org.springframework.stereotype.Component;

/** Takes in questions and decisions on onward use, and information that partners give unasked. */
@Component
class OnwardIntake implements MessageHandler {
  private final OnwardStore store;
  private final InformationStore information;
  private final CaseDesk cases;
  private final ItemDesk items;
  private final Disclosure disclosure;
  private final Audit audit;
  private final InstantSource clock;

  OnwardIntake(
      OnwardStore store,
      InformationStore information,
      CaseDesk cases,
      ItemDesk items,
      Disclosure disclosure,
      Audit audit,
      InstantSource clock) {
    this.store = store;
    this.information = information;
    this.cases = cases;
    this.items = items;
    this.disclosure = disclosure;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(OnwardUseQuestion.class, OnwardUseDecision.class, SpontaneousInformation.class);
  }

  @Override
  public void handle(Message message) {
    switch (message.body()) {
      case OnwardUseQuestion question -> asked(message, question);
      case OnwardUseDecision decision -> decided(message, decision);
      case SpontaneousInformation given -> given(message, given);
      default -> throw new NotExpected("not about onward use");
    }
  }

  private void asked(Message message, OnwardUseQuestion question) {
    if (store.find(question.question()).isPresent()) {
      throw new NotExpected("a question of this id is known");
    }
    store.add(
        new OnwardUse(
            question,
            Request.Direction.RECEIVED,
            message.sender(),
            clock.instant(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    audit.record(
        AuditRecord.of(
                new Actor.PartnerActor(message.sender()), Act.ONWARD_RECEIVED, question.question())
            .with("item", question.item())
            .with("to", question.to()));
  }

  private void decided(Message message, OnwardUseDecision decision) {
    OnwardUse use =
        store
            .lock(Request.Direction.SENT, decision.question())
            .filter(u -> u.partner().equals(message.sender()) && !u.isDecided())
            .filter(u ->
                u.question().item().equals(decision.item())
                    && u.question().to().equals(decision.to())
                    && u.question().purpose() == decision.purpose())
            .orElseThrow(() -> new NotExpected("no open question of ours"));
    store.decide(decision.question(), decision);
    decision
        .grantedUntil()
        .ifPresent(until ->
            disclosure.recordGrant(
                new OnwardGrant(
                    decision.item(), use.partner(), decision.to(), decision.purpose(), until)));
    audit.record(
        AuditRecord.of(
                new Actor.PartnerActor(message.sender()),
                Act.ONWARD_DECISION_RECEIVED,
                decision.question())
            .result(decision.ground().map(g -> g.code()).orElse("granted"))
            .with("item", decision.item())
            .with("to", decision.to()));
  }

  private void given(Message message, SpontaneousInformation given) {
    Optional<CaseFile> file = given.recipientCase().flatMap(cases::find).filter(CaseFile::isOpen);
    if (!information.add(message.sender(), given, file.map(CaseFile::id), clock.instant())) {
      throw new NotExpected("information of this id is known");
    }
    file.ifPresent(f ->
        given.items().forEach(i -> items.receive(message.sender(), f.id(), Optional.empty(), i)));
  }
}
