package org.entente.node.requests;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.ItemDesk;
import org.entente.node.exchange.Delivered;
import org.entente.node.exchange.MessageHandler;
import org.entente.node.exchange.NotExpected;
import org.entente.node.exchange.Undeliverable;
import org.entente.node.requests.store.RequestStore;
import org.entente.protocol.Body;
import org.entente.protocol.DeliveryEvidence;
import org.entente.protocol.InformationAnswer;
import org.entente.protocol.InformationRefusal;
import org.entente.protocol.InformationRequest;
import org.entente.protocol.Item;
import org.entente.protocol.Message;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes in partners' requests, and their answers and refusals to ours. */
@Component
class RequestIntake implements MessageHandler {
  private final RequestStore store;
  private final ItemDesk items;
  private final Agreements agreements;
  private final Audit audit;
  private final InstantSource clock;

  RequestIntake(
      RequestStore store, ItemDesk items, Agreements agreements, Audit audit, InstantSource clock) {
    this.store = store;
    this.items = items;
    this.agreements = agreements;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Set<Class<? extends Body>> kinds() {
    return Set.of(InformationRequest.class, InformationAnswer.class, InformationRefusal.class);
  }

  @Override
  public void handle(Message message) {
    switch (message.body()) {
      case InformationRequest request -> received(message, request);
      case InformationAnswer answer -> answered(message, answer);
      case InformationRefusal refusal -> refused(message, refusal);
      default -> throw new NotExpected("not about a request");
    }
  }

  private void received(Message message, InformationRequest content) {
    if (store.find(content.request()).isPresent()) {
      throw new NotExpected("a request of this id is known");
    }
    Instant now = clock.instant();
    store.add(
        new Request(
            content.request(),
            Request.Direction.RECEIVED,
            message.sender(),
            content,
            RequestState.OPEN,
            Optional.empty(),
            Optional.empty(),
            now,
            Deadlines.due(agreements, message.sender(), content.urgency(), now),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(message.id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    audit.record(
        AuditRecord.of(
                new Actor.PartnerActor(message.sender()), Act.REQUEST_RECEIVED, content.request())
            .with("case", content.caseReference())
            .with("purpose", content.purpose())
            .with("urgency", content.urgency()));
  }

  private void answered(Message message, InformationAnswer answer) {
    Request request = ours(message, answer.request());
    for (Item item : answer.items()) {
      items.receive(
          message.sender(), request.file().orElseThrow(), Optional.of(request.id()), item);
    }
    store.answered(request.id(), answer, clock.instant());
    audit.record(
        AuditRecord.of(new Actor.PartnerActor(message.sender()), Act.ANSWER_RECEIVED, request.id())
            .with("items", answer.items().size()));
  }

  private void refused(Message message, InformationRefusal refusal) {
    Request request = ours(message, refusal.request());
    store.refused(request.id(), refusal, clock.instant());
    audit.record(
        AuditRecord.of(new Actor.PartnerActor(message.sender()), Act.REFUSAL_RECEIVED, request.id())
            .with("ground", refusal.ground().code()));
  }

  /** Our open request to this partner; an answer nobody asked for is turned away. */
  private Request ours(Message message, java.util.UUID id) {
    return store
        .lock(Request.Direction.SENT, id)
        .filter(r -> r.partner().equals(message.sender()))
        .filter(r -> r.state() == RequestState.OPEN)
        .orElseThrow(() -> new NotExpected("no open request of ours"));
  }

  @EventListener
  void on(Delivered delivered) {
    if (delivered.message().body() instanceof InformationRequest request
        && delivered.receipt().evidence() != DeliveryEvidence.DELIVERY) {
      store.turnedAway(request.request(), delivered.receipt().code(), clock.instant());
    }
  }

  @EventListener
  void on(Undeliverable undeliverable) {
    if (undeliverable.message().body() instanceof InformationRequest request) {
      store.turnedAway(request.request(), Optional.of(undeliverable.code()), clock.instant());
    }
  }
}
