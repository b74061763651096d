package org.entente.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * One signature line of a signed note: {@code — <name> <base64 of the 4-byte key id and the
 * signature>}.
 */
public final class NoteSignature {

  static final String MARK = "\u2014 ";
  private static final int SHORTEST = 5;

  private final Origin name;
  private final int keyId;
  private final byte[] signature;

  NoteSignature(Origin name, int keyId, byte[] signature) {
    this.name = name;
    this.keyId = keyId;
    this.signature = signature.clone();
  }

  /**
   * Reads a line without its line break; throws {@link IllegalArgumentException} if it is not
   * canonical.
   */
  static NoteSignature parse(String line) {
    int gap = line.lastIndexOf(' ');
    if (!line.startsWith(MARK) || gap < MARK.length()) {
      throw new IllegalArgumentException("not a signature line");
    }
    byte[] blob = Base64.getDecoder().decode(line.substring(gap + 1));
    if (blob.length < SHORTEST) {
      throw new IllegalArgumentException("a signature line without a signature");
    }
    Origin name = new Origin(line.substring(MARK.length(), gap));
    byte[] signature = Arrays.copyOfRange(blob, Integer.BYTES, blob.length);
    NoteSignature read = new NoteSignature(name, ByteBuffer.wrap(blob).getInt(), signature);
    if (!read.line().equals(line)) {
      throw new IllegalArgumentException("a signature line that is not in its canonical form");
    }
    return read;
  }

  /** The name the key signs under. */
  public Origin name() {
    return name;
  }

  /** The number that tells keys of one name apart. */
  public int keyId() {
    return keyId;
  }

  /** A copy of the signature's bytes. */
  public byte[] signature() {
    return signature.clone();
  }

  boolean isBy(LedgerKey key) {
    return name.equals(key.origin()) && keyId == key.keyId();
  }

  String line() {
    byte[] blob =
        ByteBuffer.allocate(Integer.BYTES + signature.length).putInt(keyId).put(signature).array();
    return MARK + name + " " + Base64.getEncoder().encodeToString(blob);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteSignature that
        && name.equals(that.name)
        && keyId == that.keyId
        && Arrays.equals(signature, that.signature);
  }

  @Override
  public int hashCode() {
    return 31 * keyId + Arrays.hashCode(signature);
  }

  @Override
  public String toString() {
    return name + "+" + HexFormat.of().toHexDigits(keyId);
  }
}
