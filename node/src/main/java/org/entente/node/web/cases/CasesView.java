package org.entente.node.web.cases;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Tab;
import org.entente.node.web.shell.Tone;

/**
 * The list of case files a viewer may read.
 *
 * @param whyNotOpen why the viewer cannot open a file, in words; empty when they can
 */
public record CasesView(List<Tab> tabs, Form filter, List<Row> rows, String whyNotOpen) {

  /** One file. */
  public record Row(
      String href,
      String reference,
      String title,
      String kind,
      Tone kindTone,
      String offences,
      String owner,
      Instant opened,
      boolean isOpen) {}
}
