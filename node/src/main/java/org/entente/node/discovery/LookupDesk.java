package org.entente.node.discovery;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.names.Identifier;
import org.entente.names.NameKeys;
import org.entente.names.PersonName;
import org.entente.names.Token;
import org.entente.node.agreements.Agreements;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.CaseObject;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.discovery.store.StandingStore;
import org.entente.node.identity.Ids;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LookupClass;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks partners, blindly, about people and objects of a live case file that shows a material
 * benefit. Suspects, listed persons and objects can be asked about; a protected person has no
 * record key and so no way in.
 */
@Service
public class LookupDesk {
  private final CaseDesk cases;
  private final SubjectDesk subjects;
  private final Partners partners;
  private final Agreements agreements;
  private final QuestionSender sender;
  private final QuestionStore questions;
  private final StandingStore standing;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;

  LookupDesk(
      CaseDesk cases,
      SubjectDesk subjects,
      Partners partners,
      Agreements agreements,
      QuestionSender sender,
      QuestionStore questions,
      StandingStore standing,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.cases = cases;
    this.subjects = subjects;
    this.partners = partners;
    this.agreements = agreements;
    this.sender = sender;
    this.questions = questions;
    this.standing = standing;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Sends the questions, one blinded batch a class; what may not be asked is kept with its reason.
   */
  @Transactional
  public Lookup ask(Officer by, LookupRequest request) {
    by.require(Role.INVESTIGATOR, Role.LIAISON_OFFICER);
    CaseFile file = cases.get(by, request.file());
    if (!file.isOpen()) {
      throw new InvalidTerm("case file", "an open one");
    }
    if (!file.mayAskPartners()) {
      throw new InvalidTerm("benefit", "recorded before a partner is asked");
    }
    partners.get(request.partner());
    agreements.requireWithinCeiling(request.partner(), file.classification());
    List<LookupAsked> asked = asked(by, request);
    Lookup lookup = lookup(by, request, asked);
    questions.addLookup(lookup, request.standing(), Optional.empty());
    for (LookupClass lookupClass : LookupClass.values()) {
      List<LookupAsked> some = in(lookupClass, request.partner(), asked);
      if (!some.isEmpty()) {
        sender.send(by, file, lookup, lookupClass, some);
      }
    }
    audit.record(entry(by, file, lookup));
    return questions.find(lookup.id()).orElseThrow();
  }

  /** Asks one class of a lookup again; nothing when its records have no values of that class. */
  Optional<UUID> again(Officer by, Lookup before, LookupClass lookupClass) {
    LookupRequest request =
        new LookupRequest(
            before.file(),
            before.partner(),
            Set.copyOf(before.records()),
            before.purpose(),
            before.legalBasis());
    CaseFile file = cases.get(by, request.file());
    if (!file.isOpen() || !file.mayAskPartners()) {
      throw new InvalidTerm("case file", "an open one that may ask");
    }
    agreements.requireWithinCeiling(request.partner(), file.classification());
    List<LookupAsked> asked = asked(by, request);
    List<LookupAsked> some = in(lookupClass, request.partner(), asked);
    if (some.isEmpty()) {
      return Optional.empty();
    }
    Lookup lookup = lookup(by, request, some);
    questions.addLookup(lookup, false, Optional.of(before.id()));
    sender.send(by, file, lookup, lookupClass, some);
    audit.record(entry(by, file, lookup).with("again", before.id()));
    return Optional.of(lookup.id());
  }

  private Lookup lookup(Officer by, LookupRequest request, List<LookupAsked> asked) {
    return new Lookup(
        ids.next(),
        request.file(),
        request.partner(),
        by.id(),
        request.purpose(),
        request.legalBasis(),
        clock.instant(),
        asked.stream().map(LookupAsked::record).toList(),
        List.of(),
        List.of());
  }

  private static AuditRecord entry(Officer by, CaseFile file, Lookup lookup) {
    return AuditRecord.of(by.actor(), Act.LOOKUP_ASKED, lookup.id())
        .with("case", file.reference())
        .with("partner", lookup.partner())
        .with("purpose", lookup.purpose())
        .with("basis", lookup.legalBasis())
        .with("records", lookup.records().size());
  }

  /** What is asked in a class; values of people also of official lists where these are apart. */
  private List<LookupAsked> in(
      LookupClass lookupClass, AuthorityId partner, List<LookupAsked> asked) {
    if (lookupClass != LookupClass.LISTED) {
      return asked.stream().flatMap(a -> a.only(lookupClass).stream()).toList();
    }
    boolean listsApart =
        agreements
            .findInForce(partner)
            .filter(a -> a.terms().find(LookupClass.LISTED).isPresent())
            .isPresent();
    return listsApart ? asked.stream().flatMap(a -> a.ofPeople().stream()).toList() : List.of();
  }

  private List<LookupAsked> asked(Officer by, LookupRequest request) {
    List<LookupAsked> asked = new ArrayList<>();
    for (Subject subject : subjects.subjects(by, request.file())) {
      if (request.records().contains(subject.recordKey())) {
        asked.add(new LookupAsked(subject.recordKey(), tokens(subject)));
      }
    }
    for (CaseObject object : subjects.objects(by, request.file())) {
      if (request.records().contains(object.recordKey())) {
        asked.add(new LookupAsked(object.recordKey(), object.identifier().tokens()));
      }
    }
    if (asked.size() != request.records().size()) {
      throw new InvalidTerm("records", "suspects, listed persons or objects of this case file");
    }
    return asked;
  }

  private static List<Token> tokens(Subject subject) {
    List<Token> tokens = new ArrayList<>();
    for (Identifier identifier : subject.identifiers()) {
      tokens.addAll(identifier.tokens());
    }
    for (String name : subject.names()) {
      NameKeys.questions(PersonName.of(name), subject.birthDates())
          .forEach(k -> tokens.add(k.token()));
    }
    return tokens;
  }

  /** The place of a question's secrets, for the vault. */
  static String place(UUID question) {
    return "discovery_question/" + question;
  }

  @Transactional(readOnly = true)
  public Lookup get(Officer by, UUID id) {
    Lookup lookup =
        questions.find(id).orElseThrow(() -> new InvalidTerm("lookup", "one of this node"));
    cases.get(by, lookup.file());
    return lookup;
  }

  /** New hits of standing questions of this officer that it has not looked at. */
  @Transactional(readOnly = true)
  public List<NewHit> newHits(Officer by) {
    return standing.unseen(by.id());
  }

  /** Notes that the officer has looked at the answers of a lookup. */
  @Transactional
  public void noteSeen(Officer by, UUID id) {
    standing.noteSeen(id, by.id(), clock.instant());
  }

  /** Ends a standing question: it is asked no more. */
  @Transactional
  public void endStanding(Officer by, UUID id) {
    by.require(Role.INVESTIGATOR, Role.LIAISON_OFFICER);
    Lookup lookup = get(by, id);
    standing.end(lookup.id());
    audit.record(
        AuditRecord.of(by.actor(), Act.STANDING_QUESTION_ENDED, id)
            .with("partner", lookup.partner()));
  }

  @Transactional(readOnly = true)
  public List<Lookup> list(Officer by, CaseFileId file) {
    cases.get(by, file);
    return questions.list(file);
  }
}
