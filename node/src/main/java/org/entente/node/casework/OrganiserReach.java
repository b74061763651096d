package org.entente.node.casework;

import java.util.List;

/** How much of what a case holds concerns those who plan: the suspects of each tier. */
public record OrganiserReach(int plans, int enables, int executes) {

  static OrganiserReach of(List<Subject> subjects) {
    int[] tiers = new int[3];
    for (Subject subject : subjects) {
      if (subject instanceof Suspect suspect) {
        tiers[suspect.role().tier().ordinal()]++;
      }
    }
    return new OrganiserReach(tiers[0], tiers[1], tiers[2]);
  }

  /** Whether the case only reaches those who execute. */
  public boolean onlyExecutes() {
    return executes > 0 && plans == 0 && enables == 0;
  }
}
