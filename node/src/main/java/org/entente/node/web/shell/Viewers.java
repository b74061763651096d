package org.entente.node.web.shell;

import jakarta.servlet.http.HttpServletRequest;

/** Knows who is looking and where they may go; the screens provide it from the staff register. */
public interface Viewers {
  /**
   * The viewer of a request; {@code preferred} is the language to use unless the officer's own
   * setting says otherwise.
   */
  Viewer viewer(HttpServletRequest request, Language preferred);

  /** Where the viewer of a request may go. */
  Navigation navigation(HttpServletRequest request);
}
