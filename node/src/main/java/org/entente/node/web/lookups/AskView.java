package org.entente.node.web.lookups;

import java.util.List;
import org.entente.node.web.cases.CaseFrame;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;

/**
 * The form that asks partners about people and objects of a case.
 *
 * @param whyNot why no partner can be asked from this file, in words; empty when one can
 */
public record AskView(
    CaseFrame frame,
    String action,
    String cancelHref,
    String whyNot,
    String mostRecords,
    Form form,
    List<Choice> records,
    List<Choice> partners,
    List<Choice> purposes,
    List<Choice> bases,
    List<Choice> standing,
    List<Budget> budgets) {

  /** What is left of a partner's budgets today. */
  public record Budget(String partner, String agreement, List<Line> lines) {}

  /** One class: how much of today's budget is used, and why it cannot be asked, if so. */
  public record Line(String name, int used, int limit, String note) {}
}
