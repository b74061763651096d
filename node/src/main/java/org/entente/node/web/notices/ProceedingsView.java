package org.entente.node.web.notices;

import java.util.List;
import org.entente.node.web.cases.CaseFrame;

/** The proceedings of a case and what partners were told of them. */
public record ProceedingsView(CaseFrame frame, List<One> proceedings, String newHref) {

  /** Proceedings against one suspect. */
  public record One(
      String suspect,
      String court,
      String reference,
      List<StepRow> steps,
      List<String> told,
      String stepHref,
      String tellHref) {}

  /** One step. */
  public record StepRow(String stage, String on, String offences, String account) {}
}
