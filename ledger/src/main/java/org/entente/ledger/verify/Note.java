package org.entente.ledger.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A checkpoint as this package reads it: a signed note of four lines, an empty line, and signature
 * lines.
 *
 * @param origin the ledger it speaks of
 * @param size the number of leaves
 * @param root the root in Base64
 * @param time when it was signed
 * @param text the signed lines
 * @param signatures the signature lines as pairs of name and Base64
 */
record Note(
    String origin,
    long size,
    String root,
    Instant time,
    String text,
    List<NamedSignature> signatures) {

  private static final int LONGEST = 64 * 1024;

  private static final Pattern FORM =
      Pattern.compile(
          "(?<text>(?<origin>[!-*,-~]{1,200})\n"
              + "(?<size>0|[1-9][0-9]{0,17})\n"
              + "(?<root>[A-Za-z0-9+/]{43}=)\n"
              + "time (?<time>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z)\n)"
              + "\n(?<signatures>(?:\u2014 [!-*,-~]{1,200} [A-Za-z0-9+/]+={0,2}\n){1,16})");

  record NamedSignature(String name, String base64) {}

  Note {
    signatures = List.copyOf(signatures);
  }

  static Optional<Note> read(byte[] bytes) {
    if (bytes.length > LONGEST) {
      return Optional.empty();
    }
    try {
      String note = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Matcher form = FORM.matcher(note);
      if (!form.matches()) {
        return Optional.empty();
      }
      String root = form.group("root");
      List<NamedSignature> signatures = signatures(form.group("signatures"));
      if (SigningKey.canonicalBase64(root).isEmpty()
          || signatures.stream().anyMatch(s -> SigningKey.canonicalBase64(s.base64()).isEmpty())) {
        return Optional.empty();
      }
      return Optional.of(
          new Note(
              form.group("origin"),
              Long.parseLong(form.group("size")),
              root,
              Instant.parse(form.group("time")),
              form.group("text"),
              signatures));
    } catch (CharacterCodingException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static List<NamedSignature> signatures(String lines) {
    List<NamedSignature> signatures = new ArrayList<>();
    for (String line : lines.split("\n", 0)) {
      String[] parts = line.split(" ", 3);
      signatures.add(new NamedSignature(parts[1], parts[2]));
    }
    return signatures;
  }

  /** What the note's signature lines say of the key; empty if it signed the note. */
  Optional<Problem> check(SigningKey key) {
    boolean found = false;
    for (NamedSignature signature : signatures) {
      byte[] blob = SigningKey.canonicalBase64(signature.base64()).orElseThrow();
      if (signature.name().equals(origin) && key.isNamedBy(blob)) {
        found = true;
        if (!key.signed(text.getBytes(StandardCharsets.UTF_8), blob)) {
          return Optional.of(Problem.SIGNATURE_WRONG);
        }
      }
    }
    return found ? Optional.empty() : Optional.of(Problem.SIGNATURE_MISSING);
  }
}
