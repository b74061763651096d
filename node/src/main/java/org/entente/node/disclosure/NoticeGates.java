package org.entente.node.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.ArrestReport;
import org.entente.protocol.Cooperation;
import org.entente.protocol.CustodyEnded;
import org.entente.protocol.ExtraditionRequested;
import org.entente.protocol.FoundReport;
import org.entente.protocol.Gate;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.Notice;
import org.entente.protocol.NoticeBody;
import org.entente.protocol.NoticeRecalled;
import org.entente.protocol.NoticeReviewed;
import org.entente.protocol.NoticeText;
import org.entente.protocol.ProceedingReport;
import org.entente.protocol.RecallConfirmed;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.ReviewQuestion;

/**
 * The gates of notices on wanted organisers and of reports on proceedings. What begins something
 * needs an agreement that covers it; what ends it, a recall, its confirmation or the end of
 * custody, passes under any agreement in force.
 */
final class NoticeGates {

  /**
   * Grounds that would tell of protection; on the wire a neutral ground stands for them, so that a
   * refusal never says where somebody found refuge (INTERPOL refugee policy, 2015).
   */
  static final Set<RefusalGround> NEVER_NAMED =
      EnumSet.of(
          RefusalGround.R08_SAFETY_OF_AN_INDIVIDUAL,
          RefusalGround.R31_PERSECUTION_MOTIVE,
          RefusalGround.R32_NON_REFOULEMENT,
          RefusalGround.R33_MIGRANT_NOT_LIABLE,
          RefusalGround.R34_CHILDS_INTERESTS,
          RefusalGround.R35_TRAFFICKING_VICTIM);

  private NoticeGates() {}

  static void run(
      NoticeBody body, AgreementTerms terms, Circumstances given, List<GateAnswer> answers) {
    switch (body) {
      case Notice notice -> notice(notice, terms, given, answers);
      case NoticeReviewed reviewed -> {
        covered(terms, answers);
        answers.add(
            reviewed.ground().filter(NEVER_NAMED::contains).isPresent()
                ? GateAnswer.refused(Gate.NO_PROTECTION_DATA, RefusalGround.R32_NON_REFOULEMENT)
                : DisclosurePolicy.noProtectionData(List.of(reviewed.reasons())));
      }
      case FoundReport found -> {
        covered(terms, answers);
        words(found.account(), answers);
      }
      case ArrestReport arrest -> {
        covered(terms, answers);
        words(arrest.account(), answers);
      }
      case ExtraditionRequested extradition -> {
        covered(terms, answers);
        words(extradition.reference(), answers);
      }
      case CustodyEnded ended -> words(ended.account(), answers);
      case NoticeRecalled recalled -> words(recalled.words(), answers);
      case RecallConfirmed confirmed -> words(confirmed.words(), answers);
    }
  }

  /** What came of a case, told to who contributed. */
  static void run(ProceedingReport report, AgreementTerms terms, List<GateAnswer> answers) {
    answers.add(DisclosurePolicy.cooperation(terms, Cooperation.PROCEEDINGS));
    words(report.account(), answers);
  }

  private static void notice(
      Notice notice, AgreementTerms terms, Circumstances given, List<GateAnswer> answers) {
    NoticeText text = notice.text();
    covered(terms, answers);
    answers.add(DisclosurePolicy.purpose(terms, text.purpose().covered()));
    answers.add(DisclosurePolicy.basis(terms, text.legalBasis()));
    answers.add(
        DisclosurePolicy.gate(
            Gate.OFFENCE_COVERED,
            terms.offences().contains(text.offence()),
            RefusalGround.R38_OUTSIDE_AGREEMENT));
    List<String> words =
        new ArrayList<>(
            List.of(
                text.facts(),
                text.judicialDecision(),
                text.wanted().part(),
                text.wanted().sources()));
    DisclosurePolicy.items(text.support(), words, terms, given, answers);
    answers.add(
        DisclosurePolicy.gate(
            Gate.WELL_FOUNDED, text.isWellFounded(), RefusalGround.R02_INCOMPLETE));
    answers.add(
        DisclosurePolicy.gate(
            Gate.LEGAL_REVIEW,
            notice.cleared().equals(EnumSet.allOf(ReviewQuestion.class)),
            RefusalGround.R30_POLITICAL_MILITARY_RELIGIOUS_RACIAL));
    answers.add(
        DisclosurePolicy.gate(
            Gate.SECOND_PERSON, given.releasedBySecond(), RefusalGround.R20_NOT_IN_CONFORMITY));
  }

  private static void covered(AgreementTerms terms, List<GateAnswer> answers) {
    answers.add(DisclosurePolicy.cooperation(terms, Cooperation.NOTICES));
  }

  private static void words(String text, List<GateAnswer> answers) {
    answers.add(DisclosurePolicy.noProtectionData(List.of(text)));
  }

  /** The ground as it may be told: the ground itself, or a neutral one that names no protection. */
  static RefusalGround told(RefusalGround ground) {
    return Optional.of(ground)
        .filter(g -> !NEVER_NAMED.contains(g))
        .orElse(RefusalGround.R20_NOT_IN_CONFORMITY);
  }
}
