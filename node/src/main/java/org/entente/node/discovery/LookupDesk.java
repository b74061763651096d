package org.entente.node.discovery;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.names.Identifier;
import org.entente.names.NameKeys;
import org.entente.names.PersonName;
import org.entente.names.Token;
import org.entente.node.agreements.Agreement;
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
import org.entente.node.discovery.store.FilterStore;
import org.entente.node.discovery.store.IndexStore;
import org.entente.node.discovery.store.QuestionStore;
import org.entente.node.discovery.store.SegmentStore;
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
  private final IndexStore index;
  private final SegmentStore segments;
  private final FilterStore filters;
  private final Budgets budgets;
  private final Audit audit;
  private final Ids ids;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  LookupDesk(
      CaseDesk cases,
      SubjectDesk subjects,
      Partners partners,
      Agreements agreements,
      QuestionSender sender,
      QuestionStore questions,
      IndexStore index,
      SegmentStore segments,
      FilterStore filters,
      Budgets budgets,
      Audit audit,
      Ids ids,
      InstantSource clock) {
    this.cases = cases;
    this.subjects = subjects;
    this.partners = partners;
    this.agreements = agreements;
    this.sender = sender;
    this.questions = questions;
    this.index = index;
    this.segments = segments;
    this.filters = filters;
    this.budgets = budgets;
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
    Lookup lookup =
        new Lookup(
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
    questions.addLookup(lookup);
    boolean listsApart =
        agreements
            .findInForce(request.partner())
            .filter(a -> a.terms().find(LookupClass.LISTED).isPresent())
            .isPresent();
    for (LookupClass lookupClass : LookupClass.values()) {
      List<LookupAsked> some =
          asked.stream()
              .flatMap(a ->
                  lookupClass != LookupClass.LISTED
                      ? a.only(lookupClass).stream()
                      : listsApart ? a.ofPeople().stream() : Stream.empty())
              .toList();
      if (!some.isEmpty()) {
        sender.send(by, file, lookup, lookupClass, some, random);
      }
    }
    audit.record(
        AuditRecord.of(by.actor(), Act.LOOKUP_ASKED, lookup.id())
            .with("case", file.reference())
            .with("partner", request.partner())
            .with("purpose", request.purpose())
            .with("basis", request.legalBasis())
            .with("records", asked.size()));
    return questions.find(lookup.id()).orElseThrow();
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

  @Transactional(readOnly = true)
  public List<Lookup> list(Officer by, CaseFileId file) {
    cases.get(by, file);
    return questions.list(file);
  }

  /** Today's use of the budgets with a partner, both ways, for every class the agreement grants. */
  @Transactional(readOnly = true)
  public List<BudgetUse> budgets(AuthorityId partner) {
    List<BudgetUse> uses = new ArrayList<>();
    Optional<Agreement> agreement = agreements.findInForce(partner);
    agreement.ifPresent(a ->
        a.terms()
            .lookups()
            .forEach(l -> {
              uses.add(budgets.use(BudgetUse.Side.ASKED, partner, l));
              uses.add(budgets.use(BudgetUse.Side.ANSWERED, partner, l));
            }));
    return uses;
  }

  /** The classes for which the partner has published a filter to us. */
  @Transactional(readOnly = true)
  public List<LookupClass> publishedBy(AuthorityId partner) {
    return filters.classes(partner);
  }

  /** The segments of our index for a partner: what we publish, never what is in it. */
  @Transactional(readOnly = true)
  public List<Segment> segmentsFor(Officer by, AuthorityId partner) {
    by.require(Role.DATA_PROTECTION_OFFICER, Role.OVERSIGHT, Role.OPERATOR, Role.SUPERVISOR);
    return segments.current(partner);
  }

  /** Whether our index for the partner is waiting to be rebuilt. */
  @Transactional(readOnly = true)
  public boolean isIndexStale(AuthorityId partner) {
    return index.isStale(partner);
  }

  /** The partner's questions to us: counts, purposes and case references. */
  @Transactional(readOnly = true)
  public List<PurposeLogEntry> purposeLog(Officer by, AuthorityId partner, int most) {
    by.require(Role.DATA_PROTECTION_OFFICER, Role.OVERSIGHT, Role.SUPERVISOR);
    return questions.purposeLog(partner, most);
  }
}
