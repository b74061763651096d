package org.entente.names;

/**
 * A romanised word as it sounds: one letter a sound, spelling habits of English, French, German and
 * Spanish romanisation folded. Capitals stand for the sounds that need two letters: {@code S} sh,
 * {@code C} ch, {@code X} kh, {@code Z} zh.
 */
final class Sound {
  private Sound() {}

  static String of(String word) {
    StringBuilder sound = new StringBuilder(word.length());
    int i = 0;
    while (i < word.length()) {
      i += step(word, i, sound);
    }
    int last = sound.length() - 1;
    if (last > 0 && sound.charAt(last) == 'h' && isVowel(sound.charAt(last - 1))) {
      sound.setLength(last);
    }
    return sound.toString();
  }

  static boolean isVowel(int c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }

  /** Appends the sound at a place and returns how many letters it took. */
  private static int step(String word, int i, StringBuilder sound) {
    char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
    char after = i + 2 < word.length() ? word.charAt(i + 2) : ' ';
    return switch (word.charAt(i)) {
      case 's' ->
          next == 'c' && after == 'h'
              ? put(sound, 'S', 3)
              : next == 'h' ? put(sound, 'S', 2) : put(sound, 's', 1);
      case 'c' -> soundOfC(next, after, sound);
      case 't' ->
          next == 'c' && after == 'h' ? put(sound, 'C', 3) : put(sound, 't', next == 'h' ? 2 : 1);
      case 'd' ->
          next == 'z' && after == 'h'
              ? put(sound, 'j', 3)
              : next == 'j' || (next == 'g' && after == 'e')
                  ? put(sound, 'j', 2)
                  : put(sound, 'd', next == 'h' ? 2 : 1);
      case 'k' -> next == 'h' ? put(sound, 'X', 2) : put(sound, 'k', 1);
      case 'g' ->
          next == 'h' || (next == 'u' && isFront(after)) ? put(sound, 'g', 2) : put(sound, 'g', 1);
      case 'z' -> next == 'h' ? put(sound, 'Z', 2) : put(sound, 'z', 1);
      case 'p' -> next == 'h' ? put(sound, 'f', 2) : put(sound, 'p', 1);
      case 'q' -> put(sound, 'k', next == 'u' && isFront(after) ? 2 : 1);
      case 'x' -> i == 0 ? put(sound, 's', 1) : put(sound, 'k', 0) + put(sound, 's', 1);
      case 'o' -> soundOfO(i, next, after, sound);
      case 'e' -> next == 'e' ? put(sound, 'i', 2) : put(sound, 'e', 1);
      case 'i' -> next == 'e' && i > 0 ? put(sound, 'i', 2) : put(sound, 'i', 1);
      case 'y' -> put(sound, isVowel(next) && next != 'i' ? 'y' : 'i', 1);
      default -> put(sound, word.charAt(i), 1);
    };
  }

  private static int soundOfC(char next, char after, StringBuilder sound) {
    return switch (next) {
      case 'h' -> after == 'r' ? put(sound, 'k', 2) : put(sound, 'C', 2);
      case 'z' -> put(sound, 'C', 2);
      case 'k' -> put(sound, 'k', 2);
      case 'e', 'i', 'y' -> put(sound, 's', 1);
      default -> put(sound, 'k', 1);
    };
  }

  private static int soundOfO(int i, char next, char after, StringBuilder sound) {
    if (next == 'o') {
      return put(sound, 'u', 2);
    }
    if (next == 'u') {
      return i == 0 && isVowel(after) ? put(sound, 'w', 2) : put(sound, 'u', 2);
    }
    return put(sound, 'o', 1);
  }

  private static boolean isFront(char c) {
    return c == 'e' || c == 'i' || c == 'y';
  }

  /** Appends a sound unless it repeats the last one. */
  private static int put(StringBuilder sound, char c, int length) {
    if (sound.isEmpty() || sound.charAt(sound.length() - 1) != c) {
      sound.append(c);
    }
    return length;
  }
}
