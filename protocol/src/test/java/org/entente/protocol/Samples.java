package org.entente.protocol;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One value of every kind that is signed, always the same, about invented people. */
final class Samples {

  static final AuthorityId NORLAND = new AuthorityId("norland");
  static final AuthorityId SUDRIA = new AuthorityId("sudria");
  static final Instant NOON = Instant.parse("2026-11-01T12:00:00.123Z");

  /** What must never show up in a message of an exception or in the text form of a record. */
  static final List<String> PERSONAL =
      List.of("Invento", "Fabulović", "虚构", "+99900000001", "X0000001", "1980-05", "invented fact");

  private Samples() {}

  /** Every kind of body, in the order of the wire names. */
  static List<Body> bodies() {
    return List.of(
        filter(),
        new LookupSegmentPart(LookupClass.PHONE, bytes(32, 20), 1, 2, bytes(40, 9)),
        batch(),
        answerToLookup(),
        new LookupRefusal(id(13), LookupRefusal.Reason.BUDGET_SPENT),
        new LookupKey(
            LookupClass.NAME,
            2,
            LookupManifest.SUITE,
            bytes(32, 29),
            1_000_000,
            NOON.plus(Duration.ofDays(30))),
        new LookupEntries(id(14), LookupClass.NAME, 2, bytes(32 * 64, 30)),
        new LookupEntriesEvaluated(id(14), 2, bytes(32 * 64, 31), bytes(64, 32)),
        tags(),
        new LookupOutcome(id(15), bytes(8, 35)),
        request(),
        answer(),
        new InformationRefusal(
            id(5),
            RefusalGround.R07_JEOPARDISES_INVESTIGATION,
            "An invented fact stands against it."),
        information(),
        new OnwardUseQuestion(
            id(9), id(8), SUDRIA, Purpose.SMUGGLING_INVESTIGATION, "An invented fact in the case."),
        new OnwardUseDecision(
            id(9),
            id(8),
            SUDRIA,
            Purpose.SMUGGLING_INVESTIGATION,
            Optional.of(NOON),
            Optional.empty()),
        notice(),
        new NoticeReviewed(
            id(21),
            id(20),
            NoticeReviewed.Verdict.REFUSED,
            Optional.of(RefusalGround.R20_NOT_IN_CONFORMITY),
            "An invented fact stands against it."),
        new FoundReport(id(22), id(20), NOON, "Invento Fabulović was seen; an invented fact."),
        new ArrestReport(
            id(23),
            id(20),
            NOON,
            EnumSet.of(CustodyRight.REASONS_TOLD, CustodyRight.LAWYER_OFFERED),
            "An invented fact led to it."),
        new ExtraditionRequested(id(24), id(20), id(23), NOON, "NOR-EX-7"),
        new CustodyEnded(
            id(25), id(20), id(23), CustodyEnded.How.SURRENDERED, NOON, "An invented fact."),
        new NoticeRecalled(
            id(26), id(20), NoticeRecalled.Reason.ACQUITTED, "An invented fact ended it."),
        new RecallConfirmed(id(26), id(20), RecallConfirmed.Done.STOPPED, ""),
        new ProceedingReport(
            id(27),
            id(28),
            new Contribution(Contribution.Kind.ANSWER, id(5)),
            ProceedingStage.CONVICTED,
            LocalDate.of(2026, 10, 30),
            EnumSet.of(Offence.ORGANISING),
            "An invented fact was proven."),
        new CheckpointShared("entente/norland/ledger\n7\nAAAA\n", 3, List.of(bytes(32, 1))),
        new LifeAlert(id(30), id(31), NOON, inDistress()),
        new AlertAcknowledgement(id(30), id(32)),
        new AlertAnswer(id(30), id(33), "An invented fact: a cutter is on its way."),
        new AlertCorrection(id(30), id(34), inDistress()),
        new AlertOutcome(id(30), id(35), AlertOutcome.Ending.RESCUE_ENDED, 37, 1, 2),
        new TrendReport(
            id(40),
            TrendSource.CASE_FILES,
            TrendDimension.MEANS,
            "2026-10",
            5,
            List.of(new TrendCount("HAWALA", 12, true), new TrendCount("CASH", 31, false))),
        application(),
        new ReturnAcknowledged(id(20), id(22), "SUD-RET-2026-0003"),
        new NationalityAnswer(
            id(20),
            id(23),
            NationalityAnswer.Finding.CONFIRMED,
            EnumSet.of(NationalityEvidence.Kind.PASSPORT)),
        new TravelDocumentAsked(id(20), id(24)),
        new TravelDocumentIssued(id(20), id(25), "X0000001", LocalDate.of(2027, 6, 1)),
        new TransferNotice(id(20), id(26), NOON, "An invented airport", "XX 100", 1),
        new TransferDeparted(id(20), id(27), NOON),
        new HandoverReceipt(id(20), id(28), NOON, "An invented airport", 2, true),
        new FollowUpReport(id(20), id(29), FollowUpReport.Finding.SAFE),
        new ReturnRefused(id(20), id(30), ReturnRefused.Ground.NOT_TOLD),
        new ReturnHalted(id(20), id(31), ReturnHalted.Halt.SUSPENDED),
        FiguresSamples.count(),
        new FiguresSigned(id(20), FiguresSamples.joint().digest(), bytes(64, 21)));
  }

