package org.entente.node.discovery.asking;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.names.Token;
import org.entente.node.discovery.index.Classes;

/** A record asked about and the tokens it is asked by. */
record LookupAsked(String record, List<Token> tokens) {
  /** The tokens of one class, if any. */
  Optional<LookupAsked> only(org.entente.protocol.LookupClass lookupClass) {
    List<Token> some =
        tokens.stream().filter(t -> Classes.of(t) == lookupClass).distinct().toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(new LookupAsked(record, some));
  }

  /** The tokens that may also be asked of official lists, if any. */
  Optional<LookupAsked> ofPeople() {
    List<Token> some = tokens.stream().filter(Classes::isOfPeople).distinct().toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(new LookupAsked(record, some));
  }

  /** The values as those of a question. */
  List<Batch.Value> of(UUID question) {
    return tokens.stream()
        .map(token -> new Batch.Value(token.text(), Slot.of(question, record, token)))
        .toList();
  }

  @Override
  public String toString() {
    return "LookupAsked[" + tokens.size() + " tokens]";
  }
}
