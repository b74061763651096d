package org.entente.node.web.security;

import static org.entente.node.staff.Role.ANALYST;
import static org.entente.node.staff.Role.DATA_PROTECTION_OFFICER;
import static org.entente.node.staff.Role.INVESTIGATOR;
import static org.entente.node.staff.Role.LEGAL_ADVISER;
import static org.entente.node.staff.Role.LIAISON_OFFICER;
import static org.entente.node.staff.Role.OPERATOR;
import static org.entente.node.staff.Role.OVERSIGHT;
import static org.entente.node.staff.Role.PROTECTION_DESK;
import static org.entente.node.staff.Role.RETURN_OFFICER;
import static org.entente.node.staff.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Set;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Place;

/** Which places the navigation offers to which role; what may be done there, its desk decides. */
final class Places {
  private Places() {}

  static Set<Place> open(Officer officer) {
    Set<Place> open = EnumSet.noneOf(Place.class);
    for (Place place : Place.values()) {
      if (roles(place).stream().anyMatch(officer::has)) {
        open.add(place);
      }
    }
    return open;
  }

  private static Set<Role> roles(Place place) {
    return switch (place) {
      case MY_WORK, ALERTS, ADMINISTRATION -> EnumSet.allOf(Role.class);
      case INBOX -> EnumSet.of(LIAISON_OFFICER, SUPERVISOR, LEGAL_ADVISER);
      case SENT ->
          EnumSet.of(
              INVESTIGATOR,
              LIAISON_OFFICER,
              ANALYST,
              SUPERVISOR,
              LEGAL_ADVISER,
              DATA_PROTECTION_OFFICER);
      case NOTICES ->
          EnumSet.of(
              INVESTIGATOR, LIAISON_OFFICER, SUPERVISOR, LEGAL_ADVISER, DATA_PROTECTION_OFFICER);
      case ASK -> EnumSet.of(INVESTIGATOR, LIAISON_OFFICER, SUPERVISOR);
      case MATCHES -> EnumSet.of(INVESTIGATOR, LIAISON_OFFICER);
      case FIGURES ->
          EnumSet.of(
              LIAISON_OFFICER,
              SUPERVISOR,
              ANALYST,
              LEGAL_ADVISER,
              DATA_PROTECTION_OFFICER,
              OVERSIGHT);
      case CASES ->
          EnumSet.of(
              INVESTIGATOR,
              LIAISON_OFFICER,
              ANALYST,
              SUPERVISOR,
              LEGAL_ADVISER,
              DATA_PROTECTION_OFFICER);
      case TRENDS ->
          EnumSet.of(
              INVESTIGATOR,
              LIAISON_OFFICER,
              ANALYST,
              SUPERVISOR,
              LEGAL_ADVISER,
              DATA_PROTECTION_OFFICER);
      case LISTS ->
          EnumSet.of(
              INVESTIGATOR,
              LIAISON_OFFICER,
              ANALYST,
              SUPERVISOR,
              LEGAL_ADVISER,
              PROTECTION_DESK,
              OPERATOR);
      case RETURNS ->
          EnumSet.of(
              RETURN_OFFICER,
              PROTECTION_DESK,
              LEGAL_ADVISER,
              SUPERVISOR,
              DATA_PROTECTION_OFFICER,
              OVERSIGHT);
      case PROTECTION, CARE, REFERRALS -> EnumSet.of(PROTECTION_DESK, OVERSIGHT);
      case PARTNERS -> EnumSet.complementOf(EnumSet.of(ANALYST));
      case AUDIT -> Role.AUDIT_READERS;
    };
  }
}
