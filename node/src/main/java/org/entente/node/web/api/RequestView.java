package org.entente.node.web.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.requests.Request;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InformationAnswer;
import org.entente.protocol.InformationRefusal;
import org.entente.protocol.InformationRequest;

/** A request as the API shows it. */
record RequestView(
    UUID id,
    String direction,
    String partner,
    String state,
    Optional<UUID> file,
    Instant created,
    Instant due,
    InformationRequest content,
    Optional<GateReceipt> gates,
    Optional<String> code,
    Optional<InformationAnswer> draft,
    Optional<InformationAnswer> answer,
    Optional<InformationRefusal> refusal) {

  static RequestView of(Request request) {
    return new RequestView(
        request.id(),
        request.direction().name(),
        request.partner().value(),
        request.state().name(),
        request.file().map(CaseFileId::value),
        request.created(),
        request.due(),
        request.content(),
        request.gates(),
        request.code(),
        request.draft().map(Request.Draft::answer),
        request.answer(),
        request.refusal());
  }

  @Override
  public String toString() {
    return "RequestView[" + id + "]";
  }
}
