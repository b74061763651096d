package org.entente.exercise.bench.names;

/** A way of comparing two names, by the name under which tables show it. */
interface Matcher {
  String title();

  /** The score from which it calls two names alike. */
  double threshold();

  /** Compares two names of a schema of FollowTheMoney, from 0 to 1. */
  double score(String schema, String left, String right);
}
