package org.entente.node.app.database;

/** Why a back-up cannot be made or restored: a stable code and what the operator can do. */
public enum BackupFault {
  /** There is a file of that name already. */
  TARGET_EXISTS(
      "BACKUP-001", "Name a file that does not exist yet; a back-up never replaces another."),
  /** The back-up cannot be written. */
  NOT_WRITTEN(
      "BACKUP-002", "Check the space on the disk and the rights on the directory, and try again."),
  /** The database does not give out its content. */
  NOT_READ(
      "BACKUP-003",
      "Check that the node's database runs and that its log names no damage, and try again."),
  /** There is no schema, or none that the node made. */
  NO_SCHEMA("BACKUP-004", "Start the node once, so that it makes its tables, and try again."),
  /** The file is not a back-up, or it is cut off. */
  NOT_A_BACKUP(
      "BACKUP-005", "Take another copy of the back-up; this file is something else or incomplete."),
  /** A part of the back-up is not what its manifest says. */
  DAMAGED("BACKUP-006", "Take another copy of the back-up; this one is damaged or altered."),
  /** The back-up was made by a later release. */
  NEWER("BACKUP-007", "Restore it with the release that made it, or a later one."),
  /** The data directory is in use or holds something. */
  NOT_EMPTY(
      "BACKUP-008",
      "Name a data directory that does not exist or is empty; restoring never overwrites."),
  /**
   * The back-up and the schema it names do not fit each other, or what was loaded is not what was
   * saved.
   */
  DIFFERENT_CONTENT(
      "BACKUP-009", "Keep the back-up and the message, and ask for help; nothing was changed."),
  /** The restored rows contradict each other. */
  CONTRADICTORY(
      "BACKUP-010",
      "Take an earlier back-up; the rows of this one refer to others that are not in it."),
  /** The back-up cannot be loaded. */
  NOT_LOADED(
      "BACKUP-011",
      "Check the space on the disk; remove the named cause and try again. Nothing was changed.");

  private final String code;
  private final String remedy;

  BackupFault(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /** The code under which {@code docs/ERRORS.md} lists this fault. */
  public String code() {
    return code;
  }

  /** What the operator can do about it. */
  public String remedy() {
    return remedy;
  }
}
