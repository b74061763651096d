package org.entente.names;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A person made ready to be compared with many others. It can be shared between threads. */
public final class PreparedPerson {
  private static final int MOST_NAMES = 40;

  private final PersonFacts facts;
  private final List<PreparedName> names;
  private final Set<String> tokens;

  private PreparedPerson(PersonFacts facts, List<PreparedName> names, Set<String> tokens) {
    this.facts = facts;
    this.names = names;
    this.tokens = tokens;
  }

  /** Prepares a person; at most the first forty names are compared. */
  public static PreparedPerson of(PersonFacts facts) {
    Set<String> tokens = new HashSet<>();
    facts.identifiers().forEach(i -> i.tokens().forEach(token -> tokens.add(token.text())));
    return new PreparedPerson(
        facts,
        facts.names().stream().limit(MOST_NAMES).map(PreparedName::of).toList(),
        Set.copyOf(tokens));
  }

  public PersonFacts facts() {
    return facts;
  }

  /** The names in the order of the source. */
  public List<PreparedName> names() {
    return names;
  }

  /** The texts under which its numbers are found. */
  Set<String> tokens() {
    return tokens;
  }

  @Override
  public String toString() {
    return "PreparedPerson[" + names.size() + " names]";
  }
}
