package org.entente.node.web.shell;

/** A screen asked for words that the bundles do not have. */
public final class MissingText extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingText(String key, Language language) {
    super("no text \"" + key + "\" in " + language.code());
  }
}
