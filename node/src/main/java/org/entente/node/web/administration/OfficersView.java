package org.entente.node.web.administration;

import java.util.List;
import org.entente.node.web.shell.Tab;

/** The officers of this authority. */
public record OfficersView(List<Tab> tabs, List<Row> rows) {

  /**
   * One officer; {@code whyNotDeactivate} says why they cannot be deactivated, else it is empty.
   */
  public record Row(
      String name,
      String username,
      String unit,
      String roles,
      String clearance,
      boolean isActive,
      String deactivateHref,
      String whyNotDeactivate) {}
}
