package org.entente.node.lists.format;

import java.util.List;

/** A public reference list an authority may import, with the files it consists of. */
public enum OfficialList {
  /** Consolidated list of the United Nations Security Council. */
  UN_SC("un-sc"),
  /** Specially Designated Nationals list of the US Treasury's OFAC: main records, then aliases. */
  OFAC_SDN("ofac-sdn");

  private final String key;

  OfficialList(String key) {
    this.key = key;
  }

  /** The stable short name under which entries of this list are cited, e.g. {@code un-sc}. */
  public String key() {
    return key;
  }

  /** The files the list consists of, in the order a {@link ListReader} takes them. */
  public List<String> parts() {
    return switch (this) {
      case UN_SC -> List.of("un-sc-consolidated.xml");
      case OFAC_SDN -> List.of("ofac-sdn.csv", "ofac-alt.csv");
    };
  }
}
