package org.entente.protocol;

import java.util.List;
import java.util.UUID;

/**
 * Asks the other authority to verify the identity and nationality of one person for a safe return
 * (Smuggling Protocol, art. 18). One person, always: there is no list.
 *
 * @param reference under which the asking authority keeps the return
 * @param attempt 1, or 2 after an inconclusive answer; there is no third
 * @param itinerary stop-overs as far as they are known
 * @param identifying what else is needed to identify the person; may be empty
 */
public record ReturnApplication(
    UUID returnCase,
    UUID act,
    String reference,
    int attempt,
    ReturnKind manner,
    ReturnPerson person,
    List<NationalityEvidence> evidence,
    List<String> itinerary,
    String identifying)
    implements ReturnMessage {
  public ReturnApplication {
    reference = Rules.text("reference", reference, 40);
    if (attempt < 1 || attempt > 2) {
      throw new InvalidTerm("attempt", "the first or the second");
    }
    evidence = List.copyOf(evidence);
    Rules.size("evidence", evidence, 1, 10);
    itinerary = itinerary.stream().map(s -> Rules.text("itinerary", s, 120)).toList();
    Rules.size("itinerary", itinerary, 0, 20);
    identifying = Rules.optionalText("identifying", identifying, 1000);
  }

  @Override
  public String toString() {
    return "ReturnApplication[" + returnCase + "]";
  }
}
