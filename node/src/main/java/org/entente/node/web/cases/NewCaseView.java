package org.entente.node.web.cases;

import java.util.List;
import java.util.Map;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;

/** The form that opens a case file. */
public record NewCaseView(Form form, Map<String, List<Choice>> choices) {

  public List<Choice> choices(String field) {
    return choices.getOrDefault(field, List.of());
  }
}
