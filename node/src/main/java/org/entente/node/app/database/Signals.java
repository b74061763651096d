package org.entente.node.app.database;

import java.io.IOException;
import java.util.List;

/** Sends signals that Java has no call for: PostgreSQL tells its ways of stopping apart by them. */
final class Signals {

  private Signals() {}

  /** Sends a signal; a process that is gone already needs none. */
  static void send(String signal, long pid) throws IOException {
    Commands.run(
        List.of("/bin/sh", "-c", "kill -s \"$1\" \"$2\"", "sh", signal, Long.toString(pid)), "");
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseFailure(
          DatabaseFault.TOO_SLOW, "interrupted while waiting for PostgreSQL", e);
    }
  }
}
