package org.entente.node.web.partners;

import java.util.ArrayList;
import java.util.List;

/** What a newer version of an agreement says differently about one term. */
public record TermsChange(String label, List<String> removed, List<String> added) {
  public TermsChange {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** The differences between two versions, term by term; both are worded in the same language. */
  static List<TermsChange> between(List<TermsFact> before, List<TermsFact> after) {
    List<TermsChange> changes = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      TermsFact old = before.get(i);
      TermsFact fresh = after.get(i);
      if (!old.equals(fresh)) {
        changes.add(
            new TermsChange(
                fresh.label(),
                old.values().stream().filter(v -> !fresh.values().contains(v)).toList(),
                fresh.values().stream().filter(v -> !old.values().contains(v)).toList()));
      }
    }
    return changes;
  }
}
