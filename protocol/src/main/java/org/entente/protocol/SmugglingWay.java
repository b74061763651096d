package org.entente.protocol;

/** The way people are smuggled (UNODC, modus operandi of migrant smuggling). */
public enum SmugglingWay {
  LAND_CONCEALED,
  LAND_OPEN,
  ON_FOOT_GUIDED,
  RAIL_FREIGHT,
  SEA_SMALL_BOAT,
  SEA_SAIL_OR_YACHT,
  SEA_LARGE_VESSEL,
  SEA_STOWAWAY,
  AIR_DOCUMENT_FRAUD,
  AIR_BOARDING_CARD_SWAP,
  AIR_PRIVATE,
  VISA_ABUSE,
  SHAM_EMPLOYMENT,
  SHAM_STUDY,
  SHAM_MARRIAGE,
  FAMILY_REUNION_FRAUD
}
