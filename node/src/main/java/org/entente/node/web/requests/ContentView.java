package org.entente.node.web.requests;

import java.util.List;
import org.entente.node.web.shell.Codes;

/** The content of a request, with every code in words. */
public record ContentView(
    String asked,
    List<String> categories,
    String purpose,
    String basis,
    String offence,
    String facts,
    String reasonToBelieve,
    String urgency,
    String urgencyReason,
    Codes codes,
    List<PersonView> people,
    List<Thing> objects) {

  /** A vessel, vehicle or wallet, and how the purpose concerns it. */
  public record Thing(PersonView.Number number, String link) {}
}
