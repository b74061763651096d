package org.entente.node.app.database;

import java.io.IOException;
import java.util.Locale;

/** The embedded database could not be unpacked, created, started or reached. */
public final class DatabaseFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final DatabaseFault fault;

  DatabaseFailure(DatabaseFault fault, String detail) {
    super(text(fault, detail));
    this.fault = fault;
  }

  DatabaseFailure(DatabaseFault fault, String detail, Throwable cause) {
    super(text(fault, detail), cause);
    this.fault = fault;
  }

  /** A failed access to files: the disk is full, or the directory is not usable. */
  static DatabaseFailure of(String detail, IOException cause) {
    DatabaseFault fault =
        speaksOfFullDisk(String.valueOf(cause.getMessage()))
            ? DatabaseFault.DISK_FULL
            : DatabaseFault.DIRECTORY_UNUSABLE;
    return new DatabaseFailure(fault, detail + ": " + cause, cause);
  }

  static boolean speaksOfFullDisk(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("no space left on device") || lower.contains("disk quota exceeded");
  }

  /** What went wrong, with its code and remedy. */
  public DatabaseFault fault() {
    return fault;
  }

  private static String text(DatabaseFault fault, String detail) {
    return fault.code() + " " + detail + ". " + fault.remedy();
  }
}
