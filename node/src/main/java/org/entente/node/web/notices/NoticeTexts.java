package org.entente.node.web.notices;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.node.notices.NoticeCourse;
import org.entente.node.web.requests.BadgeView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;

/** The words for the codes of notices and proceedings. */
public final class NoticeTexts {
  private NoticeTexts() {}

  public static String of(Words words, Enum<?> code) {
    return words.of(key(code));
  }

  static String key(Enum<?> code) {
    String type =
        code.getDeclaringClass()
            .getSimpleName()
            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
    return "notices." + type + "." + code.name();
  }

  static <E extends Enum<E>> List<Choice> choices(Words words, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(c -> Choice.of(c.name(), of(words, c)))
        .toList();
  }

  static BadgeView state(Words words, NoticeCourse.State state) {
    Tone tone =
        switch (state) {
          case DRAFT, CLEARED -> Tone.WARNING;
          case NOT_CLEARED -> Tone.DANGER;
          case PUBLISHED -> Tone.INFO;
          case ENDED -> Tone.NEUTRAL;
        };
    return new BadgeView(of(words, state), tone);
  }

  static BadgeView standing(Words words, NoticeCourse.Standing standing) {
    Tone tone =
        switch (standing) {
          case PUBLISHED, CONTESTED, ARRESTED -> Tone.WARNING;
          case ACCEPTED, FOUND, EXTRADITION_REQUESTED -> Tone.INFO;
          case SURRENDERED, RECALL_CONFIRMED -> Tone.SUCCESS;
          case HELD_BACK, TURNED_AWAY, REFUSED, RECALLED -> Tone.DANGER;
          case RELEASED -> Tone.NEUTRAL;
        };
    return new BadgeView(of(words, standing), tone);
  }
}
