package org.entente.oprf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;

/** Builds the byte strings that RFC 9497 hashes: two-byte lengths, fields, numbers and labels. */
final class Transcript {
  /** The longest field whose length fits two bytes. */
  static final int MAX_FIELD_BYTES = 65_535;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  /** Appends {@code I2OSP(len(field), 2) || field}. */
  Transcript field(byte[] field) {
    if (field.length > MAX_FIELD_BYTES) {
      throw new IllegalArgumentException("A field of " + field.length + " bytes is too long");
    }
    return number(field.length).raw(field);
  }

  /** Appends {@code I2OSP(number, 2)}. */
  Transcript number(int number) {
    bytes.write(number >>> 8);
    bytes.write(number);
    return this;
  }

  /** Appends one byte. */
  Transcript octet(int octet) {
    bytes.write(octet);
    return this;
  }

  /** Appends bytes without a length. */
  Transcript raw(byte[] raw) {
    bytes.writeBytes(raw);
    return this;
  }

  /** Appends the characters of a label without a length. */
  Transcript label(String label) {
    return raw(label.getBytes(US_ASCII));
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }
}
