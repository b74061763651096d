package org.entente.node.web.administration;

import java.util.List;
import java.util.Map;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;

/** The form that creates an officer. */
public record OfficerFormView(Form form, Map<String, List<Choice>> choices) {

  public List<Choice> choices(String field) {
    return choices.getOrDefault(field, List.of());
  }
}
