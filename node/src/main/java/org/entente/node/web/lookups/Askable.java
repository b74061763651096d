package org.entente.node.web.lookups;

import java.util.ArrayList;
import java.util.List;
import org.entente.names.Identifier;
import org.entente.names.NameKeys;
import org.entente.names.PersonName;
import org.entente.node.casework.CaseObject;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.Subject;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Words;

/**
 * The people and objects of a case as options of a question; who cannot be asked about says why.
 */
final class Askable {
  private final Words words;
  private final RecordNames names;

  Askable(Words words, RecordNames names) {
    this.words = words;
    this.names = names;
  }

  List<Choice> of(
      List<Subject> subjects, List<CaseObject> objects, List<ProtectedPerson> protectedPeople) {
    List<Choice> choices = new ArrayList<>();
    subjects.stream().map(this::subject).forEach(choices::add);
    objects.stream().map(this::object).forEach(choices::add);
    protectedPeople.stream().map(this::protectedPerson).forEach(choices::add);
    return choices;
  }

  private Choice subject(Subject subject) {
    RecordNames.Name name = names.of(subject.recordKey());
    Choice choice = Choice.of(subject.recordKey(), name.label());
    boolean byNumber = subject.identifiers().stream().anyMatch(Askable::isSpecific);
    boolean byName =
        subject.names().stream()
            .anyMatch(n -> !NameKeys.questions(PersonName.of(n), subject.birthDates()).isEmpty());
    return byNumber || byName
        ? choice.hint(
            words.of(
                "lookups.record.asked-by",
                "kind",
                name.kind(),
                "names",
                subject.names().size(),
                "identifiers",
                subject.identifiers().size()))
        : choice.unavailable(words.of("lookups.record.unspecific"));
  }

  private Choice object(CaseObject object) {
    RecordNames.Name name = names.of(object.recordKey());
    Choice choice = Choice.of(object.recordKey(), name.label());
    return isSpecific(object.identifier())
        ? choice.hint(name.kind())
        : choice.unavailable(words.of("lookups.record.unspecific"));
  }

  private Choice protectedPerson(ProtectedPerson person) {
    return Choice.of("protected:" + person.id(), person.alias())
        .unavailable(
            words.of("lookups.record.protected", "role", CodeTexts.of(words, person.role())));
  }

  private static boolean isSpecific(Identifier identifier) {
    return !identifier.tokens().isEmpty();
  }
}
