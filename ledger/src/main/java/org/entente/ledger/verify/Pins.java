package org.entente.ledger.verify;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an auditor knows of a ledger from elsewhere: its key, and tree heads that witnesses have
 * seen. Without a witness, an authority could hand over an earlier, shorter state of its own ledger
 * and sign it.
 *
 * @param fingerprints the keys it may be signed with: SHA-256 of the 32 key bytes, hexadecimal; if
 *     there are none, any
 * @param heads roots in Base64 by size
 */
public record Pins(Set<String> fingerprints, Map<Long, String> heads) {

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

  public Pins {
    fingerprints = Set.copyOf(fingerprints);
    heads = Collections.unmodifiableMap(new TreeMap<>(heads));
  }

  /** Nothing is known beforehand. */
  public static Pins none() {
    return new Pins(Set.of(), Map.of());
  }

  /**
   * The same with a key; colons and capitals do not matter.
   *
   * @throws IllegalArgumentException if it is not a SHA-256 in hexadecimal
   */
  public Pins key(String fingerprint) {
    String plain = fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
    if (!FINGERPRINT.matcher(plain).matches()) {
      throw new IllegalArgumentException("a fingerprint has 64 hexadecimal digits");
    }
    Set<String> more = new HashSet<>(fingerprints);
    more.add(plain);
    return new Pins(more, heads);
  }

  /** The same with a tree head that a witness saw. */
  public Pins head(long size, String root) {
    Map<Long, String> more = new TreeMap<>(heads);
    more.put(size, root);
    return new Pins(fingerprints, more);
  }
}
