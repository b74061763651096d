package org.entente.node.returns;

import static org.entente.node.returns.ReturnState.CLOSED;
import static org.entente.node.returns.ReturnState.DEPARTED;
import static org.entente.node.returns.ReturnState.DOCUMENT_ASKED;
import static org.entente.node.returns.ReturnState.DOCUMENT_ISSUED;
import static org.entente.node.returns.ReturnState.DRAFT;
import static org.entente.node.returns.ReturnState.FOLLOW_UP;
import static org.entente.node.returns.ReturnState.INTERVIEW;
import static org.entente.node.returns.ReturnState.NATIONALITY_CONFIRMED;
import static org.entente.node.returns.ReturnState.NATIONALITY_DENIED;
import static org.entente.node.returns.ReturnState.NATIONALITY_INCONCLUSIVE;
import static org.entente.node.returns.ReturnState.RECEIVED;
import static org.entente.node.returns.ReturnState.RIGHTS_GATES;
import static org.entente.node.returns.ReturnState.SUSPENDED;
import static org.entente.node.returns.ReturnState.TRANSFER_NOTIFIED;
import static org.entente.node.returns.ReturnState.VERIFICATION_ASKED;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The whole course of a return, to be read from top to bottom. {@link #MOVES} lists every step and
 * the gates it needs. Four rules stand beside the list:
 *
 * <ol>
 *   <li>A gate that closes halts the return, wherever it stands, also after the transfer was
 *       notified and while the person is on the way.
 *   <li>A halted return goes on only when the gates of the state it goes back to are open; a
 *       transfer that was planned is void, and must be planned and notified anew.
 *   <li>Nationality left open twice locks the return for good: the person is referred to those who
 *       determine statelessness (1954 Convention; Smuggling Protocol, art. 19(2)).
 *   <li>Silence is no act: nothing here happens because time has passed.
 * </ol>
 *
 * @param state where it stands
 * @param halted where it stood when it was suspended
 * @param inconclusive how often nationality was left open
 * @param open the gates that are open; one that is pending, closed or out of date is not among them
 */
public record ReturnCourse(
    ReturnState state, Optional<ReturnState> halted, int inconclusive, Set<RightsGate> open) {

  /** One step: from where, by which act, to where, behind which gates. */
  public record Move(ReturnAct act, Set<ReturnState> from, ReturnState to, Set<RightsGate> needs) {}

  /** How often nationality may be left open before the return is locked. */
  public static final int MOST_INCONCLUSIVE = 2;

  private static final Set<RightsGate> NONE = Set.of();
  private static final Set<RightsGate> CONTACT = RightsGate.beforeContact();
  private static final Set<RightsGate> ALL = RightsGate.all();

  /** Every step there is, beside suspending, resuming and the closing of a gate. */
  public static final List<Move> MOVES =
      List.of(
          move(ReturnAct.ENTER_GATES, RIGHTS_GATES, NONE, DRAFT),
          move(
              ReturnAct.ASK_VERIFICATION,
              VERIFICATION_ASKED,
              CONTACT,
              RIGHTS_GATES,
              NATIONALITY_INCONCLUSIVE),
          move(ReturnAct.NEED_INTERVIEW, INTERVIEW, NONE, VERIFICATION_ASKED),
          move(
              ReturnAct.CONFIRM_NATIONALITY,
              NATIONALITY_CONFIRMED,
              NONE,
              VERIFICATION_ASKED,
              INTERVIEW),
          move(ReturnAct.DENY_NATIONALITY, NATIONALITY_DENIED, NONE, VERIFICATION_ASKED, INTERVIEW),
          move(
              ReturnAct.LEAVE_INCONCLUSIVE,
              NATIONALITY_INCONCLUSIVE,
              NONE,
              VERIFICATION_ASKED,
              INTERVIEW),
          move(ReturnAct.ASK_DOCUMENT, DOCUMENT_ASKED, CONTACT, NATIONALITY_CONFIRMED),
          move(ReturnAct.ISSUE_DOCUMENT, DOCUMENT_ISSUED, NONE, DOCUMENT_ASKED),
          move(ReturnAct.NOTIFY_TRANSFER, TRANSFER_NOTIFIED, ALL, DOCUMENT_ISSUED),
          move(ReturnAct.DEPART, DEPARTED, ALL, TRANSFER_NOTIFIED),
          move(ReturnAct.RECEIVE, RECEIVED, NONE, DEPARTED),
          move(ReturnAct.FOLLOW_UP, FOLLOW_UP, NONE, RECEIVED, FOLLOW_UP),
          move(ReturnAct.CLOSE, CLOSED, NONE, FOLLOW_UP),
          move(
              ReturnAct.REFUSE,
              CLOSED,
              NONE,
              VERIFICATION_ASKED,
              INTERVIEW,
              NATIONALITY_CONFIRMED,
              DOCUMENT_ASKED,
              DOCUMENT_ISSUED,
              TRANSFER_NOTIFIED),
          move(
              ReturnAct.END,
              CLOSED,
              NONE,
              DRAFT,
              RIGHTS_GATES,
              VERIFICATION_ASKED,
              INTERVIEW,
              NATIONALITY_CONFIRMED,
              NATIONALITY_DENIED,
              NATIONALITY_INCONCLUSIVE,
              DOCUMENT_ASKED,
              DOCUMENT_ISSUED,
              TRANSFER_NOTIFIED,
              SUSPENDED));

  public ReturnCourse {
    open = Collections.unmodifiableSet(copy(open));
    if ((state == SUSPENDED) != halted.isPresent()) {
      throw new IllegalArgumentException("suspended exactly when it stood somewhere before");
    }
  }

  /** The beginning: no gate is open. */
  public static ReturnCourse begin() {
    return new ReturnCourse(DRAFT, Optional.empty(), 0, NONE);
  }

  /** What becomes of an act. */
  public sealed interface Step {}

  /** It is taken. */
  public record Taken(ReturnCourse next) implements Step {}

  /** These gates are not open. */
  public record Held(Set<RightsGate> gates) implements Step {}

  /** Nationality was left open twice; nobody can be returned to nowhere. */
  public record Locked() implements Step {}

  /** There is no such step from where the return stands. */
  public record NoSuchStep() implements Step {}

  /** The step that the act takes from here. */
  public Step after(ReturnAct act) {
    return switch (act) {
      case SUSPEND ->
          state == SUSPENDED || state == CLOSED ? new NoSuchStep() : new Taken(suspended());
      case RESUME -> halted.map(this::resumed).orElse(new NoSuchStep());
      default -> act.side() == ReturnAct.Side.REQUESTED ? heard(act) : moved(act);
    };
  }

  /**
   * What the other side tells is noted also while the return is halted, and changes nothing else.
   */
  private Step heard(ReturnAct act) {
    if (halted.isEmpty()) {
      return moved(act);
    }
    Step step = new ReturnCourse(halted.get(), Optional.empty(), inconclusive, open).moved(act);
    return step instanceof Taken(ReturnCourse next) && !next.state().isEnd()
        ? new Taken(next.suspended())
        : step;
  }

  private Step moved(ReturnAct act) {
    Optional<Move> move =
        MOVES.stream().filter(m -> m.act() == act && m.from().contains(state)).findFirst();
    if (move.isEmpty()) {
      return new NoSuchStep();
    }
    if (act == ReturnAct.ASK_VERIFICATION && isLocked()) {
      return new Locked();
    }
    Set<RightsGate> missing = missing(move.get().needs());
    if (!missing.isEmpty()) {
      return new Held(missing);
    }
    int left = act == ReturnAct.LEAVE_INCONCLUSIVE ? inconclusive + 1 : inconclusive;
    return new Taken(new ReturnCourse(move.get().to(), Optional.empty(), left, open));
  }

  /** The same return with the gate open. It moves nothing. */
  public ReturnCourse opened(RightsGate gate) {
    Set<RightsGate> more = copy(open);
    more.add(gate);
    return new ReturnCourse(state, halted, inconclusive, more);
  }

  /** The same return with the gate closed, and halted where that matters. */
  public ReturnCourse closed(RightsGate gate) {
    Set<RightsGate> fewer = copy(open);
    fewer.remove(gate);
    ReturnCourse next = new ReturnCourse(state, halted, inconclusive, fewer);
    return haltsWhenAGateCloses() ? next.suspended() : next;
  }

  /** Whether the other authority knows of the return and the person has not arrived. */
  public boolean haltsWhenAGateCloses() {
    return switch (state) {
      case VERIFICATION_ASKED,
          INTERVIEW,
          NATIONALITY_CONFIRMED,
          NATIONALITY_INCONCLUSIVE,
          DOCUMENT_ASKED,
          DOCUMENT_ISSUED,
          TRANSFER_NOTIFIED,
          DEPARTED ->
          true;
      case DRAFT, RIGHTS_GATES, NATIONALITY_DENIED, RECEIVED, FOLLOW_UP, CLOSED, SUSPENDED -> false;
    };
  }

  /** Nationality was left open too often for this person ever to be returned. */
  public boolean isLocked() {
    return inconclusive >= MOST_INCONCLUSIVE;
  }

  private ReturnCourse suspended() {
    return new ReturnCourse(SUSPENDED, Optional.of(state), inconclusive, open);
  }

  private Step resumed(ReturnState from) {
    Set<RightsGate> missing = missing(needsToStandAt(from));
    return missing.isEmpty()
        ? new Taken(new ReturnCourse(backTo(from), Optional.empty(), inconclusive, open))
        : new Held(missing);
  }

  /** A transfer that was halted is void: it goes back to where it can be planned anew. */
  private static ReturnState backTo(ReturnState from) {
    return from == TRANSFER_NOTIFIED || from == DEPARTED ? DOCUMENT_ISSUED : from;
  }

  private static Set<RightsGate> needsToStandAt(ReturnState from) {
    return switch (from) {
      case DRAFT, RIGHTS_GATES, NATIONALITY_DENIED, RECEIVED, FOLLOW_UP, CLOSED, SUSPENDED -> NONE;
      case VERIFICATION_ASKED,
          INTERVIEW,
          NATIONALITY_CONFIRMED,
          NATIONALITY_INCONCLUSIVE,
          DOCUMENT_ASKED,
          DOCUMENT_ISSUED,
          TRANSFER_NOTIFIED,
          DEPARTED ->
          CONTACT;
    };
  }

  private Set<RightsGate> missing(Set<RightsGate> needed) {
    Set<RightsGate> missing = copy(needed);
    missing.removeAll(open);
    return Collections.unmodifiableSet(missing);
  }

  private static Set<RightsGate> copy(Set<RightsGate> gates) {
    Set<RightsGate> copy = EnumSet.noneOf(RightsGate.class);
    copy.addAll(gates);
    return copy;
  }

  private static Move move(
      ReturnAct act,
      ReturnState to,
      Set<RightsGate> needs,
      ReturnState first,
      ReturnState... more) {
    return new Move(act, EnumSet.of(first, more), to, needs);
  }
}
