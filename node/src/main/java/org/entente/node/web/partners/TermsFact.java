package org.entente.node.web.partners;

import java.util.List;

/** One term of an agreement in words. */
public record TermsFact(String label, List<String> values) {
  public TermsFact {
    values = List.copyOf(values);
  }
}
