package org.entente.names;

import java.util.List;

/**
 * A significant part of a name, ready to be compared: what is left when articles, particles and
 * titles are set aside and compounds are joined.
 *
 * @param written as its source writes it, in small letters
 * @param core the romanised part without "servant of" and "father of"
 * @param prefix such as {@code abd}, or empty
 * @param hasArticle whether an article stood before it
 * @param sound prefix and core as they sound
 * @param coreSound the core as it sounds
 * @param han its Chinese characters, simplified, or empty
 * @param isCommon whether so many bear it that it says little by itself
 * @param readings how it sounds in other spellings of Chinese, or which consonants it may have
 * @param chinese how its Chinese characters may be spelled
 * @param weight how much it counts in a name
 * @param distinct its sounds that others hardly stand for, as {@link SoundDistance} takes them
 * @param hasFamiliarForms whether {@link Nicknames} knows it
 */
record Part(
    String written,
    String core,
    String prefix,
    boolean hasArticle,
    PartRole role,
    NameScript script,
    String sound,
    String coreSound,
    String skeleton,
    String keyForm,
    String han,
    boolean isCommon,
    List<String> readings,
    ChineseReadings chinese,
    double weight,
    WordKind kind,
    int distinct,
    boolean hasFamiliarForms) {

  private static final double COMMON_WEIGHT = 0.7;
  private static final double INITIAL_WEIGHT = 0.3;
  private static final int LEAST_AFTER_ARTICLE = 3;
  private static final int SLIGHT = 3;

  static Part of(
      String written,
      String core,
      String prefix,
      boolean hasArticle,
      PartRole role,
      NameScript script,
      String han) {
    String coreSound = Sound.of(core);
    String sound = prefix.isEmpty() ? coreSound : Sound.of(prefix + core);
    boolean isCommon = NameWords.isCommon(sound);
    boolean isInitial = core.length() == 1 && prefix.isEmpty() && han.isEmpty();
    return new Part(
        written,
        core,
        prefix,
        hasArticle,
        role,
        script,
        sound,
        coreSound,
        Skeleton.of(sound),
        keyForm(sound),
        han,
        isCommon,
        List.of(),
        ChineseReadings.NONE,
        isInitial ? INITIAL_WEIGHT : isCommon ? COMMON_WEIGHT : 1,
        WordKind.NAME,
        SoundDistance.distinct(sound),
        script == NameScript.LATIN && Nicknames.isKnown(core));
  }

  /** The same part with what it may also sound like. */
  Part withReadings(List<String> others) {
    return with(List.copyOf(others), chinese, weight, kind);
  }

  /** The same part with how its characters may be spelled. */
  Part withChinese(ChineseReadings spellings) {
    return with(readings, spellings, weight, kind);
  }

  /** The same part as a word of an organisation's name. */
  Part as(WordKind wordKind) {
    return with(readings, chinese, wordKind.weight(), wordKind);
  }

  private Part with(
      List<String> others, ChineseReadings spellings, double newWeight, WordKind wordKind) {
    return new Part(
        written,
        core,
        prefix,
        hasArticle,
        role,
        script,
        sound,
        coreSound,
        skeleton,
        keyForm,
        han,
        isCommon,
        others,
        spellings,
        newWeight,
        wordKind,
        distinct,
        hasFamiliarForms);
  }

  /** An article that a writer joined to the name is set aside, as a separate one is. */
  private static String keyForm(String sound) {
    if (sound.length() > 5
        && (sound.startsWith("al") || sound.startsWith("el"))
        && !Sound.isVowel(sound.charAt(2))) {
      String bare = Skeleton.of(sound.substring(2));
      if (bare.length() >= LEAST_AFTER_ARTICLE) {
        return bare;
      }
    }
    return Skeleton.keyForm(sound);
  }

  /** Whether it is a name, and not a title or a particle standing for want of one. */
  boolean isName() {
    return switch (NameWords.use(core)) {
      case TITLE, PARTICLE, ARTICLE, LEGAL_FORM -> !prefix.isEmpty();
      case ASSIMILATED, SERVANT, PARENT, FAITH, GOD, NAME -> true;
    };
  }

  boolean isInitial() {
    return core.length() == 1 && prefix.isEmpty() && han.isEmpty();
  }

  /**
   * Whether it says something by itself: neither a common name, nor a single short syllable, nor a
   * vowel and two consonants, which stand for too many names.
   */
  boolean isTelling() {
    return !isCommon() && !isSlight();
  }

  private boolean isSlight() {
    if (keyForm.length() > SLIGHT) {
      return false;
    }
    if (keyForm.charAt(0) == 'a' && keyForm.equals(skeleton)) {
      return true;
    }
    int syllables = 0;
    for (int i = 0; i < sound.length(); i++) {
      boolean opens = i == 0 || !Sound.isVowel(sound.charAt(i - 1));
      syllables += Sound.isVowel(sound.charAt(i)) && opens ? 1 : 0;
    }
    return isUnvowelled() ? keyForm.length() < SLIGHT : syllables < 2;
  }

  /** The same part with another prefix and core. */
  Part with(String otherPrefix, String otherCore) {
    return of(written, otherCore, otherPrefix, hasArticle, role, script, han);
  }

  /** Whether the script leaves short vowels out. */
  boolean isUnvowelled() {
    return script == NameScript.ARABIC || script == NameScript.HEBREW;
  }

  @Override
  public String toString() {
    return "Part[" + role + "]";
  }
}
