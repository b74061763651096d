package org.entente.node.web.work;

import java.util.List;
import org.entente.node.staff.Officer;

/** A part of the node where work waits; each kind of cooperation has one. */
public interface WorkSource {
  /** The kinds of work found here, each with words of its own. */
  List<String> kinds();

  /** What waits here for the officer, in any order. */
  List<Work> waitingFor(Officer officer);
}
