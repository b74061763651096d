package org.entente.node.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AlertBody;
import org.entente.protocol.Body;
import org.entente.protocol.Canonical;
import org.entente.protocol.CheckpointShared;
import org.entente.protocol.Cooperation;
import org.entente.protocol.FiguresBody;
import org.entente.protocol.Gate;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InformationAnswer;
import org.entente.protocol.InformationRefusal;
import org.entente.protocol.InformationRequest;
import org.entente.protocol.Item;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupAnswer;
import org.entente.protocol.LookupBatch;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupEntries;
import org.entente.protocol.LookupEntriesEvaluated;
import org.entente.protocol.LookupFilter;
import org.entente.protocol.LookupKey;
import org.entente.protocol.LookupOutcome;
import org.entente.protocol.LookupQuestion;
import org.entente.protocol.LookupRefusal;
import org.entente.protocol.LookupSegmentPart;
import org.entente.protocol.LookupTags;
import org.entente.protocol.NoticeBody;
import org.entente.protocol.Octets;
import org.entente.protocol.OnwardUseDecision;
import org.entente.protocol.OnwardUseQuestion;
import org.entente.protocol.ProceedingReport;
import org.entente.protocol.Purpose;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.ReturnMessage;
import org.entente.protocol.SpontaneousInformation;
import org.entente.protocol.Subject;
import org.entente.protocol.TrendBody;
import org.entente.protocol.TwoPersonAct;

/**
 * Which gates a payload passes and what each says: a pure function of the payload, the agreement in
 * force and the circumstances. Sender and recipient run the same rules, each over its own copy of
 * the agreement.
 */
public final class DisclosurePolicy {
  /** The version of these rules; it stands in every receipt. */
  public static final String RULES = "entente-gates/2026.1";

  private DisclosurePolicy() {}

  /** Runs every gate of the payload's kind. */
  public static GateReceipt run(
      Body body, Optional<AgreementTerms> inForce, Circumstances circumstances, Instant now) {
    List<GateAnswer> answers = new ArrayList<>();
    answers.add(
        gate(Gate.AGREEMENT_IN_FORCE, inForce.isPresent(), RefusalGround.R38_OUTSIDE_AGREEMENT));
    inForce.ifPresent(terms -> run(body, terms, circumstances, answers));
    return new GateReceipt(RULES, Body.digest(body), now, answers);
  }

  /** Runs the gates of a question that is to travel in a batch, before there is one. */
  public static GateReceipt run(
      LookupQuestion question,
      LookupClass lookupClass,
      Optional<AgreementTerms> inForce,
      Circumstances circumstances,
      Instant now) {
    List<GateAnswer> answers = new ArrayList<>();
    answers.add(
        gate(Gate.AGREEMENT_IN_FORCE, inForce.isPresent(), RefusalGround.R38_OUTSIDE_AGREEMENT));
    inForce.ifPresent(
        terms -> questions(List.of(question), lookupClass, terms, circumstances, answers));
    return new GateReceipt(RULES, Octets.sha256(Canonical.encode(question)), now, answers);
  }

  /** Every question of a batch must pass; one that does not holds the batch back. */
  private static void questions(
      List<LookupQuestion> questions,
      LookupClass lookupClass,
      AgreementTerms terms,
      Circumstances circumstances,
      List<GateAnswer> answers) {
    answers.add(
        gate(
            Gate.PURPOSE_COVERED,
            questions.stream().allMatch(q -> terms.purposes().contains(q.purpose())),
            RefusalGround.R38_OUTSIDE_AGREEMENT));
    answers.add(
        gate(
            Gate.LEGAL_BASIS_COVERED,
            questions.stream().allMatch(q -> terms.legalBases().contains(q.legalBasis())),
            RefusalGround.R38_OUTSIDE_AGREEMENT));
    answers.add(category(terms, lookupClass));
    int largest = questions.stream().mapToInt(LookupQuestion::size).max().orElse(0);
    answers.add(budget(terms, lookupClass, largest, circumstances));
  }

