package org.entente.names;

import java.util.Locale;

/** The kinds of reason behind a score. */
public enum ReasonKind {
  PART_EQUAL(Effect.FOR),
  /** Written differently, but the same once romanised and spoken. */
  PART_SAME_SOUND(Effect.FOR),
  /** The same consonants; one of the two is in a script without short vowels. */
  PART_SAME_CONSONANTS(Effect.FOR),
  PART_SIMILAR(Effect.FOR),
  /** One side has the initial only. */
  PART_INITIAL(Effect.FOR),
  /** One side joins in one word what the other writes in several. */
  PART_JOINED(Effect.FOR),
  /** One side has the part without "servant of" or "father of". */
  PART_WITHOUT_PREFIX(Effect.FOR),
  /** One side spells Chinese as another tradition or language of China does. */
  PART_CHINESE_READING(Effect.FOR),
  /** One side is in Korean syllables, the other spells them by one of several habits. */
  PART_KOREAN_READING(Effect.FOR),
  /** Both sides may spell the same Chinese characters, each in another tradition. */
  CHINESE_TRADITIONS(Effect.FOR),
  /** One side has a short or familiar form of the other's given name. */
  PART_NICKNAME(Effect.FOR),
  /** One side has the first letters of the other's words. */
  PART_ACRONYM(Effect.FOR),
  /** One side has a part that the other leaves out. */
  PART_ONLY_LEFT(Effect.AGAINST),
  PART_ONLY_RIGHT(Effect.AGAINST),
  /** One side has a name more before a chain that agrees: the other may be the parent. */
  GENERATION_MISSING(Effect.AGAINST),
  /** Each side has a part that the other contradicts. */
  PART_DIFFERENT(Effect.AGAINST),
  /** Each side has another number, as members of a series do. */
  NUMBER_DIFFERENT(Effect.AGAINST),
  /** The legal forms of two organisations are of different kinds. */
  LEGAL_FORM_DIFFERENT(Effect.AGAINST),
  /** The names that agree are single or very common ones, and nothing else speaks for it. */
  NAME_SAYS_LITTLE(Effect.AGAINST),
  /** No more than one part could be compared. */
  ONE_PART_ONLY(Effect.AGAINST),
  /** A side has no part to compare. */
  NOTHING_TO_COMPARE(Effect.AGAINST),
  BORN_SAME_DAY(Effect.FOR),
  BORN_COMPATIBLE(Effect.FOR),
  /** Days that differ, in years that lie next to each other. */
  BORN_YEARS_NEAR(Effect.AGAINST),
  BORN_DAY_AND_MONTH_SWAPPED(Effect.FOR),
  BORN_DIFFERENT(Effect.AGAINST),
  PLACE_SHARED(Effect.FOR),
  IDENTIFIER_SAME(Effect.FOR),
  /** The same number, but its country or its kind is stated on one side only. */
  NUMBER_SAME(Effect.FOR),
  /** The same number, but each side states another issuing country. */
  NUMBER_SAME_OTHER_ISSUER(Effect.FOR),
  /** Numbers that differ in O and 0, I and 1 and the like only. */
  IDENTIFIER_LOOK_ALIKE(Effect.FOR),
  /** Documents whose numbers agree expire on one day. */
  EXPIRY_SAME(Effect.FOR),
  /** Documents whose numbers agree expire on different days, so that they may be two. */
  EXPIRY_DIFFERENT(Effect.AGAINST),
  /** Documents of the same kind and country with different numbers; people hold several. */
  IDENTIFIER_DIFFERENT(Effect.AGAINST),
  SEX_DIFFERENT(Effect.AGAINST),
  NATIONALITY_SHARED(Effect.FOR),
  NATIONALITY_DIFFERENT(Effect.AGAINST);

  /** Which way a reason points. */
  public enum Effect {
    FOR,
    AGAINST
  }

  private final Effect effect;

  ReasonKind(Effect effect) {
    this.effect = effect;
  }

  public Effect effect() {
    return effect;
  }

  /** The key of its sentence in the message bundle; left and right are its arguments. */
  public String messageKey() {
    return "comparison.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
