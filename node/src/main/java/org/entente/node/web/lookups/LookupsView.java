package org.entente.node.web.lookups;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Paging;
import org.entente.node.web.shell.Tone;

/** All lookups over the case files of an officer, and the way to a new one. */
public record LookupsView(
    Form form,
    List<Choice> files,
    List<Choice> partners,
    List<Link> applied,
    List<Row> rows,
    Paging paging) {

  /** One lookup with what came of it, in a word. */
  public record Row(
      String href,
      Instant asked,
      String reference,
      String caseHref,
      String partner,
      String about,
      String purpose,
      String by,
      String outcome,
      Tone tone) {}
}
