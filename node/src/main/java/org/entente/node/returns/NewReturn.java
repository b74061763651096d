package org.entente.node.returns;

import java.util.List;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.ReturnKind;
import org.entente.protocol.ReturnPerson;

/** The particulars of one person's return to be prepared. */
public record NewReturn(
    AuthorityId partner,
    ReturnKind kind,
    ReturnPerson person,
    List<String> itinerary,
    String identifying) {
  public NewReturn {
    itinerary = List.copyOf(itinerary);
    identifying = GateProof.text("identifying", identifying, 0, 1000);
  }

  @Override
  public String toString() {
    return "NewReturn";
  }
}
