package org.entente.node.discovery;

import java.util.ArrayList;
import java.util.List;
import org.entente.protocol.AgreementRef;
import org.entente.protocol.LookupClass;

/**
 * Values both sides know without talking, hidden among the questions of every batch: each must hit
 * in every segment, which shows that the holder's index was built under the keys it answers with.
 */
public final class Canaries {
  public static final int COUNT = 3;

  private Canaries() {}

  public static List<String> of(AgreementRef agreement, LookupClass lookupClass) {
    List<String> values = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      values.add(
          String.join(
              ":", "canary", agreement.digest().hex(), lookupClass.name(), Integer.toString(i)));
    }
    return values;
  }
}
