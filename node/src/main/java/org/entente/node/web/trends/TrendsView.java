package org.entente.node.web.trends;

import java.util.List;
import java.util.Optional;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Tab;
import org.entente.node.web.shell.Tone;

/**
 * What is new in a month, and why.
 *
 * @param covered what the data cover, and that today is later
 * @param fresh what is unusual
 */
public record TrendsView(
    boolean isEmpty,
    Form form,
    List<Choice> months,
    List<Tab> dimensions,
    String by,
    String month,
    String covered,
    List<Fresh> fresh,
    Optional<Chart> chart,
    String chartTitle,
    List<Row> rows,
    String whyNotImport,
    String whyNotCode,
    String whyNotShare,
    String shareHref) {

  /** Something new. */
  public record Fresh(String title, String why, String href) {}

  /** One code in the month. */
  public record Row(
      String label,
      String href,
      int facts,
      int dead,
      String expected,
      String limit,
      String finding,
      Tone tone) {}
}
