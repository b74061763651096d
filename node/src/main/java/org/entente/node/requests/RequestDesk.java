package org.entente.node.requests;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.names.BirthDate;
import org.entente.names.Country;
import org.entente.names.Identifier;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.CaseObject;
import org.entente.node.casework.ListedPerson;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.SubjectId;
import org.entente.node.casework.Suspect;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.exchange.Outbox;
import org.entente.node.identity.Ids;
import org.entente.node.partners.Partners;
import org.entente.node.requests.store.RequestStore;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InformationRequest;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Subject.Standing;
import org.entente.protocol.WireIdentifier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files requests with partners and shows requests in both directions. */
@Service
public class RequestDesk {
  private final RequestStore store;
  private final CaseDesk cases;
  private final SubjectDesk subjects;
  private final Partners partners;
  private final Agreements agreements;
  private final Disclosure disclosure;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  RequestDesk(
      RequestStore store,
      CaseDesk cases,
      SubjectDesk subjects,
      Partners partners,
      Agreements agreements,
      Disclosure disclosure,
      Outbox outbox,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.cases = cases;
    this.subjects = subjects;
    this.partners = partners;
    this.agreements = agreements;
    this.disclosure = disclosure;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /** Files a request; when a gate holds it back it stays here, with the reason. */
  @Transactional
  public Filing file(Officer by, NewRequest particulars) {
    by.require(Role.INVESTIGATOR, Role.LIAISON_OFFICER);
    CaseFile file = cases.get(by, particulars.file());
    if (!file.mayAskPartners()) {
      throw new InvalidTerm("benefit", "an open case file with evidence of a material benefit");
    }
    partners.get(particulars.partner());
    agreements.requireWithinCeiling(particulars.partner(), file.classification());
    InformationRequest content = content(ids.next(), by, file, particulars);
    Decision decision =
        disclosure.decide(by.actor(), particulars.partner(), content, Circumstances.PLAIN);
    return switch (decision) {
      case Decision.Permitted(var permit) -> {
        Request request = keep(by, particulars, content, RequestState.OPEN, permit.receipt());
        outbox.enqueue(by.actor(), permit, content.request(), content);
        yield new Filing.Sent(request);
      }
      case Decision.Refused(var receipt) ->
          new Filing.HeldBack(keep(by, particulars, content, RequestState.HELD_BACK, receipt));
      case Decision.NeedsOriginator(var receipt) ->
          new Filing.HeldBack(keep(by, particulars, content, RequestState.HELD_BACK, receipt));
    };
  }

  private Request keep(
      Officer by,
      NewRequest particulars,
      InformationRequest content,
      RequestState state,
      GateReceipt gates) {
    Instant now = clock.instant();
    Request request =
        new Request(
            content.request(),
            Request.Direction.SENT,
            particulars.partner(),
            content,
            state,
            Optional.of(particulars.file()),
            Optional.of(by.id()),
            now,
            Deadlines.due(agreements, particulars.partner(), content.urgency(), now),
            Optional.empty(),
            Optional.of(gates),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    store.add(request);
    if (state.isEnd()) {
      store.end(request.id(), now);
    }
    audit.record(
        AuditRecord.of(by.actor(), Act.REQUEST_FILED, request.id())
            .result(state == RequestState.OPEN ? "done" : state.name())
            .with("partner", request.partner())
            .with("case", content.caseReference())
            .with("purpose", content.purpose())
            .with("basis", content.legalBasis())
            .with("urgency", content.urgency()));
    return request;
  }

  /** The request as it would leave, to be shown before it does; it is filed nowhere. */
  @Transactional(readOnly = true)
  public InformationRequest preview(Officer by, NewRequest particulars) {
    return content(new UUID(0, 0), by, cases.get(by, particulars.file()), particulars);
  }

  private InformationRequest content(UUID id, Officer by, CaseFile file, NewRequest particulars) {
    List<Subject> people = subjects.subjects(by, file.id());
    List<CaseObject> objects = subjects.objects(by, file.id());
    List<org.entente.protocol.Subject> disclosed =
        particulars.subjects().stream()
            .map(s -> disclosed(s, people, objects, particulars.link()))
            .toList();
    return new InformationRequest(
        id,
        file.reference(),
        particulars.purpose(),
        particulars.legalBasis(),
        particulars.offence(),
        particulars.urgency(),
        particulars.urgencyReason(),
        particulars.categories(),
        particulars.asked(),
        particulars.facts(),
        particulars.reasonToBelieve(),
        particulars.handling(),
        disclosed);
  }

  private static org.entente.protocol.Subject disclosed(
      SubjectId id, List<Subject> people, List<CaseObject> objects, String link) {
    Optional<org.entente.protocol.Subject> person =
        people.stream().filter(p -> p.id().equals(id)).findFirst().map(p -> disclosed(p, link));
    return person
        .or(() ->
            objects.stream()
                .filter(o -> o.id().equals(id.value()))
                .findFirst()
                .map(o -> disclosed(o, link)))
        .orElseThrow(() ->
            new InvalidTerm("subjects", "suspects, listed persons or objects of this case file"));
  }

  private static org.entente.protocol.Subject disclosed(CaseObject object, String link) {
    return new org.entente.protocol.Subject(
        Standing.OBJECT,
        link,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(wire(object.identifier())));
  }

  private static org.entente.protocol.Subject disclosed(Subject subject, String link) {
    return new org.entente.protocol.Subject(
        switch (subject) {
          case Suspect _ -> Standing.SUSPECT;
          case ListedPerson _ -> Standing.LISTED;
        },
        link,
        subject instanceof ListedPerson listed
            ? Optional.of(listed.list() + " " + listed.reference())
            : Optional.empty(),
        subject.names(),
        subject.birthDates().stream().map(BirthDate::iso).toList(),
        subject.identifiers().stream().map(RequestDesk::wire).toList());
  }

  private static WireIdentifier wire(Identifier identifier) {
    return new WireIdentifier(
        identifier.kind().code(), identifier.country().map(Country::code), identifier.value());
  }

  /** A request as this officer may see it: ours through its case file, a partner's by role. */
  @Transactional(readOnly = true)
  public Request get(Officer by, UUID id) {
    Request request =
        store.find(id).orElseThrow(() -> new InvalidTerm("request", "one of this node"));
    request.file().ifPresentOrElse(f -> cases.get(by, f), () -> by.require(ReplyDesk.READERS));
    return request;
  }

  /** Our requests whose case files this officer may read. */
  @Transactional(readOnly = true)
  public List<Request> sent(Officer by) {
    List<CaseFileId> readable = cases.list(by).stream().map(CaseFile::id).toList();
    return store.list(Request.Direction.SENT, 500).stream()
        .filter(r -> r.file().filter(readable::contains).isPresent())
        .toList();
  }

  /** Our requests that wait for a partner, as far as this officer may read their case files. */
  @Transactional(readOnly = true)
  public List<Request> awaited(Officer by) {
    List<CaseFileId> readable = cases.list(by).stream().map(CaseFile::id).toList();
    return store.open(Request.Direction.SENT).stream()
        .filter(r -> r.file().filter(readable::contains).isPresent())
        .toList();
  }

  /** Partners' requests, the most urgent first. */
  @Transactional(readOnly = true)
  public List<Request> received(Officer by) {
    by.require(ReplyDesk.READERS);
    return store.list(Request.Direction.RECEIVED, 500);
  }

  @Transactional(readOnly = true)
  public List<Request> list(Officer by, CaseFileId file) {
    cases.get(by, file);
    return store.list(file);
  }

  /** The terms in force with the partner, to show what may be asked. */
  @Transactional(readOnly = true)
  public Optional<Agreement> terms(org.entente.protocol.AuthorityId partner) {
    return agreements.findInForce(partner);
  }
}
