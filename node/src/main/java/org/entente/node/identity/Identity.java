package org.entente.node.identity;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.XECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.AuthorityProfile;
import org.entente.protocol.Octets;

/**
 * This authority and its keys: Ed25519 to sign, X25519 to be sealed to, a P-256 key with a
 * self-signed certificate for TLS. They are made at the first start and kept in the key directory.
 */
public final class Identity {
  private final AuthorityProfile profile;
  private final KeyPair signing;
  private final KeyPair sealing;
  private final PrivateKey tlsKey;
  private final X509Certificate tlsCertificate;

  private Identity(
      AuthorityId id,
      String name,
      String endpoint,
      KeyPair signing,
      KeyPair sealing,
      PrivateKey tlsKey,
      X509Certificate tlsCertificate)
      throws GeneralSecurityException {
    this.signing = signing;
    this.sealing = sealing;
    this.tlsKey = tlsKey;
    this.tlsCertificate = tlsCertificate;
    this.profile =
        new AuthorityProfile(
            id,
            name,
            endpoint,
            Ed25519.raw(signing.getPublic()),
            Ed25519.raw(sealing.getPublic()),
            Octets.sha256(tlsCertificate.getEncoded()));
  }

  /** Loads the keys in the directory, making those that are not there yet. */
  public static Identity loadOrCreate(
      Path directory, AuthorityId id, String name, String endpoint, InstantSource clock) {
    KeyFiles files = new KeyFiles(directory);
    try {
      KeyPair signing = pair(files, "signing", "Ed25519");
      KeyPair sealing = pair(files, "sealing", "X25519");
      KeyPair tls = pair(files, "tls", "EC");
      if (!files.has("tls-certificate.pem")) {
        files.write("tls-certificate.pem", "CERTIFICATE", certify(id, tls, clock.instant()));
      }
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new java.io.ByteArrayInputStream(files.read("tls-certificate.pem")));
      return new Identity(id, name, endpoint, signing, sealing, tls.getPrivate(), certificate);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("the node's keys cannot be used", e);
    }
  }

  private static KeyPair pair(KeyFiles files, String name, String algorithm)
      throws GeneralSecurityException {
    String secret = name + ".pem";
    String open = name + "-public.pem";
    if (!files.has(secret)) {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      if (algorithm.equals("EC")) {
        generator.initialize(256);
      }
      KeyPair made = generator.generateKeyPair();
      files.write(open, "PUBLIC KEY", made.getPublic().getEncoded());
      files.write(secret, "PRIVATE KEY", made.getPrivate().getEncoded());
    }
    KeyFactory factory = KeyFactory.getInstance(algorithm);
    PublicKey publicKey = factory.generatePublic(new X509EncodedKeySpec(files.read(open)));
    return new KeyPair(
        publicKey, factory.generatePrivate(new PKCS8EncodedKeySpec(files.read(secret))));
  }

  private static byte[] certify(AuthorityId id, KeyPair tls, Instant now)
      throws OperatorCreationException {
    X500Principal subject = new X500Principal("CN=" + id.value() + ", O=Entente node");
    var builder =
        new JcaX509v3CertificateBuilder(
            subject,
            BigInteger.valueOf(now.toEpochMilli()),
            Date.from(now.minus(1, ChronoUnit.DAYS)),
            Date.from(now.plus(3650, ChronoUnit.DAYS)),
            subject,
            tls.getPublic());
    var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(tls.getPrivate());
    try {
      return builder.build(signer).getEncoded();
    } catch (java.io.IOException e) {
      throw new IllegalStateException("a certificate always has an encoding", e);
    }
  }

  public AuthorityId id() {
    return profile.id();
  }

  public AuthorityProfile profile() {
    return profile;
  }

  /** Signs the bytes for the given context. */
  public Octets sign(SigningContext context, byte[] bytes) {
    return Ed25519.sign(signing.getPrivate(), context, bytes);
  }

  /** The Ed25519 key, for the ledger's checkpoints and for sealing; nothing else may ask for it. */
  public KeyPair signingKeys() {
    return signing;
  }

  /** The 32 secret bytes of the Ed25519 key (RFC 8032, section 5.1.5), for the JWS library. */
  public byte[] signingSecret() {
    byte[] encoded = signing.getPrivate().getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
  }

  /** The 32 secret bytes of the X25519 key (RFC 7748, section 5), for the JWE library. */
  public byte[] sealingSecret() {
    return ((XECPrivateKey) sealing.getPrivate()).getScalar().orElseThrow();
  }

  public PrivateKey tlsKey() {
    return tlsKey;
  }

  public X509Certificate tlsCertificate() {
    return tlsCertificate;
  }

  @Override
  public String toString() {
    return "Identity[" + profile.id() + "]";
  }
}
