package org.entente.node.web.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the gallery's screens show; every name, number and authority is invented. */
public record GalleryView(Instant now, Form form, Form wrong, List<Row> rows) {

  static GalleryView at(Instant now, Words words) {
    Form wrong =
        Form.empty()
            .withError("subject", words.of("g.form.subject.error"))
            .withError("purpose", words.of("g.form.purpose.error"));
    Form form =
        Form.empty()
            .with("partner", "sudria")
            .with("born-year", "1988")
            .with("handling", "H1", "H2");
    return new GalleryView(now, form, wrong, rows(now));
  }

  public List<Choice> purposes(Words words) {
    return List.of(
        Choice.of("a", words.of("g.form.purpose.a")).hint(words.of("g.form.purpose.a.hint")),
        Choice.of("b", words.of("g.form.purpose.b")).unavailable(words.of("g.form.purpose.b.why")));
  }

  private static List<Row> rows(Instant now) {
    return List.of(
        new Row(
            now.minus(Duration.ofMinutes(125)),
            "Sudria",
            "g.ask.phone",
            "R-2026-0908 · ENT-2026-0418",
            Codes.handling("H1", "H2").evaluation("C3"),
            "g.state.unread",
            Tone.WARNING),
        new Row(
            now.plus(Duration.ofMinutes(312)),
            "Estmark",
            "g.ask.vessel",
            "R-2026-0910 · ENT-2026-0418",
            Codes.handling("H1").evaluation("A2"),
            "g.state.checking",
            Tone.INFO),
        new Row(
            now.plus(Duration.ofHours(29)),
            "Sudria",
            "g.ask.account",
            "R-2026-0911 · ENT-2026-0402",
            Codes.handling("H2", "H3").evaluation("B2"),
            "g.state.held",
            Tone.DANGER),
        new Row(
            now.plus(Duration.ofDays(6)),
            "Estmark",
            "g.ask.phone",
            "R-2026-0914 · ENT-2026-0377",
            Codes.handling("H0").evaluation("A1"),
            "g.state.drafted",
            Tone.SUCCESS));
  }

  /** One request of the list. */
  public record Row(
      Instant due,
      String from,
      String asked,
      String reference,
      Codes codes,
      String state,
      Tone tone) {}
}
