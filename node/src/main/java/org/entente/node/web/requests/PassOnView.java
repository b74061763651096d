package org.entente.node.web.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;

/**
 * The form that passes an item of a case file on.
 *
 * @param rule what its handling means for passing it on, in words
 * @param isBound whether its originator must consent first
 * @param secondPersonHref where the second person finds the same form filled in, once the first has
 *     prepared it; empty before
 * @param whyNot why this officer cannot pass it on, in words; empty when they can
 */
public record PassOnView(
    Link back,
    String action,
    ItemView item,
    String rule,
    boolean isBound,
    String whyNot,
    Optional<GatesView> held,
    String secondPersonHref,
    Form form,
    List<Choice> partners,
    List<Choice> purposes,
    List<Choice> bases,
    List<Question> questions) {

  /**
   * A question already put to the originator.
   *
   * @param href empty for those who may not open it
   */
  public record Question(String href, Instant asked, String to, String purpose, BadgeView state) {}
}
