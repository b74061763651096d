package org.entente.node.web.lists;

import java.util.List;
import org.entente.node.web.shell.Form;

/** What a search of the lists found. */
public record SearchView(Form form, List<Row> rows, boolean searched, boolean cut) {

  /** One entry. */
  public record Row(
      String href,
      String name,
      List<String> otherNames,
      String kind,
      String list,
      String reference,
      String statedAs) {}
}
