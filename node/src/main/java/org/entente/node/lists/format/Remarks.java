package org.entente.node.lists.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes OFAC's remarks apart into labelled statements; what has no known label stays in words. */
final class Remarks {
  private static final Pattern SEPARATOR = Pattern.compile(";\\s+");
  private static final Pattern RANK = Pattern.compile("^([Aa]lt\\.) +(.*)$");
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?:^|[\\s.,&])(?:\\p{L}|Inc|Ltd|Co|Corp|Bros|Jr|Sr|St|No|Mr|Dr|LLC|Int|Tic|San|Sti)$");

  /** Labels not in the table that plainly introduce a number. */
  private static final Pattern SOME_NUMBER =
      Pattern.compile(
          "^([A-Z][A-Za-z.'/() -]{0,60}?(?:Numbers?|No\\.?|ID|#|Code|Card)):? +((?=\\S*\\d).*)$");

  /** {@code Linked To: …}, {@code Organization Type: …}. */
  private static final Pattern SOME_WORDS = Pattern.compile("^([A-Z][^:;,]{1,60}): +(.+)$");

  /** Somewhat less than a thousand, as white space is collapsed. */
  private static final int LENGTH_WHERE_CUT = 980;

  private Remarks() {}

  static List<Remark> split(String remarks) {
    String text = withoutFullStop(remarks);
    String[] segments = SEPARATOR.split(text, -1);
    int whole = isCut(remarks) ? segments.length - 1 : segments.length;
    List<Remark> found = new ArrayList<>();
    for (int i = 0; i < segments.length; i++) {
      if (!segments[i].isBlank()) {
        found.add(i < whole ? remark(segments[i]) : inWords(segments[i]));
      }
    }
    return found;
  }

  /**
   * Whether the list has more to say than its file holds: the column ends at a thousand characters,
   * in the middle of a number as it may be, and the rest stands in a file of its own. What is cut
   * is never taken for a number.
   */
  static boolean isCut(String remarks) {
    return remarks.length() >= LENGTH_WHERE_CUT && !remarks.endsWith(".");
  }

  private static Remark inWords(String segment) {
    return new Remark(new Remark.Words(), "", "", segment);
  }

  /** OFAC ends all remarks with a full stop, unless an abbreviation already has one. */
  private static String withoutFullStop(String remarks) {
    if (!remarks.endsWith(".")) {
      return remarks;
    }
    String text = remarks.substring(0, remarks.length() - 1);
    return ABBREVIATION.matcher(text).find() ? remarks : text;
  }

  private static Remark remark(String segment) {
    Matcher ranked = RANK.matcher(segment);
    String rank = ranked.matches() ? ranked.group(1) : "";
    String text = ranked.matches() ? ranked.group(2) : segment;
    for (RemarkLabel label : RemarkLabel.TABLE) {
      Matcher m = label.pattern().matcher(text);
      if (m.matches()) {
        return new Remark(label.topic(), rank, m.group(1), m.group(2));
      }
    }
    Matcher number = SOME_NUMBER.matcher(text);
    if (number.matches()) {
      return new Remark(
          new Remark.Identification(StatedKind.OTHER), rank, number.group(1), number.group(2));
    }
    Matcher words = SOME_WORDS.matcher(text);
    return words.matches()
        ? new Remark(new Remark.Words(), rank, words.group(1), words.group(2))
        : inWords(segment);
  }
}
