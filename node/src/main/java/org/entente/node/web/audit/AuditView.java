package org.entente.node.web.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Paging;

/** The newest acts, all or of one kind, with the ledger they stand in. */
public record AuditView(
    Form filter,
    List<Choice> acts,
    List<Link> applied,
    List<Row> rows,
    Paging paging,
    Optional<Head> head,
    String ledgerKey) {

  /** One act; {@code leaf} is its place in the ledger, empty until it has one. */
  public record Row(
      String href,
      Instant at,
      String act,
      String by,
      String record,
      String result,
      boolean isDone,
      String leaf) {}

  /** The newest signed head of the ledger. */
  public record Head(long size, Instant signed, String root) {}
}
