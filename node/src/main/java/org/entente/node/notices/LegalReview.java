package org.entente.node.notices;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.RefusalGround;
import org.entente.protocol.ReviewQuestion;

/**
 * A legal adviser's answers about a notice, each with its reasons. It stays in this node: reasons
 * may touch on protection.
 *
 * @param ground the true ground when it is not cleared; what a partner is told may be another
 */
public record LegalReview(List<Answer> answers, Optional<RefusalGround> ground) {

  /** One question, whether it is answered in the notice's favour, and why. */
  public record Answer(ReviewQuestion question, boolean clear, String reasons) {
    public Answer {
      reasons = reasons.strip();
      if (reasons.length() < 5 || reasons.length() > 2000) {
        throw new InvalidTerm("reasons " + question, "5 to 2000 characters for every question");
      }
    }

    @Override
    public String toString() {
      return "Answer[" + question + "]";
    }
  }

  public LegalReview {
    answers = List.copyOf(answers);
    Set<ReviewQuestion> asked = answers.stream().map(Answer::question).collect(Collectors.toSet());
    if (answers.size() != asked.size() || !asked.equals(EnumSet.allOf(ReviewQuestion.class))) {
      throw new InvalidTerm("answers", "one to each review question");
    }
  }

  /** Whether every question was answered in the notice's favour. */
  boolean clears() {
    return answers.stream().allMatch(Answer::clear);
  }

  Set<ReviewQuestion> cleared() {
    return answers.stream()
        .filter(Answer::clear)
        .map(Answer::question)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ReviewQuestion.class)));
  }

  @Override
  public String toString() {
    return "LegalReview";
  }
}
