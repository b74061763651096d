package org.entente.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The words of {@code name-words.txt}: what stands in names without being one, and what is common.
 */
final class NameWords {
  /** What a word does in a name. */
  enum Use {
    PARTICLE,
    ARTICLE,
    ASSIMILATED,
    SERVANT,
    PARENT,
    FAITH,
    GOD,
    TITLE,
    LEGAL_FORM,
    NAME
  }

  private static final Map<String, Use> USES = new HashMap<>();
  private static final Set<String> OPENING = new HashSet<>();
  private static final Set<String> DOTTED = new HashSet<>();
  private static final Set<String> COMMON = new HashSet<>();

  static {
    for (String line : table().lines().toList()) {
      if (!line.isBlank() && line.charAt(0) != '#') {
        read(line.split(" ", -1));
      }
    }
  }

  private NameWords() {}

  private static void read(String[] words) {
    for (int i = 1; i < words.length; i++) {
      switch (words[0]) {
        case "particle" -> USES.putIfAbsent(words[i], Use.PARTICLE);
        case "article" -> USES.putIfAbsent(words[i], Use.ARTICLE);
        case "assimilated" -> USES.putIfAbsent(words[i], Use.ASSIMILATED);
        case "servant" -> USES.putIfAbsent(words[i], Use.SERVANT);
        case "parent" -> USES.putIfAbsent(words[i], Use.PARENT);
        case "faith" -> USES.putIfAbsent(words[i], Use.FAITH);
        case "god" -> USES.putIfAbsent(words[i], Use.GOD);
        case "legal" -> USES.putIfAbsent(words[i], Use.LEGAL_FORM);
        case "opening" -> OPENING.add(words[i]);
        case "dotted" -> DOTTED.add(words[i]);
        case "title" -> USES.putIfAbsent(words[i], Use.TITLE);
        case "common" -> COMMON.add(commonForm(Sound.of(words[i])));
        default -> throw new IllegalStateException("name-words.txt: " + words[0]);
      }
    }
  }

  static Use use(String word) {
    return USES.getOrDefault(word, Use.NAME);
  }

  /** Every word that does something in a name without being one. */
  static Set<String> words() {
    return USES.keySet();
  }

  /** Whether a particle is a name where it stands first. */
  static boolean isNameInFront(String word) {
    return OPENING.contains(word);
  }

  /** Whether letters with dots between them are the legal form of an organisation. */
  static boolean isDottedLegalForm(String letters) {
    return DOTTED.contains(letters) || use(letters) == Use.LEGAL_FORM;
  }

  /** Whether so many people bear the name that it says little by itself. */
  static boolean isCommon(String sound) {
    return COMMON.contains(commonForm(sound));
  }

  /** A key form in which g and k differ: Ghermay is no Karim, though their keys are alike. */
  private static String commonForm(String sound) {
    return Skeleton.keyForm(sound.replace('g', 'G'));
  }

  private static String table() {
    try (InputStream in = NameWords.class.getResourceAsStream("name-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("name-words.txt is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
