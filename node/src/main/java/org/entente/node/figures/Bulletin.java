package org.entente.node.figures;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Measure;

/**
 * What may be said in public from signed figures: one statement a row, none without a row, and
 * never a small number of people.
 */
public record Bulletin(SignedFigures figures, List<Statement> statements) {
  public Bulletin {
    statements = List.copyOf(statements);
  }

  /**
   * One sentence.
   *
   * @param row the row of the signed figures that it says, counting from 1
   */
  public record Statement(int row, Measure measure, Said said) {}

  /** A number as it may be said. */
  public sealed interface Said {
    /** The number itself. */
    record Exactly(long number) implements Said {}

    /** Some, but fewer than the agreed smallest count of people. */
    record FewerThan(int smallest) implements Said {}

    /** A median of minutes. */
    record Minutes(long median) implements Said {}
  }

  /** Says the signed figures, row by row. */
  public static Bulletin of(SignedFigures figures) {
    List<Statement> statements = new ArrayList<>();
    int number = 0;
    for (JointFigures.Row row : figures.record().rows()) {
      number++;
      statements.add(
          new Statement(number, row.measure(), said(row, figures.record().smallestCount())));
    }
    return new Bulletin(figures, statements);
  }

  private static Said said(JointFigures.Row row, int smallest) {
    return switch (row.measure().unit()) {
      case ACTS -> new Said.Exactly(row.number());
      case MINUTES -> new Said.Minutes(row.number());
      case PEOPLE ->
          row.number() < smallest ? new Said.FewerThan(smallest) : new Said.Exactly(row.number());
    };
  }
}
