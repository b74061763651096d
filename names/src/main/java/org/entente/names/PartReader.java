package org.entente.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.names.NameWords.Use;

/** Finds the significant parts of a name among its words, from the first to the last. */
final class PartReader {
  static final int MOST_PARTS = 12;
  private static final int MOST_SYLLABLES = 4;

  /** Words that mean something else in names of other cultures. */
  private static final Set<String> SHADOWED =
      NameWords.words().stream()
          .filter(ChineseSpelling::isSyllable)
          .collect(Collectors.toUnmodifiableSet());

  private final List<Part> parts = new ArrayList<>();
  private final List<Part> setAside = new ArrayList<>();
  private String prefix = "";
  private String prefixWritten = "";
  private boolean article;
  private boolean joining;

  private PartReader() {}

  static List<Part> read(PersonName name) {
    PartReader reader = new PartReader();
    if (name.parts().isEmpty()) {
      reader.words(name.full(), PartRole.UNSTATED);
    } else {
      name.parts().forEach(part -> reader.words(part.text(), part.role()));
    }
    reader.finish();
    List<Part> found = reader.parts.isEmpty() ? reader.setAside : reader.parts;
    return List.copyOf(found.subList(0, Math.min(MOST_PARTS, found.size())));
  }

  private void words(String text, PartRole role) {
    List<NameText.Word> words = NameText.words(text);
    boolean isChinese = isChinese(words);
    for (int i = 0; i < words.size(); i++) {
      NameText.Word word = words.get(i);
      int letters = word.text().length() == 1 ? runOfLetters(words, i) : 0;
      if (letters > 1) {
        i += letters - 1;
        continue;
      }
      switch (word.script()) {
        case HAN, HANGUL -> characters(word, role);
        case ARABIC -> arabic(word, role);
        default -> {
          if (isChinese) {
            add(word, Romanisation.of(word), role);
          } else {
            romanised(word, Romanisation.of(word), role);
          }
        }
      }
    }
  }

  /**
   * Whether each word is a Chinese syllable: then Bin and Eng are names and no particle or title.
   */
  private static boolean isChinese(List<NameText.Word> words) {
    boolean needed = false;
    for (NameText.Word word : words) {
      needed |= word.script() == NameScript.LATIN && SHADOWED.contains(Romanisation.of(word));
    }
    return needed
        && words.size() > 1
        && words.size() <= MOST_SYLLABLES
        && words.stream()
            .allMatch(word ->
                word.script() == NameScript.LATIN
                    && ChineseSpelling.isSyllable(Romanisation.of(word)));
  }

  /** How many single letters from here on are a legal form such as S.A. */
  private static int runOfLetters(List<NameText.Word> words, int from) {
    StringBuilder letters = new StringBuilder(8);
    for (int i = from; i < words.size() && words.get(i).text().length() == 1; i++) {
      letters.append(words.get(i).text());
    }
    return NameWords.isDottedLegalForm(letters.toString()) ? letters.length() : 0;
  }

  private void romanised(NameText.Word word, String latin, PartRole role) {
    if (latin.isEmpty()) {
      return;
    }
    Use use = NameWords.use(latin);
    boolean isFirst = parts.isEmpty() && setAside.isEmpty() && prefix.isEmpty();
    switch (use) {
      case ARTICLE -> article(word, role, latin);
      case ASSIMILATED -> {
        if (word.isHyphenated()) {
          article(word, role, latin);
        } else {
          add(word, latin, role);
        }
      }
      case PARTICLE -> {
        if (isFirst && NameWords.isNameInFront(latin)) {
          add(word, latin, role);
        } else {
          aside(word, latin, role);
        }
      }
      case TITLE, LEGAL_FORM -> aside(word, latin, role);
      case SERVANT -> prefixed("abd", word);
      case PARENT -> prefixed("abu", word);
      case FAITH -> {
        if (parts.isEmpty() || (!article && latin.length() < 5 && !joining)) {
          add(word, latin, role);
        } else {
          joinToLast("din", word);
        }
      }
      case GOD -> {
        if (prefix.isEmpty() && !parts.isEmpty()) {
          joinToLast("ullah", word);
        } else {
          add(word, "ullah", role);
        }
      }
      case NAME -> add(word, latin, role);
    }
  }

  private void article(NameText.Word word, PartRole role, String latin) {
    // Zia-ur-Rahman, Anwar-ul-Haq: the vowel belongs to the part before, so all of it is one name.
    joining = word.isHyphenated() && latin.startsWith("u") && !parts.isEmpty();
    article = true;
    setAside.add(Part.of(word.text(), latin, "", false, role, word.script(), ""));
  }

  private void aside(NameText.Word word, String latin, PartRole role) {
    article = false;
    joining = false;
    setAside.add(Part.of(word.text(), latin, "", false, role, word.script(), ""));
  }

  private void prefixed(String kind, NameText.Word word) {
    finish();
    prefix = kind;
    prefixWritten = word.text();
  }

  private void add(NameText.Word word, String latin, PartRole role) {
    if (joining && prefix.isEmpty()) {
      joinToLast(latin, word);
      return;
    }
    String written = prefix.isEmpty() ? word.text() : prefixWritten + " " + word.text();
    String core = latin;
    String before = prefix;
    if (before.isEmpty()) {
      core = Compounds.withoutServant(latin);
      before = core.length() < latin.length() ? "abd" : "";
      core = Compounds.faith(core);
    }
    Part part = Part.of(written, core, before, article, role, word.script(), "");
    parts.add(part.withReadings(readings(word, core, before)));
    clear();
  }

  /** How the word may be spelled elsewhere, or which consonants it may have. */
  private static List<String> readings(NameText.Word word, String core, String prefix) {
    if (word.script() == NameScript.LATIN) {
      String wade = ChineseSpelling.wadeOf(core);
      return wade.isEmpty() ? List.of() : List.of(Sound.of(wade));
    }
    return word.script() == NameScript.ARABIC && prefix.isEmpty()
        ? ArabicConsonants.of(word.text())
        : List.of();
  }

  private void joinToLast(String latin, NameText.Word word) {
    Part last = parts.removeLast();
    parts.add(
        Part.of(
            last.written() + " " + word.text(),
            last.core() + latin,
            last.prefix(),
            last.hasArticle(),
            last.role(),
            last.script(),
            ""));
    clear();
  }

  private void clear() {
    prefix = "";
    prefixWritten = "";
    article = false;
    joining = false;
  }

  /** A prefix with nothing behind it is a part of its own. */
  private void finish() {
    if (!prefix.isEmpty()) {
      parts.add(Part.of(prefixWritten, prefix, "", false, PartRole.UNSTATED, NameScript.LATIN, ""));
      clear();
    }
  }

  private void arabic(NameText.Word word, PartRole role) {
    String text = word.text();
    if (text.startsWith("عبدال") && text.length() > 6) {
      arabicWord(word, "عبد", role);
      arabic(new NameText.Word(text.substring(3), word.script(), false), role);
    } else if (text.startsWith("ال")
        && text.length() > (prefix.isEmpty() ? 4 : 3)
        && !text.equals("الله")) {
      article = true;
      arabicWord(word, text.substring(2), role);
    } else {
      arabicWord(word, text, role);
    }
  }

  private void arabicWord(NameText.Word word, String text, PartRole role) {
    NameText.Word part = new NameText.Word(text, word.script(), word.isHyphenated());
    romanised(part, Romanisation.of(part), role);
  }

  private void characters(NameText.Word word, PartRole role) {
    finish();
    parts.addAll(CharacterNames.parts(word, role));
  }
}
