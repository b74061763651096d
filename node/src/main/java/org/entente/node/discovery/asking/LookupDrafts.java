package org.entente.node.discovery.asking;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.names.Identifier;
import org.entente.names.NameKeys;
import org.entente.names.PersonName;
import org.entente.names.Token;
import org.entente.node.casework.CaseContents;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseObject;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.LookupRequest;
import org.entente.node.staff.Officer;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LookupClass;
import org.springframework.stereotype.Component;

/**
 * Draws up lookups from case files. Suspects, listed persons and objects can be asked about; a
 * protected person has no record key and so no way in.
 */
@Component
public class LookupDrafts {
  private final SubjectDesk subjects;

  LookupDrafts(SubjectDesk subjects) {
    this.subjects = subjects;
  }

  public LookupDraft first(Officer by, LookupRequest request) {
    CaseContents contents = subjects.contents(by, request.file());
    CaseFile file = contents.file();
    if (!file.isOpen()) {
      throw new InvalidTerm("case file", "an open one");
    }
    if (!file.mayAskPartners()) {
      throw new InvalidTerm("benefit", "recorded before a partner is asked");
    }
    return new LookupDraft(
        by,
        file,
        request,
        asked(contents, request),
        EnumSet.allOf(LookupClass.class),
        Optional.empty());
  }

  /**
   * The same records to be asked again in one class, as a lookup that does not stand itself;
   * nothing when they have no values of that class any more.
   */
  public Optional<LookupDraft> again(Officer by, Lookup before, LookupClass lookupClass) {
    LookupRequest request =
        new LookupRequest(
            before.file(),
            before.partner(),
            Set.copyOf(before.records()),
            before.purpose(),
            before.legalBasis(),
            false);
    LookupDraft draft = first(by, request);
    List<LookupAsked> some = draft.in(lookupClass, true);
    return some.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LookupDraft(
                by,
                draft.file(),
                request,
                some,
                EnumSet.of(lookupClass),
                Optional.of(before.id())));
  }

  private static List<LookupAsked> asked(CaseContents contents, LookupRequest request) {
    List<LookupAsked> asked = new ArrayList<>();
    for (Subject subject : contents.subjects()) {
      if (request.records().contains(subject.recordKey())) {
        asked.add(new LookupAsked(subject.recordKey(), tokens(subject)));
      }
    }
    for (CaseObject object : contents.objects()) {
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
}
