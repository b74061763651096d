package org.entente.protocol;

import java.util.Arrays;

/**
 * The routes of the Missing Migrants Project (International Organization for Migration), each with
 * the publisher's label.
 */
public enum MigrationRoute {
  US_MEXICO_BORDER("US-Mexico border crossing"),
  SAHARA_DESERT("Sahara Desert crossing"),
  AFGHANISTAN_IRAN("Afghanistan to Iran"),
  CENTRAL_MEDITERRANEAN("Central Mediterranean"),
  WESTERN_MEDITERRANEAN("Western Mediterranean"),
  EASTERN_MEDITERRANEAN("Eastern Mediterranean"),
  WESTERN_BALKANS("Western Balkans"),
  ATLANTIC_CANARY_ISLANDS("Western Africa / Atlantic route to the Canary Islands"),
  HORN_OF_AFRICA_YEMEN("Horn of Africa to Yemen crossing"),
  TURKIYE_EUROPE_LAND("Türkiye-Europe land route"),
  ENGLISH_CHANNEL("English Channel to the UK"),
  SYRIA_TURKIYE("Syria to Türkiye"),
  DARIEN("Darien"),
  BELARUS_EU_BORDER("Belarus-EU border"),
  IRAN_TURKIYE("Iran to Türkiye"),
  CARIBBEAN_US("Caribbean to US"),
  ITALY_FRANCE("Italy to France"),
  DOMINICAN_REPUBLIC_PUERTO_RICO("Dominican Republic to Puerto Rico"),
  HAITI_DOMINICAN_REPUBLIC("Haiti to Dominican Republic"),
  COMOROS_MAYOTTE("Comoros to Mayotte"),
  UKRAINE_EUROPE("Ukraine to Europe"),
  VENEZUELA_CARIBBEAN("Venezuela to Caribbean"),
  DRC_UGANDA("DRC to Uganda"),
  OTHER("");

  private final String label;

  MigrationRoute(String label) {
    this.label = label;
  }

  /** The code under the publisher's own label; what it does not have is {@code OTHER}. */
  public static MigrationRoute labelled(String label) {
    return Arrays.stream(values())
        .filter(c -> c.label.equals(label.strip()))
        .findFirst()
        .orElse(OTHER);
  }
}
