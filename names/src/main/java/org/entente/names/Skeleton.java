package org.entente.names;

/**
 * The consonants of a sound with those folded that romanisations confuse: what remains the same
 * when a name comes out of Arabic script by different hands. A vowel at the start is kept as {@code
 * a}, because the script writes it; weak consonants elsewhere go, because it writes them as vowels.
 */
final class Skeleton {
  private static final int ENOUGH = 3;

  private Skeleton() {}

  static String of(String sound) {
    StringBuilder skeleton = new StringBuilder(sound.length());
    for (int i = 0; i < sound.length(); i++) {
      char c = fold(sound.charAt(i), i == 0);
      if (c != ' ' && (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != c)) {
        skeleton.append(c);
      }
    }
    return skeleton.toString();
  }

  private static char fold(char c, boolean isFirst) {
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u' -> isFirst ? 'a' : ' ';
      case 'y' -> isFirst ? 'y' : ' ';
      case 'w' -> isFirst ? 'v' : ' ';
      case 'q', 'g', 'X' -> 'k';
      case 'C' -> 'S';
      case 'Z' -> 'j';
      default -> c;
    };
  }

  /**
   * What stands for a part in a key: the skeleton where it has three letters, else the sound with
   * its vowels made coarse. Two consonants alone would make one of half the short names of a list.
   */
  static String keyForm(String sound) {
    String skeleton = of(sound);
    if (skeleton.length() >= ENOUGH) {
      return skeleton;
    }
    StringBuilder coarse = new StringBuilder(sound.length());
    for (int i = 0; i < sound.length(); i++) {
      char c = coarse(sound.charAt(i));
      if (coarse.isEmpty() || coarse.charAt(coarse.length() - 1) != c) {
        coarse.append(c);
      }
    }
    return coarse.toString();
  }

  private static char coarse(char c) {
    return switch (c) {
      case 'e', 'y' -> 'i';
      case 'o', 'w' -> 'u';
      case 'q', 'g', 'X' -> 'k';
      case 'C' -> 'S';
      case 'Z' -> 'j';
      default -> c;
    };
  }
}
