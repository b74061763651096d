package org.entente.node.web.requests;

import org.entente.node.requests.OnwardUse;
import org.entente.node.requests.Request;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;

/** Says where a question about onward use stands. */
final class OnwardTexts {
  private OnwardTexts() {}

  /** Where a question stands. */
  enum State {
    OPEN,
    DRAFTED,
    GRANTED,
    REFUSED
  }

  static State of(OnwardUse use) {
    if (use.decision().isPresent()) {
      return use.decision().get().grantedUntil().isPresent() ? State.GRANTED : State.REFUSED;
    }
    boolean ours = use.direction() == Request.Direction.RECEIVED;
    return ours && use.draft().isPresent() ? State.DRAFTED : State.OPEN;
  }

  static BadgeView state(Words words, OnwardUse use) {
    State state = of(use);
    Tone tone =
        switch (state) {
          case OPEN, DRAFTED -> Tone.WARNING;
          case GRANTED -> Tone.SUCCESS;
          case REFUSED -> Tone.DANGER;
        };
    return new BadgeView(words.of("requests.onward.state." + state), tone);
  }
}
