package org.entente.node.web.shell;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One text of one language: an ICU message pattern with named arguments. */
final class Wording {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private final MessageFormat format;
  private final SortedMap<String, String> arguments;
  private final String plain;

  Wording(String pattern, Language language) {
    this.format = new MessageFormat(pattern, language.icuLocale());
    this.arguments = Collections.unmodifiableSortedMap(arguments(new MessagePattern(pattern)));
    this.plain = arguments.isEmpty() ? format.format(Map.of()) : "";
  }

  /** The names of the arguments with the kind of each, such as {@code count → PLURAL}. */
  SortedMap<String, String> arguments() {
    return arguments;
  }

  String with(Object... namesAndValues) {
    Map<String, Object> values = pairs(namesAndValues);
    if (!values.keySet().equals(arguments.keySet())) {
      throw new IllegalArgumentException(
          "expected arguments " + arguments.keySet() + ", got " + values.keySet());
    }
    // A MessageFormat is not safe for use by several threads, its clone is ours alone.
    return arguments.isEmpty() ? plain : ((MessageFormat) format.clone()).format(values);
  }

  private static Map<String, Object> pairs(Object... namesAndValues) {
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("arguments come as name, value pairs");
    }
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], isolated(namesAndValues[i + 1]));
    }
    return values;
  }

  /** A right-to-left name must not turn the words around it. */
  private static Object isolated(Object value) {
    if (value instanceof Number) {
      return value;
    }
    String text = value.toString();
    return text.codePoints().anyMatch(Wording::isRightToLeft)
        ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE
        : text;
  }

  private static boolean isRightToLeft(int codePoint) {
    byte direction = Character.getDirectionality(codePoint);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static SortedMap<String, String> arguments(MessagePattern pattern) {
    SortedMap<String, String> found = new TreeMap<>();
    for (int i = 0; i < pattern.countParts(); i++) {
      MessagePattern.Part part = pattern.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        MessagePattern.ArgType kind = part.getArgType();
        found.put(pattern.getSubstring(pattern.getPart(i + 1)), kind.toString());
      }
    }
    return found;
  }
}
