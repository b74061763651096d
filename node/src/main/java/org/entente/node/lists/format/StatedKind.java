package org.entente.node.lists.format;

/** What a number, address or mark stated by a list identifies. */
public enum StatedKind {
  PASSPORT,
  /** Travel documents other than passports. */
  TRAVEL_DOCUMENT,
  NATIONAL_ID,
  BIRTH_CERTIFICATE,
  DRIVING_LICENCE,
  MILITARY_ID,
  TAX_NUMBER,
  /** Registrations of companies and charities. */
  REGISTRATION,
  PHONE,
  EMAIL,
  WEBSITE,
  WALLET,
  BANK_CODE,
  IMO,
  MMSI,
  /** A vessel's registration with one country, or its call sign. */
  VESSEL_REGISTRATION,
  AIRCRAFT_TAIL,
  AIRCRAFT_SERIAL,
  /** Any other number; the label says what the list calls it. */
  OTHER
}
