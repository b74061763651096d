package org.entente.protocol;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one encoding of every record that is signed: JSON canonicalised by RFC 8785. Reading is
 * strict: unknown fields, missing fields, unknown codes and bytes that are not canonical are
 * refused.
 */
public final class Canonical {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(24)
                          .maxStringLength(16 * 1024 * 1024)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private Canonical() {}

  /** The canonical bytes of a protocol record. */
  public static byte[] encode(Object value) {
    return EncodedBefore.find(value).orElseGet(() -> encodeAnew(value));
  }

  private static byte[] encodeAnew(Object value) {
    try {
      byte[] bytes = new JsonCanonicalizer(MAPPER.writeValueAsString(value)).getEncodedUTF8();
      EncodedBefore.keep(value, bytes);
      return bytes;
    } catch (IOException e) {
      throw new IllegalStateException("a protocol record always has a canonical form", e);
    }
  }

  /** The canonical bytes as text. */
  public static String text(Object value) {
    return new String(encode(value), StandardCharsets.UTF_8);
  }

  /**
   * Reads canonical bytes; anything else is refused with {@link NotCanonical}, which never quotes
   * the input.
   */
  public static <T> T decode(byte[] bytes, Class<T> type) {
    T value = read(bytes, type);
    if (!Arrays.equals(encode(value), bytes)) {
      throw new NotCanonical(type);
    }
    return value;
  }

  /** Reads text written by {@link #text}; for values this node stored itself. */
  public static <T> T decode(String text, Class<T> type) {
    return decode(text.getBytes(StandardCharsets.UTF_8), type);
  }

  /**
   * Reads a large record that this node stored itself and sends on: the text was canonical when it
   * was written, is not encoded once more to compare, and leaves as it is.
   */
  public static <T> T decodeStored(String text, Class<T> type) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    T value = read(bytes, type);
    EncodedBefore.keep(value, bytes);
    return value;
  }

  private static <T> T read(byte[] bytes, Class<T> type) {
    try {
      T value = MAPPER.readValue(bytes, type);
      if (value == null) {
        throw new NotCanonical(type);
      }
      return value;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new NotCanonical(type);
    }
  }
}
