package org.entente.protocol;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * How an authority's node is reached and recognised.
 *
 * @param endpoint the https address of its exchange
 * @param signingKey Ed25519 public key, 32 bytes (RFC 8032)
 * @param sealingKey X25519 public key, 32 bytes (RFC 7748)
 * @param tlsCertificate SHA-256 of its TLS certificate
 */
public record AuthorityProfile(
    AuthorityId id,
    String name,
    String endpoint,
    Octets signingKey,
    Octets sealingKey,
    Octets tlsCertificate) {
  public AuthorityProfile {
    name = Rules.text("authority name", name, 120);
    endpoint = Rules.text("endpoint", endpoint, 300);
    if (!isHttps(endpoint)) {
      throw new InvalidTerm("endpoint", "an https address");
    }
    if (signingKey.length() != 32 || sealingKey.length() != 32 || tlsCertificate.length() != 32) {
      throw new InvalidTerm("keys", "32 bytes each");
    }
  }

  private static boolean isHttps(String endpoint) {
    try {
      URI address = new URI(endpoint);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /**
   * The fingerprint by which officers compare the key over another channel: SHA-256 of the signing
   * key.
   */
  public Octets fingerprint() {
    return Octets.sha256(signingKey.bytes());
  }
}
