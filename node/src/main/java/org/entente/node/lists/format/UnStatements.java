package org.entente.node.lists.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an entry of the UN list out line by line: the path of each element that has text, and the
 * text.
 *
 * <p>Elements that occur several times are counted, as in {@code INDIVIDUAL_DOCUMENT[2]/NUMBER}.
 */
final class UnStatements {
  private UnStatements() {}

  static List<Statement> of(UnElement entry) {
    List<Statement> lines = new ArrayList<>();
    addChildren(entry, "", lines);
    return lines;
  }

  private static void addChildren(UnElement element, String path, List<Statement> lines) {
    Map<String, Integer> total = new HashMap<>();
    element.children().forEach(c -> total.merge(c.name(), 1, Integer::sum));
    Map<String, Integer> reached = new HashMap<>();
    for (UnElement child : element.children()) {
      int position = reached.merge(child.name(), 1, Integer::sum);
      String step =
          total.getOrDefault(child.name(), 1) > 1
              ? child.name() + "[" + position + "]"
              : child.name();
      String text = child.collapsed();
      if (!text.isEmpty()) {
        lines.add(new Statement(path + step, text));
      }
      addChildren(child, path + step + "/", lines);
    }
  }
}
