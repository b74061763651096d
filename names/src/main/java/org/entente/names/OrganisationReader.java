package org.entente.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds the significant words in the name of an organisation or a vessel: without its legal form,
 * the words that only join, and the prefixes of ships; numbers in one way of writing them.
 */
final class OrganisationReader {
  private static final int MOST_WORDS = 14;
  private static final Pattern JOINED_FORM = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}{2,5}\\b)");
  private static final Set<String> VESSEL_PREFIXES =
      Set.of("mv", "mt", "my", "fv", "ss", "mfv", "sv", "hms", "uss", "rv", "lng", "lpg");

  private final List<String> words = new ArrayList<>();
  private final List<NameText.Word> sources = new ArrayList<>();
  private final Set<String> forms = new TreeSet<>();

  private OrganisationReader() {}

  /** The significant words, and the kinds of the legal forms. */
  record Read(List<Part> parts, Set<String> legalForms) {}

  static Read read(NameSchema schema, String text) {
    OrganisationReader reader = new OrganisationReader();
    String bounded = NameText.bounded(text);
    reader.collect(
        NameText.words(
            schema == NameSchema.ORGANISATION
                ? JOINED_FORM.matcher(bounded).replaceAll(" ")
                : bounded));
    if (schema == NameSchema.ORGANISATION) {
      reader.setFormsAside();
    } else {
      reader.setPrefixAside();
    }
    return new Read(reader.parts(), reader.forms);
  }

  /** Romanises the words and joins single letters with points or nothing between: J.P., U.S. */
  private void collect(List<NameText.Word> found) {
    StringBuilder letters = new StringBuilder();
    for (NameText.Word word : found) {
      String latin = Romanisation.of(word);
      if (latin.isEmpty() || (OrganisationWords.isStop(latin) && latin.length() > 1)) {
        continue;
      }
      boolean isLetter = latin.length() == 1 && !Character.isDigit(latin.charAt(0));
      if (isLetter) {
        letters.append(latin);
      } else {
        flush(letters);
        add(OrganisationWords.full(latin), word);
      }
    }
    flush(letters);
  }

  private void flush(StringBuilder letters) {
    int form = letters.length();
    for (int i = letters.length() - 2; i > 0; i--) {
      form = OrganisationWords.legalForm(letters.substring(i)).isPresent() ? i : form;
    }
    for (String run : new String[] {letters.substring(0, form), letters.substring(form)}) {
      if (!run.isEmpty()) {
        add(run, new NameText.Word(run, NameScript.LATIN, false));
      }
    }
    letters.setLength(0);
  }

  private void add(String latin, NameText.Word source) {
    words.add(latin);
    sources.add(source);
  }

  /** Legal forms at either end; several may follow each other: Pte. Ltd. */
  private void setFormsAside() {
    boolean found = true;
    while (found) {
      found = false;
      for (int length = OrganisationWords.MOST_WORDS_OF_A_FORM; length > 0 && !found; length--) {
        found =
            length < words.size()
                && (setFormAside(words.size() - length, words.size()) || setFormAside(0, length));
      }
    }
  }

  private boolean setFormAside(int from, int to) {
    Optional<String> form = OrganisationWords.legalForm(String.join(" ", words.subList(from, to)));
    form.ifPresent(kind -> {
      forms.add(kind);
      words.subList(from, to).clear();
      sources.subList(from, to).clear();
    });
    return form.isPresent();
  }

  private void setPrefixAside() {
    if (words.size() > 1 && VESSEL_PREFIXES.contains(words.getFirst())) {
      words.removeFirst();
      sources.removeFirst();
    }
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>(words.size());
    for (int i = 0; i < words.size() && parts.size() < MOST_WORDS; i++) {
      String word = words.get(i);
      NameText.Word source = sources.get(i);
      String two = i + 1 < words.size() ? word + "-" + words.get(i + 1) : "";
      Optional<String> pair = OrganisationWords.spelled(two);
      String number = pair.or(() -> OrganisationWords.spelled(word)).orElse(word);
      boolean mayBeNumeral = i > 0 && (word.length() > 1 || i == words.size() - 1);
      String plain = mayBeNumeral ? OrganisationWords.roman(number).orElse(number) : number;
      i += pair.isPresent() ? 1 : 0;
      String han = source.script() == NameScript.HAN ? Romanisation.simplified(source.text()) : "";
      Part part = Part.of(source.text(), plain, "", false, PartRole.UNSTATED, source.script(), han);
      parts.add(part.as(OrganisationWords.kind(plain)));
    }
    return List.copyOf(parts);
  }
}
