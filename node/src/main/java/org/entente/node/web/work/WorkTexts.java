package org.entente.node.web.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.Urgency;

/** Puts work into rows: what it is, how it stands, and the one act it asks for. */
final class WorkTexts {
  private final Words words;

  WorkTexts(Words words) {
    this.words = words;
  }

  WorkView.Row row(Work item, String partner) {
    return new WorkView.Row(
        item.due(),
        words.of("work.kind." + item.kind()),
        partner,
        item.reference().orElse(""),
        marks(item),
        words.of("work.act." + item.kind()),
        item.href());
  }

  private List<WorkView.Mark> marks(Work item) {
    List<WorkView.Mark> marks = new ArrayList<>();
    marks.add(new WorkView.Mark(words.of(item.state()), item.tone()));
    item.urgency()
        .filter(urgency -> urgency != Urgency.ROUTINE)
        .map(urgency ->
            new WorkView.Mark(
                CodeTexts.of(words, urgency),
                urgency == Urgency.LIFE_AT_RISK ? Tone.DANGER : Tone.WARNING))
        .ifPresent(marks::add);
    return marks;
  }

  /**
   * What must be seen before the list: lives at risk, then what is overdue, then what is due soon.
   */
  List<WorkView.Notice> notices(List<Work> work, Instant now) {
    List<WorkView.Notice> notices = new ArrayList<>();
    work.stream()
        .filter(Work::isLifeAtRisk)
        .map(item ->
            new WorkView.Notice(
                Tone.DANGER,
                words.of("work.life-at-risk"),
                words.of("work.life-at-risk.text"),
                Optional.of(new Link(words.of("work.act." + item.kind()), item.href()))))
        .forEach(notices::add);
    long overdue = work.stream().filter(i -> WorkFilter.When.OVERDUE.shows(i, now)).count();
    long soon = work.stream().filter(i -> WorkFilter.When.SOON.shows(i, now)).count();
    if (overdue > 0 || soon > 0) {
      notices.add(
          new WorkView.Notice(
              overdue > 0 ? Tone.DANGER : Tone.WARNING,
              overdue > 0
                  ? words.of("work.overdue", "count", overdue)
                  : words.of("work.soon", "count", soon),
              overdue > 0 && soon > 0 ? words.of("work.soon", "count", soon) : "",
              Optional.empty()));
    }
    return notices;
  }
}
