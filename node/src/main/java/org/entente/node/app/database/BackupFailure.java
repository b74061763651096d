package org.entente.node.app.database;

/** A back-up could not be made or restored; whatever was begun has been cleared away. */
public final class BackupFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final BackupFault fault;

  BackupFailure(BackupFault fault, String detail) {
    super(text(fault, detail));
    this.fault = fault;
  }

  BackupFailure(BackupFault fault, String detail, Throwable cause) {
    super(text(fault, detail), cause);
    this.fault = fault;
  }

  /** What went wrong, with its code and remedy. */
  public BackupFault fault() {
    return fault;
  }

  private static String text(BackupFault fault, String detail) {
    return fault.code() + " " + detail + ". " + fault.remedy();
  }
}
