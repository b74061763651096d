package org.entente.node.web.figures;

import java.util.List;
import java.util.stream.Stream;

/**
 * A bulletin in one language: every word it prints. Each number leads to its row in the annex.
 *
 * @param css the stylesheet that goes into the document
 */
public record BulletinView(
    String tag,
    String css,
    String title,
    String description,
    List<String> authorities,
    String period,
    String lead,
    List<Section> sections,
    String none,
    String annexTitle,
    String annexText,
    Columns columns,
    List<Row> rows,
    List<String> notes,
    List<Fact> facts,
    String footer) {

  /** The stylesheet as an element of the document's head. */
  public String style() {
    return "<style>" + css + "</style>";
  }

  /** Statements that belong together. */
  public record Section(String title, List<Line> lines) {}

  /** One sentence around its number. */
  public record Line(String before, String number, String after, int row, String title) {}

  /** The heads of the annex table. */
  public record Columns(String caption, String row, String measure, String figure) {}

  /** One row of the signed figures, as it may be said. */
  public record Row(int row, String measure, String figure) {}

  /** Something the figures rest on. */
  public record Fact(String label, String value, boolean isCode) {}

  /** Every text of the document, to be checked for glyphs before it is printed. */
  public List<String> texts() {
    Stream<String> plain =
        Stream.of(
            title,
            description,
            period,
            lead,
            none,
            annexTitle,
            annexText,
            columns.caption(),
            columns.row(),
            columns.measure(),
            columns.figure(),
            footer);
    return Stream.of(
            plain,
            authorities.stream(),
            sections.stream().map(Section::title),
            sections.stream()
                .flatMap(s -> s.lines().stream())
                .flatMap(l -> Stream.of(l.before(), l.number(), l.after())),
            rows.stream().flatMap(r -> Stream.of(r.measure(), r.figure())),
            notes.stream(),
            facts.stream().flatMap(f -> Stream.of(f.label(), f.value())))
        .flatMap(s -> s)
        .toList();
  }
}
