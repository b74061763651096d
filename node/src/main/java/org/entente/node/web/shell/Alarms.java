package org.entente.node.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Knows which lives at risk must stand above every page; the screens of alerts provide it. */
public interface Alarms {
  List<Alarm> forReader(HttpServletRequest request, Words words, Times times);
}
