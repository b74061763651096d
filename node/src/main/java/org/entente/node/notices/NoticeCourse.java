package org.entente.node.notices;

import java.util.Optional;
import org.entente.protocol.NoticePurpose;

/**
 * The course of a notice, to be read from top to bottom. It has two halves: what the originator
 * makes of it, and how it stands between the originator and each recipient, the same at both nodes.
 * Whatever is not written here cannot happen.
 */
public final class NoticeCourse {
  private NoticeCourse() {}

  /** Where a notice of ours stands with us. */
  public enum State {
    /** Written by an investigator; no adviser has answered yet. */
    DRAFT,
    /** The adviser answered a question against it. */
    NOT_CLEARED,
    /** The adviser cleared it; it waits for the release by a third person. */
    CLEARED,
    /** Released; at least one partner has it. */
    PUBLISHED,
    /** Over; recalls may still be open. */
    ENDED
  }

  /** What we do with a notice of ours. */
  public enum Act {
    CLEAR,
    DECLINE,
    PUBLISH,
    END
  }

  /** The state after the act; empty when the act is not possible. */
  public static Optional<State> after(State state, Act act) {
    return Optional.ofNullable(
        switch (state) {
          case DRAFT ->
              switch (act) {
                case CLEAR -> State.CLEARED;
                case DECLINE -> State.NOT_CLEARED;
                case PUBLISH -> null;
                case END -> State.ENDED;
              };
          case NOT_CLEARED ->
              switch (act) {
                case CLEAR -> State.CLEARED;
                case DECLINE -> State.NOT_CLEARED;
                case PUBLISH -> null;
                case END -> State.ENDED;
              };
          case CLEARED ->
              switch (act) {
                case CLEAR -> null;
                case DECLINE -> State.NOT_CLEARED;
                case PUBLISH -> State.PUBLISHED;
                case END -> State.ENDED;
              };
          case PUBLISHED ->
              switch (act) {
                case CLEAR, DECLINE, PUBLISH -> null;
                case END -> State.ENDED;
              };
          case ENDED -> null;
        });
  }

  /** How a notice stands between its originator and one recipient. */
  public enum Standing {
    /** A gate of the originator held it back: the recipient never got it. */
    HELD_BACK,
    /** Sent; the recipient's adviser has not decided. */
    PUBLISHED,
    /** The recipient's node turned it away. */
    TURNED_AWAY,
    /** The recipient's officers may act on it. */
    ACCEPTED,
    /** The recipient does not act on it. */
    REFUSED,
    /** The recipient does not act on it before a doubt is answered. */
    CONTESTED,
    /** The person was located. */
    FOUND,
    /** The person is under provisional arrest; the time for the extradition request runs. */
    ARRESTED,
    /** Extradition was requested; the recipient's authorities decide. */
    EXTRADITION_REQUESTED,
    /** The person was handed over. */
    SURRENDERED,
    /** The person was set free. */
    RELEASED,
    /** The originator recalled the notice; the recipient has not confirmed. */
    RECALLED,
    /** The recipient confirmed the recall. */
    RECALL_CONFIRMED;

    /** Whether the recipient has it and may be asked to stop. */
    public boolean isToBeRecalled() {
      return switch (this) {
        case HELD_BACK, TURNED_AWAY, RECALLED, RECALL_CONFIRMED -> false;
        case PUBLISHED,
            ACCEPTED,
            REFUSED,
            CONTESTED,
            FOUND,
            ARRESTED,
            EXTRADITION_REQUESTED,
            SURRENDERED,
            RELEASED ->
            true;
      };
    }

    /** Whether the recipient's own adviser has let its officers act. */
    public boolean isUsable() {
      return switch (this) {
        case ACCEPTED, FOUND, ARRESTED, EXTRADITION_REQUESTED, SURRENDERED, RELEASED -> true;
        case HELD_BACK, PUBLISHED, TURNED_AWAY, REFUSED, CONTESTED, RECALLED, RECALL_CONFIRMED ->
            false;
      };
    }
  }

  /** What either side does. */
  public enum Step {
    TURN_AWAY,
    ACCEPT,
    REFUSE,
    CONTEST,
    FIND,
    ARREST,
    REQUEST_EXTRADITION,
    SURRENDER,
    RELEASE,
    RECALL,
    CONFIRM_RECALL
  }

  /** How it stands after the step; empty when the step is not possible. */
  public static Optional<Standing> after(Standing standing, Step step, NoticePurpose purpose) {
    if (step == Step.RECALL) {
      return standing.isToBeRecalled() ? Optional.of(Standing.RECALLED) : Optional.empty();
    }
    return Optional.ofNullable(
        switch (standing) {
          case PUBLISHED ->
              switch (step) {
                case TURN_AWAY -> Standing.TURNED_AWAY;
                case ACCEPT -> Standing.ACCEPTED;
                case REFUSE -> Standing.REFUSED;
                case CONTEST -> Standing.CONTESTED;
                default -> null;
              };
          case CONTESTED ->
              switch (step) {
                case ACCEPT -> Standing.ACCEPTED;
                case REFUSE -> Standing.REFUSED;
                default -> null;
              };
          case ACCEPTED, FOUND ->
              switch (step) {
                case FIND -> Standing.FOUND;
                case ARREST -> purpose == NoticePurpose.ARREST ? Standing.ARRESTED : null;
                // The adviser may think again while nobody is in custody.
                case REFUSE -> Standing.REFUSED;
                case CONTEST -> Standing.CONTESTED;
                default -> null;
              };
          case ARRESTED ->
              switch (step) {
                case REQUEST_EXTRADITION -> Standing.EXTRADITION_REQUESTED;
                case RELEASE -> Standing.RELEASED;
                default -> null;
              };
          case EXTRADITION_REQUESTED ->
              switch (step) {
                case SURRENDER -> Standing.SURRENDERED;
                case RELEASE -> Standing.RELEASED;
                default -> null;
              };
          case RECALLED ->
              switch (step) {
                case CONFIRM_RECALL -> Standing.RECALL_CONFIRMED;
                // Custody may have to end after the recall.
                case RELEASE -> Standing.RECALLED;
                default -> null;
              };
          case HELD_BACK, TURNED_AWAY, REFUSED, SURRENDERED, RELEASED, RECALL_CONFIRMED -> null;
        });
  }

  /**
   * How it stands at the originator after the recipient's step. What the recipient did before the
   * recall reached it crosses the recall on its way: it is kept, and the recall stays open.
   */
  public static Optional<Standing> afterTheirs(
      Standing standing, Step step, NoticePurpose purpose) {
    if (standing == Standing.RECALLED && step != Step.CONFIRM_RECALL) {
      return Optional.of(Standing.RECALLED);
    }
    return after(standing, step, purpose);
  }
}
