package org.entente.protocol;

/** A kind of data an agreement allows to be exchanged. */
public enum DataCategory {
  IDENTITY,
  TRAVEL_DOCUMENT,
  PHONE,
  ACCOUNT,
  WALLET,
  VEHICLE_OR_VESSEL,
  /** What an official public list states about a person it names. */
  LISTED_PERSON,
  /** What an authority's own case files hold about a suspect. */
  CASE_INFORMATION
}
