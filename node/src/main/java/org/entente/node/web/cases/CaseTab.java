package org.entente.node.web.cases;

import org.entente.node.casework.CaseFileId;

/** The parts of a case file, each with an address of its own. */
public enum CaseTab {
  SUMMARY(""),
  PEOPLE("/people"),
  SEARCH("/search"),
  ITEMS("/items"),
  LOOKUPS("/lookups"),
  REQUESTS("/requests"),
  NOTICES("/notices"),
  PROCEEDINGS("/proceedings"),
  EVIDENCE("/evidence"),
  OUTCOMES("/outcomes"),
  LOG("/log");

  private final String path;

  CaseTab(String path) {
    this.path = path;
  }

  public String href(CaseFileId file) {
    return "/cases/" + file + path;
  }

  String label() {
    return "cases.tab." + name();
  }
}
