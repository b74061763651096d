package org.entente.node.returns;

/** What moves a return from one state to another. */
public enum ReturnAct {
  ENTER_GATES(Side.REQUESTING),
  ASK_VERIFICATION(Side.REQUESTING),
  NEED_INTERVIEW(Side.REQUESTED),
  CONFIRM_NATIONALITY(Side.REQUESTED),
  DENY_NATIONALITY(Side.REQUESTED),
  LEAVE_INCONCLUSIVE(Side.REQUESTED),
  ASK_DOCUMENT(Side.REQUESTING),
  ISSUE_DOCUMENT(Side.REQUESTED),
  NOTIFY_TRANSFER(Side.REQUESTING),
  DEPART(Side.REQUESTING),
  RECEIVE(Side.REQUESTED),
  FOLLOW_UP(Side.REQUESTED),
  CLOSE(Side.REQUESTING),
  REFUSE(Side.REQUESTED),
  END(Side.REQUESTING),
  SUSPEND(Side.REQUESTING),
  RESUME(Side.REQUESTING);

  /** Which authority takes the act. */
  public enum Side {
    /** Where the person is. */
    REQUESTING,
    /** Which is asked to receive them. */
    REQUESTED
  }

  private final Side side;

  ReturnAct(Side side) {
    this.side = side;
  }

  public Side side() {
    return side;
  }
}
