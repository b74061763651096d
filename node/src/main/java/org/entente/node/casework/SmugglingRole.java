package org.entente.node.casework;

/** What a suspect does in a network, in three tiers: those who plan, who enable, who execute. */
public enum SmugglingRole {
  ORGANISER(Tier.PLANS),
  FINANCIER(Tier.PLANS),
  REGIONAL_COORDINATOR(Tier.PLANS),
  LEAD_RECRUITER(Tier.PLANS),
  RECRUITER(Tier.ENABLES),
  LOGISTICIAN(Tier.ENABLES),
  ONLINE_ADVERTISER(Tier.ENABLES),
  DOCUMENT_FORGER(Tier.ENABLES),
  DOCUMENT_SUPPLIER(Tier.ENABLES),
  MONEY_COLLECTOR(Tier.ENABLES),
  HAWALADAR(Tier.ENABLES),
  MONEY_MULE(Tier.ENABLES),
  SAFE_HOUSE_KEEPER(Tier.ENABLES),
  VEHICLE_VESSEL_SUPPLIER(Tier.ENABLES),
  SHAM_EMPLOYER_OR_SPOUSE_BROKER(Tier.ENABLES),
  CORRUPT_OFFICIAL(Tier.ENABLES),
  ENFORCER_SECURITY(Tier.ENABLES),
  INTELLIGENCE_GATHERER(Tier.ENABLES),
  DRIVER(Tier.EXECUTES),
  SKIPPER(Tier.EXECUTES),
  GUIDE(Tier.EXECUTES),
  SPOTTER(Tier.EXECUTES);

  /** How close to the planning a role is. */
  public enum Tier {
    PLANS,
    ENABLES,
    EXECUTES
  }

  private final Tier tier;

  SmugglingRole(Tier tier) {
    this.tier = tier;
  }

  public Tier tier() {
    return tier;
  }
}
