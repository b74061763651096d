package org.entente.node.web.shell;

/** Why a page cannot be shown. */
public sealed interface Problem {
  /** The key of the page's title. */
  default String title() {
    return switch (this) {
      case Refused _ -> "error.refused.title";
      case Absent _ -> "error.absent.title";
      case Unexpected _ -> "error.unexpected.title";
    };
  }

  default int status() {
    return switch (this) {
      case Refused _ -> 403;
      case Absent _ -> 404;
      case Unexpected _ -> 500;
    };
  }

  /** The viewer may not; the reason says why, in words. */
  record Refused(String reason) implements Problem {}

  /** There is no such page, or none for this viewer. */
  record Absent() implements Problem {}

  /** Our fault; the reference finds it in the operator's log. */
  record Unexpected(String reference) implements Problem {}
}
