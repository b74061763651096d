package org.entente.node.web.requests;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Tab;

/**
 * Information that partners gave without being asked.
 *
 * @param whyNotFile why this officer cannot put it into a case file, in words; empty when they can
 */
public record InformationView(
    List<Tab> tabs, String whyNotFile, List<Choice> files, List<Row> rows) {

  /**
   * One piece of information.
   *
   * @param fileHref the case file it was put into; empty while it is in none
   * @param form its own form, with the case file it names already chosen
   */
  public record Row(
      String anchor,
      String action,
      String partner,
      Instant received,
      String purpose,
      String basis,
      String ourCase,
      String why,
      List<ItemView> items,
      String fileHref,
      String fileReference,
      Form form) {}
}
