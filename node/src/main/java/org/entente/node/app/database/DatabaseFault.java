package org.entente.node.app.database;

/** Why the embedded database cannot be had: a stable code and what the operator can do. */
public enum DatabaseFault {
  /** There are no PostgreSQL programs for this operating system and processor. */
  NO_PROGRAMS(
      "DATABASE-001",
      "Run the node on 64-bit Linux (x86), or name a PostgreSQL 18 of your own with --spring.datasource.url."),
  /** The PostgreSQL archive is not the one this release was made with. */
  PROGRAMS_ALTERED(
      "DATABASE-002",
      "Install the node again from a trusted copy; this one is damaged or altered."),
  /** Another node has the data directory open. */
  IN_USE("DATABASE-003", "Stop the other node, or give this one a data directory of its own."),
  /** The node runs as root and there is no way to start PostgreSQL as anybody else. */
  ROOT_REFUSED(
      "DATABASE-004",
      "Start the node with an ordinary account, or allow user namespaces (unshare), or create an account named"
          + " entente that can reach the data directory."),
  /** The disk is full. */
  DISK_FULL(
      "DATABASE-005",
      "Free space on the disk of the data directory and start again; nothing is lost."),
  /** The data directory cannot be read or written. */
  DIRECTORY_UNUSABLE(
      "DATABASE-006",
      "Check that the account of the node owns the data directory and may write to it."),
  /** PostgreSQL could not create its data. */
  NOT_CREATED(
      "DATABASE-007",
      "Read postgres/server.log in the data directory; remove the cause and start again."),
  /** PostgreSQL ended while it was starting. */
  NOT_STARTED(
      "DATABASE-008",
      "Read postgres/server.log in the data directory; remove the cause and start again."),
  /** An earlier PostgreSQL still works on the same data and does not end. */
  STILL_RUNNING("DATABASE-009", "End the named process, or restart the machine, and start again."),
  /** The data was written by another major version of PostgreSQL. */
  OTHER_VERSION(
      "DATABASE-010",
      "Start the release of the node that wrote the data, make a back-up with it and restore that here."),
  /** The data is there, but the password for it is not. */
  NO_PASSWORD(
      "DATABASE-011",
      "Put the file postgres/password of the data directory back from your copy, or restore a back-up."),
  /** A program of the operating system that is needed to start PostgreSQL is missing. */
  TOOL_MISSING("DATABASE-012", "Install the package util-linux (setpriv, unshare)."),
  /** A restore is under way or was interrupted. */
  RESTORE_UNFINISHED(
      "DATABASE-014",
      "Wait until the restore ends; if it was interrupted, empty the data directory and restore again."),
  /** PostgreSQL was still not ready when the time for it was up. */
  TOO_SLOW(
      "DATABASE-013",
      "It may be recovering after a crash: read postgres/server.log, wait, and start again.");

  private final String code;
  private final String remedy;

  DatabaseFault(String code, String remedy) {
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
