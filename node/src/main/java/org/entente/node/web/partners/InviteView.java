package org.entente.node.web.partners;

import java.util.List;
import java.util.Map;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;

/**
 * The form for the terms of an invitation.
 *
 * @param partner whom the invitation is for; empty when that is still asked
 * @param version the version these terms will be
 */
public record InviteView(
    String partner,
    String version,
    Form form,
    Map<String, List<Choice>> choices,
    List<LookupFields> lookups,
    List<DeadlineField> deadlines,
    List<DeadlineField> clocks) {

  public List<Choice> choices(String field) {
    return choices.getOrDefault(field, List.of());
  }

  /** The fields of one class of lookups; each name begins with the prefix. */
  public record LookupFields(String label, String prefix) {}

  /** The field of one agreed time, in the unit its label names. */
  public record DeadlineField(String label, String name) {}
}
