package org.entente.protocol;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One item of information as its originator gives it: the statement, where it comes from, and the
 * codes that bind whoever receives it.
 *
 * @param originator the authority whose information it is, whoever passes it on
 * @param basis where the originator has it from, such as the list and reference it quotes
 * @param reviewBy the day by which the recipient reviews whether to keep it
 */
public record Item(
    UUID item,
    AuthorityId originator,
    DataCategory category,
    String statement,
    String basis,
    Handling handling,
    Evaluation evaluation,
    LocalDate reviewBy) {
  public Item {
    statement = Rules.text("statement", statement, 8000);
    basis = Rules.text("basis", basis, 1000);
  }

  @Override
  public String toString() {
    return "Item[" + item + "]";
  }
}
