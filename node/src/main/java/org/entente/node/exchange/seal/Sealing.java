package org.entente.node.exchange.seal;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.X25519Decrypter;
import com.nimbusds.jose.crypto.X25519Encrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import org.entente.node.identity.Identity;
import org.entente.protocol.AuthorityProfile;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Component;

/**
 * Signs, then encrypts: an Ed25519 JWS (RFC 7515, RFC 8037) inside an ECDH-ES A256GCM JWE over
 * X25519 (RFC 7516). Both algorithms are fixed; a header that names others is refused.
 */
@Component
public class Sealing {
  private static final JOSEObjectType MESSAGE = new JOSEObjectType("entente-message+jws");
  private static final JOSEObjectType RECEIPT = new JOSEObjectType("entente-receipt+jws");

  // Of the platform: a message of a batch has a hundred thousand characters.
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder BYTES = Base64.getUrlDecoder();

  private final OctetKeyPair signing;
  private final OctetKeyPair sealing;
  private final String ownKeyId;

  public Sealing(Identity identity) {
    AuthorityProfile own = identity.profile();
    this.ownKeyId = own.fingerprint().hex();
    this.signing =
        new OctetKeyPair.Builder(Curve.Ed25519, encoded(own.signingKey()))
            .d(Base64URL.encode(identity.signingSecret()))
            .build();
    this.sealing =
        new OctetKeyPair.Builder(Curve.X25519, encoded(own.sealingKey()))
            .d(Base64URL.encode(identity.sealingSecret()))
            .build();
  }

  /** Signs the canonical message and encrypts it to the recipient. */
  public byte[] seal(byte[] message, AuthorityProfile recipient) {
    try {
      String signed = sign(message, MESSAGE);
      JWEObject sealed =
          new JWEObject(
              new JWEHeader.Builder(JWEAlgorithm.ECDH_ES, EncryptionMethod.A256GCM)
                  .keyID(recipient.fingerprint().hex())
                  .contentType("JWS")
                  .build(),
              new Payload(signed));
      sealed.encrypt(
          new X25519Encrypter(
              new OctetKeyPair.Builder(Curve.X25519, encoded(recipient.sealingKey())).build()));
      return sealed.serialize().getBytes(StandardCharsets.US_ASCII);
    } catch (JOSEException e) {
      throw new IllegalStateException("sealing with pinned keys failed", e);
    }
  }

  /** Opens what was encrypted to us, without looking at the signature yet. */
  public Opened open(byte[] sealed) {
    try {
      JWEObject jwe = JWEObject.parse(canonical(new String(sealed, StandardCharsets.US_ASCII)));
      if (!JWEAlgorithm.ECDH_ES.equals(jwe.getHeader().getAlgorithm())
          || !EncryptionMethod.A256GCM.equals(jwe.getHeader().getEncryptionMethod())
          || jwe.getHeader().getCompressionAlgorithm() != null
          || !ownKeyId.equals(jwe.getHeader().getKeyID())) {
        throw new NotSealed();
      }
      jwe.decrypt(new X25519Decrypter(sealing));
      return Opened.of(JWSObject.parse(canonical(jwe.getPayload().toString())), MESSAGE);
    } catch (ParseException | JOSEException | IllegalStateException e) {
      throw new NotSealed();
    }
  }

  /** Signs a receipt. */
  public String signReceipt(byte[] receipt) {
    return sign(receipt, RECEIPT);
  }

  /** The content of a receipt, when the given key signed it. */
  public byte[] openReceipt(String compact, Octets signingKey) {
    try {
      Opened opened = Opened.of(JWSObject.parse(canonical(compact)), RECEIPT);
      if (!opened.isSignedBy(signingKey)) {
        throw new NotSealed();
      }
      return opened.content();
    } catch (ParseException e) {
      throw new NotSealed();
    }
  }

  private String sign(byte[] content, JOSEObjectType type) {
    try {
      JWSObject jws =
          new JWSObject(
              new JWSHeader.Builder(JWSAlgorithm.Ed25519).type(type).keyID(ownKeyId).build(),
              new Payload(content));
      jws.sign(new Ed25519Signer(signing));
      return jws.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("signing with the node's own key failed", e);
    }
  }

  /** What was sealed has one form only: a part with its spare bits set is another's text. */
  private static String canonical(String compact) {
    try {
      for (String part : compact.split("\\.", -1)) {
        if (!TEXT.encodeToString(BYTES.decode(part)).equals(part)) {
          throw new NotSealed();
        }
      }
    } catch (IllegalArgumentException e) {
      throw new NotSealed();
    }
    return compact;
  }

  private static Base64URL encoded(Octets key) {
    return Base64URL.encode(key.bytes());
  }

  /** A decrypted message whose signature is still to be checked against the key it names. */
  public static final class Opened {
    private final JWSObject jws;

    private Opened(JWSObject jws) {
      this.jws = jws;
    }

    static Opened of(JWSObject jws, JOSEObjectType type) {
      if (!JWSAlgorithm.Ed25519.equals(jws.getHeader().getAlgorithm())
          || !type.equals(jws.getHeader().getType())
          || jws.getHeader().getKeyID() == null) {
        throw new NotSealed();
      }
      return new Opened(jws);
    }

    /** The fingerprint of the key the signature claims. */
    public String keyId() {
      return jws.getHeader().getKeyID();
    }

    public boolean isSignedBy(Octets signingKey) {
      try {
        return jws.verify(
            new Ed25519Verifier(
                new OctetKeyPair.Builder(Curve.Ed25519, encoded(signingKey)).build()));
      } catch (JOSEException | IllegalStateException e) {
        return false;
      }
    }

    public byte[] content() {
      return jws.getPayload().toBytes();
    }
  }

  /** Bytes that were not sealed for this node, or not as this protocol seals. */
  public static final class NotSealed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSealed() {
      super("not sealed for this node");
    }
  }
}
