package org.entente.node.discovery.index;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entente.names.BirthDate;
import org.entente.names.Identifier;
import org.entente.names.NameKeys;
import org.entente.names.PersonName;
import org.entente.names.Token;
import org.entente.node.casework.CaseObject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.casework.Suspect;
import org.entente.node.lists.ListDesk;
import org.entente.node.lists.ListedEntry;
import org.entente.protocol.Classification;
import org.springframework.stereotype.Component;

/**
 * What partners may find here: the suspects and objects of open smuggling cases, and what official
 * lists name. Protected people have no way in: no source of holdings knows their type.
 */
@Component
class Holdings {
  private final SubjectDesk subjects;
  private final ListDesk lists;

  Holdings(SubjectDesk subjects, ListDesk lists) {
    this.subjects = subjects;
    this.lists = lists;
  }

  /** Hands over what may be found under an agreement of this ceiling, always in the same order. */
  void forEach(Classification ceiling, Consumer<Holding> consumer) {
    Derivation derivation = new Derivation(consumer);
    for (Suspect suspect : subjects.indexableSuspects(ceiling)) {
      derivation.add(() ->
          new Holding(
              suspect.recordKey(),
              Holding.Source.CASE_FILE,
              tokens(suspect.names(), suspect.birthDates(), suspect.identifiers())));
    }
    for (CaseObject object : subjects.indexableObjects(ceiling)) {
      derivation.add(() ->
          new Holding(object.recordKey(), Holding.Source.CASE_FILE, object.identifier().tokens()));
    }
    lists.forEachCurrent(entry ->
        derivation.add(
            () -> new Holding(entry.recordKey(), Holding.Source.OFFICIAL_LIST, tokens(entry))));
    derivation.finish();
  }

  /** Derives the tokens of many records on all cores, a few hundred records at a time. */
  private static final class Derivation {
    private static final int AT_ONCE = 512;

    private final List<Supplier<Holding>> waiting = new ArrayList<>(AT_ONCE);
    private final Consumer<Holding> consumer;

    Derivation(Consumer<Holding> consumer) {
      this.consumer = consumer;
    }

    void add(Supplier<Holding> record) {
      waiting.add(record);
      if (waiting.size() == AT_ONCE) {
        finish();
      }
    }

    void finish() {
      waiting.parallelStream().map(Supplier::get).toList().forEach(consumer);
      waiting.clear();
    }
  }

  private static List<Token> tokens(ListedEntry entry) {
    List<String> names =
        entry.kind().equals("PERSON")
            ? entry.names().stream().map(ListedEntry.Name::text).toList()
            : List.of();
    // A refugee's or stateless person's document tells of protection: nobody is found by it.
    List<Identifier> identifiers =
        entry.identifiers().stream()
            .filter(i -> i.kind().documentType().filter(t -> t.isProtectionDocument()).isEmpty())
            .toList();
    return tokens(names, entry.births(), identifiers);
  }

  private static List<Token> tokens(
      List<String> names, List<BirthDate> births, List<Identifier> identifiers) {
    List<Token> tokens = new ArrayList<>();
    identifiers.forEach(i -> tokens.addAll(i.tokens()));
    names.forEach(n -> NameKeys.keys(PersonName.of(n), births).forEach(k -> tokens.add(k.token())));
    return tokens;
  }
}
