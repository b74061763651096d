package org.entente.node.lists;

import java.util.List;
import org.entente.protocol.InvalidTerm;

/** A public reference list this node can import, with the files it consists of. */
public enum ListKey {
  /** Consolidated list of the United Nations Security Council. */
  UN_SC("un-sc", List.of("un-sc-consolidated.xml")),
  /** Specially Designated Nationals list of the US Treasury's OFAC: main records and aliases. */
  OFAC_SDN("ofac-sdn", List.of("ofac-sdn.csv", "ofac-alt.csv"));

  private final String key;
  private final List<String> files;

  ListKey(String key, List<String> files) {
    this.key = key;
    this.files = files;
  }

  /** The short name under which entries are cited, such as {@code un-sc}. */
  public String key() {
    return key;
  }

  public List<String> files() {
    return files;
  }

  public static ListKey of(String key) {
    for (ListKey list : values()) {
      if (list.key.equals(key)) {
        return list;
      }
    }
    throw new InvalidTerm("list", "one this node knows");
  }
}