  private static void run(
      Body body, AgreementTerms terms, Circumstances circumstances, List<GateAnswer> answers) {
    switch (body) {
      case LookupFilter filter -> answers.add(category(terms, filter.manifest().lookupClass()));
      case LookupSegmentPart part -> answers.add(category(terms, part.lookupClass()));
      case LookupKey key -> answers.add(category(terms, key.lookupClass()));
      case LookupEntries entries -> answers.add(category(terms, entries.lookupClass()));
      case LookupBatch batch ->
          questions(batch.questions(), batch.lookupClass(), terms, circumstances, answers);
      case LookupTags tags ->
          questions(List.of(tags.asQuestion()), tags.lookupClass(), terms, circumstances, answers);
      case InformationRequest request -> {
        answers.add(purpose(terms, request.purpose()));
        answers.add(basis(terms, request.legalBasis()));
        answers.add(
            gate(
                Gate.OFFENCE_COVERED,
                terms.offences().contains(request.offence()),
                RefusalGround.R38_OUTSIDE_AGREEMENT));
        answers.add(
            gate(
                Gate.CATEGORY_COVERED,
                terms.categories().containsAll(request.categories()),
                RefusalGround.R04_DATA_CATEGORY_NOT_ALLOWED));
        answers.add(
            gate(
                Gate.PROPORTIONATE,
                request.subjects().size() <= InformationRequest.MOST_SUBJECTS,
                RefusalGround.R37_DISPROPORTIONATE));
        List<String> texts = new ArrayList<>();
        texts.add(request.asked());
        texts.add(request.facts());
        texts.add(request.reasonToBelieve());
        texts.add(request.urgencyReason());
        texts.add(request.handling().restriction());
        request.subjects().stream().map(Subject::link).forEach(texts::add);
        answers.add(noProtectionData(texts));
      }
      case InformationAnswer answer -> {
        items(answer.items(), List.of(), terms, circumstances, answers);
        answers.add(secondPerson(terms, TwoPersonAct.ANSWER, circumstances));
      }
      case SpontaneousInformation information -> {
        answers.add(purpose(terms, information.purpose()));
        answers.add(basis(terms, information.legalBasis()));
        items(information.items(), List.of(information.why()), terms, circumstances, answers);
        answers.add(secondPerson(terms, TwoPersonAct.ANSWER, circumstances));
      }
      case InformationRefusal refusal -> answers.add(noProtectionData(List.of(refusal.reasons())));
      case OnwardUseQuestion question -> answers.add(noProtectionData(List.of(question.reasons())));
      case OnwardUseDecision decision -> {
        if (decision.grantedUntil().isPresent()) {
          answers.add(secondPerson(terms, TwoPersonAct.ONWARD_GRANT, circumstances));
        }
      }
      case FiguresBody figures -> FiguresGates.run(figures, terms, answers);
      case NoticeBody notice -> NoticeGates.run(notice, terms, circumstances, answers);
      case ProceedingReport report -> NoticeGates.run(report, terms, answers);
      case AlertBody alert -> AlertGates.run(alert, terms, answers);
      case TrendBody trends -> TrendGates.run(trends, terms, answers);
      case ReturnMessage message -> answers.addAll(ReturnMessageGates.run(message, terms));
      case LookupAnswer _,
          LookupRefusal _,
          LookupEntriesEvaluated _,
          LookupOutcome _,
          CheckpointShared _ -> {
        // The agreement alone decides: these carry neither persons nor texts.
      }
    }
  }

  static void items(
      List<Item> items,
      List<String> beside,
      AgreementTerms terms,
      Circumstances circumstances,
      List<GateAnswer> answers) {
    answers.add(
        gate(
            Gate.CATEGORY_COVERED,
            items.stream().allMatch(i -> terms.categories().contains(i.category())),
            RefusalGround.R04_DATA_CATEGORY_NOT_ALLOWED));
    answers.add(
        gate(
            Gate.ORIGINATOR_CONSENTS,
            items.stream().noneMatch(i -> circumstances.awaitingConsent().contains(i.item())),
            RefusalGround.R12_ORIGINATOR_HAS_NOT_CONSENTED));
    List<String> texts = new ArrayList<>(beside);
    for (Item item : items) {
      texts.add(item.statement());
      texts.add(item.basis());
      texts.add(item.handling().restriction());
    }
    answers.add(noProtectionData(texts));
  }

  /** Whether this kind of cooperation passes between the parties at all. */
  static GateAnswer cooperation(AgreementTerms terms, Cooperation cooperation) {
    return gate(
        Gate.COOPERATION_COVERED, terms.covers(cooperation), RefusalGround.R38_OUTSIDE_AGREEMENT);
  }

  static GateAnswer purpose(AgreementTerms terms, Purpose purpose) {
    return gate(
        Gate.PURPOSE_COVERED,
        terms.purposes().contains(purpose),
        RefusalGround.R38_OUTSIDE_AGREEMENT);
  }

  static GateAnswer basis(AgreementTerms terms, LegalBasis basis) {
    return gate(
        Gate.LEGAL_BASIS_COVERED,
        terms.legalBases().contains(basis),
        RefusalGround.R38_OUTSIDE_AGREEMENT);
  }

  private static GateAnswer category(AgreementTerms terms, LookupClass lookupClass) {
    return gate(
        Gate.CATEGORY_COVERED,
        terms.find(lookupClass).isPresent(),
        RefusalGround.R04_DATA_CATEGORY_NOT_ALLOWED);
  }

  private static GateAnswer budget(
      AgreementTerms terms, LookupClass lookupClass, int size, Circumstances circumstances) {
    boolean fits = terms.find(lookupClass).filter(l -> size <= l.perQuestion()).isPresent();
    return gate(
        Gate.WITHIN_BUDGET,
        fits && circumstances.withinBudget(),
        RefusalGround.R37_DISPROPORTIONATE);
  }

  /** Whether this kind of cooperation passes between the parties at all. */
  static GateAnswer noProtectionData(List<String> texts) {
    return gate(
        Gate.NO_PROTECTION_DATA,
        texts.stream().noneMatch(ProtectionMatters::mentionedIn),
        RefusalGround.R32_NON_REFOULEMENT);
  }

  private static GateAnswer secondPerson(
      AgreementTerms terms, TwoPersonAct act, Circumstances circumstances) {
    return gate(
        Gate.SECOND_PERSON,
        !terms.secondPerson().contains(act) || circumstances.releasedBySecond(),
        RefusalGround.R20_NOT_IN_CONFORMITY);
  }

  static GateAnswer gate(Gate gate, boolean passed, RefusalGround ground) {
    return passed ? GateAnswer.passed(gate) : GateAnswer.refused(gate, ground);
  }
}
