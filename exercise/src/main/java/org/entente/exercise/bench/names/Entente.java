package org.entente.exercise.bench.names;

import java.util.HashMap;
import java.util.Map;
import org.entente.names.NameComparison;
import org.entente.names.NameSchema;
import org.entente.names.PreparedName;

/** The product's own comparison, with names prepared once. */
final class Entente implements Matcher {
  private final Map<String, PreparedName> prepared = new HashMap<>();

  @Override
  public String title() {
    return "Entente";
  }

  @Override
  public double threshold() {
    return NameComparison.THRESHOLD;
  }

  @Override
  public double score(String schema, String left, String right) {
    NameSchema kind = NameSchema.of(schema).orElse(NameSchema.ORGANISATION);
    return NameComparison.score(prepare(kind, left), prepare(kind, right));
  }

  private PreparedName prepare(NameSchema schema, String text) {
    return prepared.computeIfAbsent(schema + " " + text, _ -> PreparedName.of(schema, text));
  }
}
