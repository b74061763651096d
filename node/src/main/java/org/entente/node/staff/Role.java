package org.entente.node.staff;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an officer does here, and so what an officer may do here. */
public enum Role {
  /** The contact point: works the inbox, sends and answers requests. */
  LIAISON_OFFICER,
  /** Keeps case files and asks partners. */
  INVESTIGATOR,
  /** Sees networks and trends, changes nothing. */
  ANALYST,
  /** The second person: releases what needs two. */
  SUPERVISOR,
  /** Reviews notices and assurances. */
  LEGAL_ADVISER,
  /** Prepares safe returns of people who were smuggled; never together with criminal cases. */
  RETURN_OFFICER,
  /** Raises and lifts shields, keeps harm, consent and referral; sees protection matters. */
  PROTECTION_DESK,
  /** Watches over the use of data. */
  DATA_PROTECTION_OFFICER,
  /** Outside oversight: reads the audit and everything that explains it. */
  OVERSIGHT,
  /** Runs the node: officers, partners, lists; sees no case. */
  OPERATOR;

  /** Who reads the audit of the whole node. */
  public static final Set<Role> AUDIT_READERS =
      Collections.unmodifiableSet(
          EnumSet.of(OVERSIGHT, DATA_PROTECTION_OFFICER, SUPERVISOR, OPERATOR));
}