  static ReturnApplication application() {
    return new ReturnApplication(
        id(20),
        id(21),
        "NOR-RET-2026-0001",
        1,
        ReturnKind.VOLUNTARY_ASSISTED,
        new ReturnPerson(
            List.of("Invento Fabulović", "虚构"),
            Optional.of("1980-05"),
            Optional.of("An invented town"),
            Optional.of("XX")),
        List.of(
            new NationalityEvidence(
                NationalityEvidence.Kind.PASSPORT, Optional.of("XX"), Optional.of("X0000001")),
            new NationalityEvidence(
                NationalityEvidence.Kind.OWN_STATEMENT, Optional.empty(), Optional.empty())),
        List.of("An invented port"),
        "An invented fact.");
  }

  static AlertStatement inDistress() {
    return new AlertStatement(
        "An invented fact: 34.10 N 12.20 E",
        RescuePhase.DISTRESS,
        Optional.of(40),
        "Invented rescue centre, 12:05");
  }

  static LookupManifest manifest() {
    return new LookupManifest(
        LookupManifest.SUITE,
        terms().reference(),
        LookupClass.PHONE,
        4,
        2,
        3,
        List.of(
            new LookupSegment(0, bytes(32, 2), bytes(32, 20), 128, Optional.of(bytes(32, 21))),
            new LookupSegment(1, bytes(32, 22), bytes(32, 23), 64, Optional.empty())),
        NOON.plus(Duration.ofDays(30)),
        Optional.of(bytes(32, 24)));
  }

  static LookupFilter filter() {
    return new LookupFilter(
        manifest(),
        new LedgerEvidence(
            bytes(120, 25), 6, List.of(bytes(32, 26)), "entente/norland/ledger\n7\nAAAA\n"));
  }

  static LookupTags tags() {
    return new LookupTags(
        id(15),
        new CaseReference("NOR-2026-0001"),
        Purpose.SMUGGLING_INVESTIGATION,
        LegalBasis.UNTOC_18,
        "0f1e2d3c4b5a69788796",
        LookupClass.NAME,
        2,
        bytes(32, 33),
        NOON,
        bytes(16 * 64, 34));
  }

  static LookupQuestion question(int number) {
    return new LookupQuestion(
        id(number),
        new CaseReference("NOR-2026-0001"),
        Purpose.SMUGGLING_INVESTIGATION,
        LegalBasis.UNTOC_18,
        "0f1e2d3c4b5a69788796",
        64);
  }

  static LookupBatch batch() {
    return new LookupBatch(
        id(12),
        LookupClass.PHONE,
        List.of(question(35), question(36)),
        bytes(32, 3),
        bytes(32 * 64, 4));
  }

  static LookupAnswer answerToLookup() {
    return new LookupAnswer(
        id(12),
        4,
        2,
        List.of(
            new LookupEvaluation(0, bytes(32 * 64, 5), bytes(64, 6)),
            new LookupEvaluation(1, bytes(32 * 64, 27), bytes(64, 28))));
  }

  static InformationRequest request() {
    return new InformationRequest(
        id(5),
        new CaseReference("NOR-2026-0001"),
        Purpose.SMUGGLING_INVESTIGATION,
        LegalBasis.SOM_10,
        Offence.ORGANISING,
        Urgency.URGENT_INDIRECT,
        "An invented fact makes it urgent.",
        EnumSet.of(DataCategory.PHONE, DataCategory.IDENTITY),
        "Whether the person is known.",
        "An invented fact.",
        "An invented fact gives reason.",
        Handling.of(HandlingCode.H1, HandlingCode.H2),
        List.of(subject(), object()));
  }

  static Subject object() {
    return new Subject(
        Subject.Standing.OBJECT,
        "An invented vessel carried them.",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(new WireIdentifier("imo", Optional.empty(), "1234567")));
  }

  static Subject subject() {
    return new Subject(
        Subject.Standing.SUSPECT,
        "An invented fact links the person.",
        Optional.empty(),
        List.of("Invento Fabulović", "虚构"),
        List.of("1980-05"),
        List.of(
            new WireIdentifier("phone", Optional.empty(), "+99900000001"),
            new WireIdentifier("passport", Optional.of("XX"), "X0000001")));
  }

  static InformationAnswer answer() {
    return new InformationAnswer(id(5), List.of(item()));
  }

