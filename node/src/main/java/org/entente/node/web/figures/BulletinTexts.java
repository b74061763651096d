package org.entente.node.web.figures;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.node.figures.Bulletin;
import org.entente.node.figures.SignedFigures;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Words;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Measure;

/**
 * Puts a bulletin into words. Each sentence belongs to one measure, and is written only where the
 * signed figures have a row for it.
 */
final class BulletinTexts {
  private static final String HERE = "\u0001";

  /** What is said together, people first. */
  private enum Part {
    PEOPLE(
        Measure.ALERTS,
        Measure.LIVES_SAVED,
        Measure.DEAD,
        Measure.MISSING,
        Measure.PEOPLE_PROTECTED,
        Measure.RETURNS),
    TOGETHER(
        Measure.REQUESTS_ASKED,
        Measure.REQUESTS_ANSWERED,
        Measure.REQUESTS_REFUSED,
        Measure.DECIDED_IN_TIME,
        Measure.RESPONSE_TIME,
        Measure.LOOKUPS_EVALUATED,
        Measure.CASES),
    JUSTICE(Measure.NOTICES, Measure.ARRESTS, Measure.PROCEEDINGS, Measure.CONVICTIONS);

    private final Set<Measure> measures;

    Part(Measure first, Measure... more) {
      this.measures = EnumSet.of(first, more);
    }
  }

  private final Words words;
  private final FigureTexts texts;
  private final String css;

  BulletinTexts(Words words, String css) {
    this.words = words;
    this.texts = new FigureTexts(words);
    this.css = css;
  }

  BulletinView of(Bulletin bulletin) {
    JointFigures record = bulletin.figures().record();
    List<String> authorities = authorities(bulletin.figures());
    String both = own("both", "first", authorities.getFirst(), "second", authorities.getLast());
    return new BulletinView(
        words.language().tag(),
        css,
        own("title"),
        both,
        authorities,
        texts.period(record.period()),
        own("lead"),
        sections(bulletin),
        bulletin.statements().isEmpty() ? own("none") : "",
        own("annex"),
        own("annex.text"),
        new BulletinView.Columns(own("annex.table"), own("row"), own("measure"), own("figure")),
        bulletin.statements().stream()
            .map(s ->
                new BulletinView.Row(
                    s.row(), CodeTexts.of(words, s.measure()), texts.said(s.said())))
            .toList(),
        notes(bulletin),
        facts(bulletin.figures()),
        own("footer", "both", both));
  }

  /** Both by name, in the order of the alphabet of the language: nobody comes first. */
  private List<String> authorities(SignedFigures figures) {
    Comparator<Object> order = Collator.getInstance(ULocale.forLocale(words.language().locale()));
    return figures.signatures().stream().map(s -> s.by().name()).sorted(order).toList();
  }

  private List<BulletinView.Section> sections(Bulletin bulletin) {
    List<BulletinView.Section> sections = new ArrayList<>();
    for (Part part : Part.values()) {
      List<BulletinView.Line> lines =
          bulletin.statements().stream()
              .filter(s -> part.measures.contains(s.measure()))
              .map(this::line)
              .toList();
      if (!lines.isEmpty()) {
        sections.add(new BulletinView.Section(own("part." + part.name()), lines));
      }
    }
    return sections;
  }

  private BulletinView.Line line(Bulletin.Statement statement) {
    String sentence =
        words.of(
            "figures.bulletin.say." + statement.measure().name(),
            "count",
            countOf(statement.said()),
            "number",
            HERE);
    int at = sentence.indexOf(HERE);
    return new BulletinView.Line(
        sentence.substring(0, at),
        texts.said(statement.said()),
        sentence.substring(at + HERE.length()),
        statement.row(),
        own("row.title", "row", statement.row()));
  }

  /** The number that the grammar of the sentence follows. */
  private static long countOf(Bulletin.Said said) {
    return switch (said) {
      case Bulletin.Said.Exactly(long number) -> number;
      case Bulletin.Said.FewerThan(int smallest) -> smallest;
      case Bulletin.Said.Minutes(long median) -> median;
    };
  }

  private List<String> notes(Bulletin bulletin) {
    List<String> notes = new ArrayList<>();
    notes.add(own("note.smuggled"));
    if (bulletin.statements().stream().anyMatch(s -> s.measure() == Measure.ARRESTS)) {
      notes.add(own("note.arrests"));
    }
    if (bulletin.statements().stream().anyMatch(s -> s.measure() == Measure.RESPONSE_TIME)) {
      notes.add(own("note.median"));
    }
    int smallest = bulletin.figures().record().smallestCount();
    if (bulletin.statements().stream().anyMatch(s -> s.said() instanceof Bulletin.Said.FewerThan)) {
      notes.add(own("note.small", "smallest", smallest));
    }
    bulletin
        .figures()
        .record()
        .replaces()
        .map(r -> own("note.replaces", "record", r))
        .ifPresent(notes::add);
    return notes;
  }

  private List<BulletinView.Fact> facts(SignedFigures figures) {
    JointFigures record = figures.record();
    List<BulletinView.Fact> facts = new ArrayList<>();
    facts.add(fact("record", record.figures().toString(), true));
    facts.add(
        fact(
            "agreement",
            own("version", "id", record.agreement().id(), "version", record.agreement().version()),
            false));
    facts.add(fact("digest", record.digest().hex(), true));
    for (SignedFigures.Signature signature : figures.signatures()) {
      facts.add(
          new BulletinView.Fact(
              own("signed-by", "authority", signature.by().name()),
              own("key", "fingerprint", signature.by().fingerprint().hex()),
              true));
      facts.add(
          new BulletinView.Fact(
              own("signature-of", "authority", signature.by().name()),
              signature.signature().hex(),
              true));
    }
    return facts;
  }

  private BulletinView.Fact fact(String label, String value, boolean isCode) {
    return new BulletinView.Fact(own(label), value, isCode);
  }

  private String own(String key, Object... namesAndValues) {
    return words.of("figures.bulletin." + key, namesAndValues);
  }
}
