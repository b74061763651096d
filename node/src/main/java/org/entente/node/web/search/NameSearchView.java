package org.entente.node.web.search;

import java.util.List;
import org.entente.node.web.cases.CaseFrame;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;

/**
 * The search by name of a case file: the question, what was found, who may be held twice, and what
 * is judged to be one person.
 *
 * @param searched whether a question was asked
 * @param whyNotSearch why the viewer cannot search, in words; empty when they can
 * @param whyNotJudge why the viewer cannot link records, in words; empty when they can
 */
public record NameSearchView(
    CaseFrame frame,
    String action,
    Form form,
    List<Choice> purposes,
    boolean searched,
    List<Row> found,
    List<Proposed> proposed,
    List<Linked> linked,
    String whyNotSearch,
    String whyNotJudge) {

  /** A record that is like the name asked for. */
  public record Row(String href, String name, String where, String score, String why) {}

  /** Two records that may be of one person; {@code own} is the one in this file. */
  public record Proposed(String own, String ownName, String record, Row other) {}

  /** Two records judged to be of one person. */
  public record Linked(String one, String other, String reason, String by, String undo) {}
}
