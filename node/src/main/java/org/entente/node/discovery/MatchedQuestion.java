package org.entente.node.discovery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Purpose;

/**
 * A partner's question in a class in which we learn first, with what matches here.
 *
 * @param size the padded number of values asked about
 * @param message the message it came in, under which its gates are kept
 * @param due when its answer leaves, whatever it is
 */
public record MatchedQuestion(
    UUID question,
    AuthorityId partner,
    LookupClass lookupClass,
    CaseReference caseReference,
    Purpose purpose,
    LegalBasis legalBasis,
    int size,
    UUID message,
    Instant asked,
    Instant due,
    Optional<Instant> answered,
    List<Match> matches) {
  public MatchedQuestion {
    matches = List.copyOf(matches);
  }

  /** The same question with some of its matches. */
  MatchedQuestion only(List<Match> some) {
    return new MatchedQuestion(
        question,
        partner,
        lookupClass,
        caseReference,
        purpose,
        legalBasis,
        size,
        message,
        asked,
        due,
        answered,
        some);
  }

  /** The records that match, each once. */
  public List<String> records() {
    return matches.stream().map(Match::record).distinct().toList();
  }
}
