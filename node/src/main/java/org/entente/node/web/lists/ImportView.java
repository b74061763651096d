package org.entente.node.web.lists;

import java.util.List;
import org.entente.node.web.shell.Form;

/** The form that imports one list: the version that ships, or the publisher's own files. */
public record ImportView(String list, String action, List<Part> parts, Form form, String whyNot) {

  /** One file of the list. */
  public record Part(String field, String label) {}
}
