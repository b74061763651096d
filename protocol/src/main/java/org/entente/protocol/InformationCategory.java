package org.entente.protocol;

/** What states agreed to tell each other about smuggling (Smuggling Protocol, art. 10(1)). */
public enum InformationCategory {
  /** (a): points of embarkation and destination, routes, carriers and means of transport. */
  ROUTES_AND_MEANS,
  /** (b): identity and methods of organisations or organised criminal groups. */
  GROUPS_AND_METHODS,
  /** (c): authenticity and proper form of travel documents; theft or misuse of blanks. */
  TRAVEL_DOCUMENTS,
  /** (d): concealment and transport, alteration of documents, and how to detect it. */
  CONCEALMENT_AND_DETECTION,
  /** (e): legislative experience and practice. */
  LEGISLATION_AND_PRACTICE,
  /** (f): scientific and technological information useful to law enforcement. */
  SCIENCE_AND_TECHNOLOGY
}
