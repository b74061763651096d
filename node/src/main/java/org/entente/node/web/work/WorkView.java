package org.entente.node.web.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Paging;
import org.entente.node.web.shell.Tab;
import org.entente.node.web.shell.Tone;

/** What waits for an officer. */
public record WorkView(
    List<Notice> notices,
    List<Tab> tabs,
    Form form,
    List<Choice> kinds,
    List<Choice> partners,
    List<Link> applied,
    boolean isFiltered,
    List<Row> rows,
    Paging paging) {

  /** What must be seen before the list. */
  public record Notice(Tone tone, String title, String text, Optional<Link> act) {}

  /** One thing to do, with one act. */
  public record Row(
      Optional<Instant> due,
      String kind,
      String partner,
      String reference,
      List<Mark> marks,
      String act,
      String href) {}

  /** A state or an urgency. */
  public record Mark(String label, Tone tone) {}
}
