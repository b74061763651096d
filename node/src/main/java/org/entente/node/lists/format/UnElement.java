package org.entente.node.lists.format;

import java.util.List;
import java.util.stream.Stream;

/**
 * One element of an entry in the UN list with everything below it.
 *
 * @param text its own text, as it stands in the file
 * @param line the line where it begins
 */
record UnElement(String name, String text, List<UnElement> children, long line) {

  UnElement {
    children = List.copyOf(children);
  }

  /** The text of the first child of this name with white space collapsed, or empty. */
  String value(String child) {
    return all(child).map(UnElement::collapsed).findFirst().orElse("");
  }

  /** The texts of the {@code VALUE} children of the children of this name, empty ones left out. */
  List<String> values(String child) {
    return all(child)
        .flatMap(e -> e.all("VALUE"))
        .map(UnElement::collapsed)
        .filter(v -> !v.isEmpty())
        .toList();
  }

  Stream<UnElement> all(String child) {
    return children.stream().filter(e -> e.name.equals(child));
  }

  String collapsed() {
    return Words.collapse(text);
  }

  @Override
  public String toString() {
    return name + "@" + line;
  }
}
