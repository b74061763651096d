package org.entente.node.agreements;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Classification;
import org.entente.protocol.Clock;
import org.entente.protocol.Cooperation;
import org.entente.protocol.DataCategory;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.TwoPersonAct;
import org.entente.protocol.Urgency;
import org.entente.protocol.WhoLearnsFirst;

/**
 * The terms proposed when nothing else is said: narrow purposes, small budgets, four eyes on
 * answers; for names and people in case files the holder learns first, for objects and people on
 * official lists the asker.
 */
public final class DefaultTerms {
  private static final int SMALLEST_COUNT = 5;

  private DefaultTerms() {}

  /** Terms between the two authorities, effective from the given day for two years. */
  public static AgreementTerms between(
      AuthorityId us, AuthorityId them, int version, LocalDate effective) {
    List<AuthorityId> parties = List.of(us, them).stream().sorted().toList();
    Map<Urgency, java.time.Duration> deadlines = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.values()) {
      deadlines.put(urgency, urgency.answerWithin());
    }
    Map<Clock, java.time.Duration> clocks = new EnumMap<>(Clock.class);
    for (Clock clock : Clock.values()) {
      clocks.put(clock, clock.usual());
    }
    return new AgreementTerms(
        parties.getFirst() + "-" + parties.getLast(),
        version,
        "Cooperation against migrant smuggling between "
            + parties.getFirst()
            + " and "
            + parties.getLast(),
        parties,
        effective,
        effective.plusYears(2),
        Classification.RESTRICTED,
        EnumSet.of(
            Purpose.SMUGGLING_INVESTIGATION,
            Purpose.TRAFFICKING_INVESTIGATION,
            Purpose.ARREST_AND_EXTRADITION,
            Purpose.LIFE_AT_RISK,
            Purpose.IDENTITY_FOR_RETURN),
        EnumSet.of(
            LegalBasis.UNTOC_16,
            LegalBasis.UNTOC_18,
            LegalBasis.UNTOC_27,
            LegalBasis.SOM_6,
            LegalBasis.SOM_8,
            LegalBasis.SOM_10,
            LegalBasis.SOM_16,
            LegalBasis.SOM_18,
            LegalBasis.BILATERAL),
        EnumSet.allOf(Offence.class),
        EnumSet.allOf(DataCategory.class),
        List.of(
            lookup(LookupClass.PHONE, WhoLearnsFirst.HOLDER, 2048, 512, 512, 256),
            lookup(LookupClass.DOCUMENT, WhoLearnsFirst.HOLDER, 2048, 512, 512, 256),
            lookup(LookupClass.NAME, WhoLearnsFirst.HOLDER, 2048, 1024, 1024, 1024),
            lookup(LookupClass.OBJECT, WhoLearnsFirst.ASKER, 2048, 512, 512, 256),
            lookup(LookupClass.LISTED, WhoLearnsFirst.ASKER, 16_384, 8192, 8192, 4096)),
        deadlines,
        36,
        Set.of(TwoPersonAct.ANSWER),
        EnumSet.allOf(Cooperation.class),
        clocks,
        SMALLEST_COUNT,
        "Information goes to no third party without the written consent of the authority it came from.");
  }

  private static LookupTerms lookup(
      LookupClass lookupClass, WhoLearnsFirst first, int day, int file, int officer, int question) {
    return new LookupTerms(lookupClass, first, day, file, officer, question);
  }
}
