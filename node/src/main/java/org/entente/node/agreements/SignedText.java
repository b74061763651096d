package org.entente.node.agreements;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.protocol.Octets;

/**
 * A small signed file as text that can be mailed or pasted: base64 of a 64-byte Ed25519 signature
 * and the canonical bytes it covers, between a first and a last line that say what it is.
 */
record SignedText(String label, Octets signature, Octets content) {
  private static final int LARGEST = 64 * 1024;
  private static final Pattern FORM =
      Pattern.compile(
          "-----BEGIN ENTENTE ([A-Z]{3,20})-----([A-Za-z0-9+/=\\s]+)-----END ENTENTE ([A-Z]{3,20})-----");

  static SignedText read(String text, String label) {
    if (text.length() > LARGEST) {
      throw new OnboardingRefused(OnboardingRefused.Reason.NOT_SUCH_A_FILE);
    }
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches() || !label.equals(matcher.group(1)) || !label.equals(matcher.group(3))) {
      throw new OnboardingRefused(OnboardingRefused.Reason.NOT_SUCH_A_FILE);
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(matcher.group(2).replaceAll("\\s", ""));
      if (bytes.length <= 64) {
        throw new OnboardingRefused(OnboardingRefused.Reason.NOT_SUCH_A_FILE);
      }
      return new SignedText(
          label,
          Octets.of(Arrays.copyOf(bytes, 64)),
          Octets.of(Arrays.copyOfRange(bytes, 64, bytes.length)));
    } catch (IllegalArgumentException e) {
      throw new OnboardingRefused(OnboardingRefused.Reason.NOT_SUCH_A_FILE);
    }
  }

  String text() {
    byte[] both = Arrays.copyOf(signature.bytes(), 64 + content.length());
    System.arraycopy(content.bytes(), 0, both, 64, content.length());
    String body =
        Base64.getMimeEncoder(72, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(both);
    return "-----BEGIN ENTENTE "
        + label
        + "-----\n"
        + body
        + "\n-----END ENTENTE "
        + label
        + "-----\n";
  }
}
