package org.entente.node.web.shell;

import java.time.ZoneId;
import java.util.List;

/** The person a page is written for. */
public sealed interface Viewer {
  Language language();

  ZoneId zone();

  default boolean isSignedIn() {
    return this instanceof Officer;
  }

  /** Someone signed in, with the roles as words in their language. */
  record Officer(String displayName, List<String> roleLabels, Language language, ZoneId zone)
      implements Viewer {
    public Officer {
      roleLabels = List.copyOf(roleLabels);
      if (displayName.isBlank()) {
        throw new IllegalArgumentException("an officer has a name");
      }
    }
  }

  /** Someone not signed in. */
  record Visitor(Language language, ZoneId zone) implements Viewer {}
}
