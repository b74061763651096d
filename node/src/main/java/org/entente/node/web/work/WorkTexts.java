package org.entente.node.web.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.requests.RequestState;
import org.entente.node.requests.WorkItem;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.CaseReference;
import org.entente.protocol.Urgency;

/** Puts work into rows: what it is, how it stands, and the one act it asks for. */
final class WorkTexts {
  private final Words words;

  WorkTexts(Words words) {
    this.words = words;
  }

  WorkView.Row row(WorkItem item, String partner) {
    return new WorkView.Row(
        item.due(),
        words.of("work.kind." + item.kind()),
        partner,
        item.caseReference().map(CaseReference::value).orElse(""),
        marks(item),
        words.of("work.act." + item.kind()),
        href(item));
  }

  private List<WorkView.Mark> marks(WorkItem item) {
    List<WorkView.Mark> marks = new ArrayList<>();
    marks.add(new WorkView.Mark(state(item), tone(item)));
    item.urgency()
        .filter(urgency -> urgency != Urgency.ROUTINE)
        .map(urgency ->
            new WorkView.Mark(
                CodeTexts.of(words, urgency),
                urgency == Urgency.LIFE_AT_RISK ? Tone.DANGER : Tone.WARNING))
        .ifPresent(marks::add);
    return marks;
  }

  private String state(WorkItem item) {
    return switch (item.kind()) {
      case ANSWER_REQUEST, RELEASE_ANSWER -> words.of("requests.state.RECEIVED." + item.state());
      case AWAIT_ANSWER -> words.of("requests.state.SENT." + item.state());
      case DECIDE_ONWARD_USE, RELEASE_GRANT -> words.of("requests.onward.state." + item.state());
      case FILE_INFORMATION -> words.of("requests.information.unfiled");
    };
  }

  private static Tone tone(WorkItem item) {
    return switch (item.kind()) {
      case ANSWER_REQUEST ->
          item.state().equals(RequestState.OPEN.name()) ? Tone.WARNING : Tone.INFO;
      case RELEASE_ANSWER, RELEASE_GRANT, DECIDE_ONWARD_USE -> Tone.WARNING;
      case AWAIT_ANSWER -> Tone.NEUTRAL;
      case FILE_INFORMATION -> Tone.INFO;
    };
  }

  private static String href(WorkItem item) {
    return switch (item.kind()) {
      case ANSWER_REQUEST, RELEASE_ANSWER, AWAIT_ANSWER -> "/requests/" + item.id();
      case DECIDE_ONWARD_USE, RELEASE_GRANT -> "/onward/" + item.id();
      case FILE_INFORMATION -> "/information#information-" + item.id();
    };
  }

  /**
   * What must be seen before the list: lives at risk, then what is overdue, then what is due soon.
   */
  List<WorkView.Notice> notices(List<WorkItem> work, Instant now) {
    List<WorkView.Notice> notices = new ArrayList<>();
    work.stream()
        .filter(item -> item.urgency().filter(u -> u == Urgency.LIFE_AT_RISK).isPresent())
        .filter(item -> item.kind() != WorkItem.Kind.AWAIT_ANSWER)
        .map(item ->
            new WorkView.Notice(
                Tone.DANGER,
                words.of("work.life-at-risk"),
                words.of("work.life-at-risk.text"),
                Optional.of(new Link(words.of("work.act." + item.kind()), href(item)))))
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
