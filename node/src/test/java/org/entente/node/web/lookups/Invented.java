package org.entente.node.web.lookups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.node.agreements.Agreement;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.CaseKind;
import org.entente.node.casework.LegalState;
import org.entente.node.casework.SmugglingRole;
import org.entente.node.casework.SubjectId;
import org.entente.node.casework.Suspect;
import org.entente.node.discovery.Lookup;
import org.entente.node.partners.Partner;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Texts;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.AuthorityProfile;
import org.entente.protocol.CaseReference;
import org.entente.protocol.Classification;
import org.entente.protocol.Clock;
import org.entente.protocol.DataCategory;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Octets;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.Urgency;

/** Invented people, files and partners for these tests. */
final class Invented {
  static final Words ENGLISH = Texts.load().in(Language.ENGLISH);
  static final Instant NOW = Instant.parse("2026-11-14T09:14:00Z");
  static final CaseFileId FILE = new CaseFileId(new UUID(7, 1));
  static final AuthorityId SUDRIA = new AuthorityId("sudria");

  private Invented() {}

  static Officer officer(Role... roles) {
    return new Officer(
        new OfficerId(new UUID(7, 2)),
        "a.beispiel",
        "Anna Beispiel",
        "Unit 4",
        Set.of(roles),
        Classification.RESTRICTED,
        "en",
        "Europe/Berlin",
        true);
  }

  static CaseFile file(CaseKind kind, boolean open) {
    return new CaseFile(
        FILE,
        new CaseReference("NOR-2026-0418"),
        "Winter crossing",
        kind,
        Set.of(Offence.SMUGGLING),
        Classification.RESTRICTED,
        "Invented",
        kind == CaseKind.SMUGGLING ? Optional.of("Payments of 4,000 a head") : Optional.empty(),
        new OfficerId(new UUID(7, 2)),
        NOW,
        open ? Optional.empty() : Optional.of(NOW));
  }

  static Suspect suspect(int number, String name) {
    return new Suspect(
        new SubjectId(new UUID(8, number)),
        FILE,
        List.of(name),
        List.of(),
        List.of(),
        SmugglingRole.ORGANISER,
        LegalState.SUSPECT,
        Optional.empty());
  }

  static Lookup lookup(
      List<String> records, List<Lookup.Question> questions, List<Lookup.Hit> hits) {
    return new Lookup(
        new UUID(9, 1),
        FILE,
        SUDRIA,
        new OfficerId(new UUID(7, 2)),
        Purpose.SMUGGLING_INVESTIGATION,
        LegalBasis.UNTOC_27,
        NOW,
        records,
        questions.stream().map(q -> about(records, q)).toList(),
        hits);
  }

  private static Lookup.Question about(List<String> records, Lookup.Question question) {
    return new Lookup.Question(
        question.id(),
        question.lookupClass(),
        question.state(),
        question.reason(),
        records,
        question.values(),
        question.padded(),
        question.due(),
        question.gates());
  }

  static Lookup.Question question(LookupClass lookupClass, Lookup.State state, String reason) {
    return new Lookup.Question(
        new UUID(9, 2),
        lookupClass,
        state,
        Optional.of(reason).filter(r -> !r.isEmpty()),
        List.of(),
        3,
        state == Lookup.State.NOT_ASKED ? 0 : 64,
        Optional.empty(),
        Optional.empty());
  }

  static Partner partner(AuthorityId id, String name, Partner.Status status) {
    Octets key = Octets.sha256(id.value().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new Partner(
        new AuthorityProfile(id, name, "https://node.example", key, key, key), status, NOW);
  }

  static Agreement agreement(AuthorityId partner, Purpose... purposes) {
    Map<Urgency, java.time.Duration> deadlines = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.values()) {
      deadlines.put(urgency, urgency.answerWithin());
    }
    Map<Clock, java.time.Duration> clocks = new EnumMap<>(Clock.class);
    for (Clock clock : Clock.values()) {
      clocks.put(clock, clock.usual());
    }
    AgreementTerms terms =
        new AgreementTerms(
            "norland-" + partner,
            3,
            "Cooperation against migrant smuggling",
            List.of(new AuthorityId("norland"), partner),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2028, 1, 1),
            Classification.RESTRICTED,
            Set.of(purposes),
            Set.of(LegalBasis.UNTOC_27),
            Set.of(Offence.SMUGGLING),
            Set.of(DataCategory.IDENTITY),
            List.of(),
            deadlines,
            36,
            Set.of(),
            Set.of(),
            clocks,
            5,
            "With written consent only.");
    Octets signature = Octets.of(new byte[64]);
    return new Agreement(partner, terms, signature, signature, NOW);
  }
}
