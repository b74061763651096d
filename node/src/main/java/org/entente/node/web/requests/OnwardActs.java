package org.entente.node.web.requests;

import org.entente.node.requests.OnwardUse;
import org.entente.node.requests.Request;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Words;

/**
 * What an officer may do about a question whether our item goes on, and why not, where that is so.
 *
 * @param isOpen whether it is ours to decide and undecided
 * @param isDrafted whether a grant waits for its release
 */
public record OnwardActs(
    boolean isOpen,
    boolean isDrafted,
    String whyNotGrant,
    String whyNotRefuse,
    String whyNotRelease) {

  static OnwardActs of(Words words, Officer officer, OnwardUse use) {
    boolean open = use.direction() == Request.Direction.RECEIVED && !use.isDecided();
    return new OnwardActs(
        open,
        open && use.draft().isPresent(),
        officer.hasAny(Role.LIAISON_OFFICER, Role.INVESTIGATOR)
            ? ""
            : words.of("requests.why.role"),
        officer.hasAny(Role.LIAISON_OFFICER, Role.INVESTIGATOR, Role.SUPERVISOR)
            ? ""
            : words.of("requests.why.role"),
        whyNotRelease(words, officer, use));
  }

  private static String whyNotRelease(Words words, Officer officer, OnwardUse use) {
    if (use.draft().filter(officer.id()::equals).isPresent()) {
      return words.of("requests.why.second-person");
    }
    return officer.has(Role.SUPERVISOR) ? "" : words.of("requests.why.supervisor");
  }
}
