package org.entente.node.web.security;

import java.util.Map;
import org.entente.node.staff.Officer;
import org.entente.node.web.shell.Place;

/**
 * Counts what waits for an officer at places of the navigation; screens may provide as many as
 * needed.
 */
public interface Waiting {
  Map<Place, Integer> waitingFor(Officer officer);
}
