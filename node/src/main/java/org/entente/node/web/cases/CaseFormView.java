package org.entente.node.web.cases;

import java.util.List;
import java.util.Map;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;

/**
 * A form that adds to a case file.
 *
 * @param about whom it is about, where it is about somebody
 * @param choices the options of its fields, by field
 */
public record CaseFormView(
    CaseFrame frame,
    String action,
    String cancel,
    String about,
    Form form,
    Map<String, List<Choice>> choices) {

  public List<Choice> choices(String field) {
    return choices.getOrDefault(field, List.of());
  }
}
