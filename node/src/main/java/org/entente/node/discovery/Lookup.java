package org.entente.node.discovery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Purpose;

/**
 * What an officer asked one partner from one case file, and what came of it.
 *
 * @param records the keys of the records asked about
 */
public record Lookup(
    UUID id,
    CaseFileId file,
    AuthorityId partner,
    OfficerId askedBy,
    Purpose purpose,
    LegalBasis legalBasis,
    Instant asked,
    List<String> records,
    List<Question> questions,
    List<Hit> hits) {
  public Lookup {
    records = List.copyOf(records);
    questions = List.copyOf(questions);
    hits = List.copyOf(hits);
  }

  /**
   * One blinded batch of a class.
   *
   * @param records the records it was about; its answer speaks for those alone
   * @param due where the partner learns first: when the answer leaves there, whatever it is
   */
  public record Question(
      UUID id,
      LookupClass lookupClass,
      State state,
      Optional<String> reason,
      List<String> records,
      int values,
      int padded,
      Optional<Instant> due,
      Optional<GateReceipt> gates) {
    public Question {
      records = List.copyOf(records);
    }
  }

  /** Where a batch stands. */
  public enum State {
    /** Sent; the answer is due, whatever it is. */
    WAITING,
    /** Answered, and the proof verified. */
    ANSWERED,
    /**
     * Not sent: a gate of ours or the budget held it back, or the partner publishes no such index.
     */
    NOT_ASKED,
    /**
     * The partner's node declined to evaluate, for a reason that does not depend on what it holds.
     */
    DECLINED,
    /** The answer did not verify, or the message was turned away. */
    FAILED
  }

  /** A value of ours that the partner holds too. */
  public record Hit(String record, String kind, String basis, String strength) {}

  /** The same lookup with its questions, by the names of their classes. */
  public Lookup with(List<Question> asked) {
    List<Question> inOrder =
        asked.stream().sorted(Comparator.comparing(q -> q.lookupClass().name())).toList();
    return new Lookup(
        id, file, partner, askedBy, purpose, legalBasis, this.asked, records, inOrder, hits);
  }

  public boolean isWaiting() {
    return questions.stream().anyMatch(q -> q.state() == State.WAITING);
  }

  /** When the last answer is due, where the partner learns first; the same for every record. */
  public Optional<Instant> due() {
    return questions.stream()
        .filter(q -> q.state() == State.WAITING)
        .flatMap(q -> q.due().stream())
        .max(Instant::compareTo);
  }

  /** The hits on one record. */
  public List<Hit> hitsOn(String record) {
    return hits.stream().filter(h -> h.record().equals(record)).toList();
  }

  /** The batches that were about a record. */
  public List<Question> questionsOn(String record) {
    return questions.stream().filter(q -> q.records().contains(record)).toList();
  }

  /**
   * The outcome for a record: {@code HIT}; {@code WAITING}; the one negative answer {@code
   * NO_DISCLOSABLE_MATCH}, true for nothing held, shielded, declined and lapsed alike, when every
   * class of its values was answered; {@code PARTLY_ANSWERED} when only some were; or {@code
   * NOT_ANSWERED}.
   */
  public String outcome(String record) {
    if (!hitsOn(record).isEmpty()) {
      return "HIT";
    }
    List<Question> about = questionsOn(record);
    if (about.stream().anyMatch(q -> q.state() == State.WAITING)) {
      return "WAITING";
    }
    long answered = about.stream().filter(q -> q.state() == State.ANSWERED).count();
    if (answered == 0) {
      return "NOT_ANSWERED";
    }
    return answered == about.size() ? "NO_DISCLOSABLE_MATCH" : "PARTLY_ANSWERED";
  }
}
