package org.entente.names;

/** What a word says in the name of an organisation or a vessel, and so how much it counts. */
enum WordKind {
  /** A name, as all parts of the names of persons are. */
  NAME(1),
  /** A word that describes many: bank, group, trading. */
  GENERIC(0.55),
  /** A country, whose subsidiaries are not one another. */
  PLACE(0.9),
  /** A number, which tells members of a series apart. */
  NUMBER(0.4);

  private final double weight;

  WordKind(double weight) {
    this.weight = weight;
  }

  double weight() {
    return weight;
  }
}
