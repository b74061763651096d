package org.entente.node.web.lookups;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.node.casework.CaseObject;
import org.entente.node.casework.ListedPerson;
import org.entente.node.casework.Subject;
import org.entente.node.casework.Suspect;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Words;

/** What the record keys of one case file stand for. */
final class RecordNames {
  /** A record by name, with what it is. */
  record Name(String label, boolean isPerson, String kind) {}

  private final Words words;
  private final Map<String, Name> names = new HashMap<>();

  RecordNames(Words words, List<Subject> subjects, List<CaseObject> objects) {
    this.words = words;
    subjects.forEach(s -> names.put(s.recordKey(), new Name(s.displayName(), true, kind(s))));
    objects.forEach(o ->
        names.put(
            o.recordKey(),
            new Name(o.identifier().value(), false, CodeTexts.kind(words, o.identifier()))));
  }

  private String kind(Subject subject) {
    return switch (subject) {
      case Suspect suspect ->
          words.of("lookups.record.suspect", "role", CodeTexts.of(words, suspect.role()));
      case ListedPerson listed ->
          words.of("lookups.record.listed", "reference", listed.reference());
    };
  }

  Name of(String recordKey) {
    return names.getOrDefault(recordKey, new Name(words.of("lookups.record.gone"), true, ""));
  }
}
