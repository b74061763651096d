package org.entente.protocol;

import java.util.List;
import java.util.UUID;

/** The answer to a request: items of information with their codes. */
public record InformationAnswer(UUID request, List<Item> items) implements Body {
  public InformationAnswer {
    items = List.copyOf(items);
    Rules.size("items", items, 1, 50);
  }

  @Override
  public String toString() {
    return "InformationAnswer[" + request + "]";
  }
}