  static Item item() {
    return new Item(
        id(8),
        SUDRIA,
        DataCategory.CASE_INFORMATION,
        "Invento Fabulović is an invented fact.",
        "An invented register",
        new Handling(EnumSet.of(HandlingCode.H3), "Ask before an arrest."),
        Evaluation.parse("B2"),
        LocalDate.of(2029, 11, 1));
  }

  static SpontaneousInformation information() {
    return new SpontaneousInformation(
        id(7),
        Purpose.TRAFFICKING_INVESTIGATION,
        LegalBasis.UNTOC_18,
        Optional.of(new CaseReference("SUD-2026-0002")),
        "An invented fact may help.",
        List.of(item()));
  }

  static Notice notice() {
    return new Notice(
        id(20),
        new NoticeText(
            new CaseReference("NOR-2026-0001"),
            NoticePurpose.ARREST,
            Offence.ORGANISING,
            LegalBasis.UNTOC_16,
            new Wanted(
                NetworkTier.PLANS,
                "Plans the crossings; an invented fact.",
                List.of("Invento Fabulović", "虚构"),
                List.of("1980-05"),
                List.of(new WireIdentifier("phone", Optional.empty(), "+99900000001")),
                "An invented fact of an invented register."),
            "Invento Fabulović is an invented fact.",
            List.of(item()),
            "Warrant 7 of an invented court"),
        EnumSet.allOf(ReviewQuestion.class),
        NOON,
        NOON.plus(Duration.ofDays(365)));
  }

  static AgreementTerms terms() {
    Map<Urgency, Duration> deadlines = new EnumMap<>(Urgency.class);
    Arrays.stream(Urgency.values()).forEach(u -> deadlines.put(u, u.answerWithin()));
    Map<Clock, Duration> clocks = new EnumMap<>(Clock.class);
    Arrays.stream(Clock.values()).forEach(c -> clocks.put(c, c.usual()));
    return new AgreementTerms(
        "norland-sudria",
        2,
        "Cooperation of two invented authorities",
        List.of(SUDRIA, NORLAND),
        LocalDate.of(2026, 11, 1),
        LocalDate.of(2028, 11, 1),
        Classification.RESTRICTED,
        EnumSet.of(Purpose.SMUGGLING_INVESTIGATION, Purpose.LIFE_AT_RISK),
        EnumSet.of(LegalBasis.UNTOC_18, LegalBasis.SOM_10),
        EnumSet.of(Offence.SMUGGLING, Offence.ORGANISING),
        EnumSet.of(DataCategory.PHONE, DataCategory.IDENTITY),
        List.of(new LookupTerms(LookupClass.PHONE, WhoLearnsFirst.ASKER, 2048, 512, 512, 256)),
        deadlines,
        36,
        Set.of(TwoPersonAct.ANSWER),
        EnumSet.of(Cooperation.NOTICES, Cooperation.RETURNS),
        clocks,
        5,
        "Nothing goes to a third party without consent.");
  }

  static GateReceipt gates(Body body) {
    return new GateReceipt(
        "entente-gates/sample",
        Body.digest(body),
        NOON,
        List.of(
            GateAnswer.passed(Gate.AGREEMENT_IN_FORCE),
            GateAnswer.refused(Gate.PURPOSE_COVERED, RefusalGround.R38_OUTSIDE_AGREEMENT)));
  }

  static Message message(Body body) {
    return new Message(
        Message.VERSION,
        id(1),
        id(2),
        NORLAND,
        SUDRIA,
        bytes(32, 7),
        NOON,
        NOON.plus(Duration.ofDays(7)),
        terms().reference(),
        gates(body),
        body);
  }

  static AuthorityProfile profile() {
    return new AuthorityProfile(
        NORLAND,
        "Border Police of Norland (invented)",
        "https://norland.example:9443",
        bytes(32, 11),
        bytes(32, 12),
        bytes(32, 13));
  }

  static Invitation invitation() {
    return new Invitation(id(3), profile(), terms(), bytes(64, 14), NOON);
  }

  static Acceptance acceptance() {
    return new Acceptance(id(3), bytes(32, 15), profile(), terms().reference(), bytes(64, 16));
  }

  static Receipt receipt() {
    return new Receipt(
        id(1),
        bytes(32, 17),
        SUDRIA,
        DeliveryEvidence.NON_DELIVERY,
        Optional.of("EXCHANGE-008"),
        NOON);
  }

  static UUID id(int number) {
    return UUID.fromString("01900000-0000-7000-8000-%012d".formatted(number));
  }

  /** Bytes that differ by their salt and are the same in every run. */
  static Octets bytes(int length, int salt) {
    byte[] all = new byte[length];
    byte[] block = ("sample " + salt).getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at < length; at += 32) {
      block = Octets.sha256(block).bytes();
      System.arraycopy(block, 0, all, at, Math.min(32, length - at));
    }
    return Octets.of(all);
  }
}
