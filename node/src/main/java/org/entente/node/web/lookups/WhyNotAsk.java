package org.entente.node.web.lookups;

import java.util.Optional;
import org.entente.node.casework.CaseFile;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Words;

/** Why an officer cannot ask partners from a case file, as far as there is a reason. */
public enum WhyNotAsk {
  ROLE,
  CLOSED,
  BENEFIT;

  /** The first reason there is; the desks decide by the same facts. */
  public static Optional<WhyNotAsk> of(Officer officer, CaseFile file) {
    if (!officer.hasAny(Role.INVESTIGATOR, Role.LIAISON_OFFICER)) {
      return Optional.of(ROLE);
    }
    if (!file.isOpen()) {
      return Optional.of(CLOSED);
    }
    return file.mayAskPartners() ? Optional.empty() : Optional.of(BENEFIT);
  }

  /** The reason in words; empty when there is none. */
  public static String words(Words words, Officer officer, CaseFile file) {
    return of(officer, file).map(why -> words.of(why.key())).orElse("");
  }

  String key() {
    return "lookups.why." + name();
  }
}
