package org.entente.node.casework;

import java.util.List;

/** A case file with the people and objects in it that have a record key. */
public record CaseContents(CaseFile file, List<Subject> subjects, List<CaseObject> objects) {
  public CaseContents {
    subjects = List.copyOf(subjects);
    objects = List.copyOf(objects);
  }
}
