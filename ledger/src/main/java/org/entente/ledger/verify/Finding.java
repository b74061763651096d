package org.entente.ledger.verify;

/**
 * One thing that is wrong with a ledger file.
 *
 * @param problem what is wrong
 * @param line the line of the file, counted from 1
 * @param leaf the number of the leaf it concerns, or of leaves read before it
 * @param detail more, for people; it contains nothing of what the leaves say
 */
public record Finding(Problem problem, long line, long leaf, String detail) {

  @Override
  public String toString() {
    return "line " + line + ", leaf " + leaf + ": " + problem + ", " + detail;
  }
}
