package org.entente.node.testbed;

import org.jspecify.annotations.Nullable;

/**
 * Three nodes that many tests share, because starting them takes longer than most tests: Norland,
 * Sudria and Estmark, each with the others under the terms the product proposes. A test that
 * suspends a partner, stops a node or moves a clock puts things back.
 */
public final class Neighbours {

  private static @Nullable Neighbours shared;

  public final ExerciseNode norland = ExerciseNode.start("norland");
  public final ExerciseNode sudria = ExerciseNode.start("sudria");
  public final ExerciseNode estmark = ExerciseNode.start("estmark");

  private Neighbours() {
    ExerciseNode.onboard(norland, sudria, SampleTerms.between(norland, sudria).done());
    ExerciseNode.onboard(norland, estmark, SampleTerms.between(norland, estmark).done());
    ExerciseNode.onboard(sudria, estmark, SampleTerms.between(sudria, estmark).done());
  }

  /** The three, with everything delivered that was under way between them. */
  public static synchronized Neighbours together() {
    if (shared == null) {
      Neighbours fresh = new Neighbours();
      for (ExerciseNode node : new ExerciseNode[] {fresh.norland, fresh.sudria, fresh.estmark}) {
        ExerciseNode.await(
            "filters of both partners at " + node, () -> node.count("discovery_filter") == 8);
      }
      shared = fresh;
    }
    shared.settle();
    return shared;
  }

  /** Waits until no index is stale and nothing is under way. */
  public void settle() {
    for (ExerciseNode node : new ExerciseNode[] {norland, sudria, estmark}) {
      forgetTheFuture(node);
      ExerciseNode.await(
          "quiet at " + node,
          () ->
              node.count("discovery_stale") == 0
                  && node.count("exchange_outbox WHERE state = 'WAITING'") == 0);
    }
  }

  /** What the node planned while a test had moved its clock ahead is due now. */
  private static void forgetTheFuture(ExerciseNode node) {
    node.sql()
        .sql("UPDATE exchange_outbox SET next_attempt = now() WHERE next_attempt > now()")
        .update();
    node.sql()
        .sql(
            """
            UPDATE discovery_stale SET since = now(), touched = now(), planned = NULL
            WHERE greatest(since, touched, planned) > now()
            """)
        .update();
  }
}
