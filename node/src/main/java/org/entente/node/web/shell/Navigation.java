package org.entente.node.web.shell;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places a viewer may open, with how much waits at each. */
public record Navigation(Set<Place> open, Map<Place, Integer> waiting) {
  public Navigation {
    open = Set.copyOf(open);
    waiting = Map.copyOf(waiting);
  }

  public static Navigation none() {
    return new Navigation(Set.of(), Map.of());
  }

  public boolean isEmpty() {
    return open.isEmpty();
  }

  public List<Place> places(Place.Group group) {
    return group.places().stream().filter(open::contains).toList();
  }

  /** How much waits there; nought is not shown. */
  public int waiting(Place place) {
    return waiting.getOrDefault(place, 0);
  }
}
