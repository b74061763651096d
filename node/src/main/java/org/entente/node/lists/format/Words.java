package org.entente.node.lists.format;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** White space in lists: it wraps and pads, and means nothing. */
final class Words {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u202F]+");

  private Words() {}

  static String collapse(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** Joins what is not empty. */
  static String join(String separator, String... parts) {
    return Arrays.stream(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(separator));
  }
}
