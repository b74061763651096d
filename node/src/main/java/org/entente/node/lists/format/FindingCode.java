package org.entente.node.lists.format;

import java.util.Locale;

/** The kinds of thing a reader reports; a skipping kind means a row or entry was left out. */
public enum FindingCode {
  /** The row or element is not in the form the list prescribes. */
  MALFORMED_ROW(Effect.SKIPPED),
  /** The entry has no reference. */
  NO_REFERENCE(Effect.SKIPPED),
  /** The entry has no name. */
  NO_NAME(Effect.SKIPPED),
  /** The reference occurred before; the first entry stands. */
  REPEATED_REFERENCE(Effect.SKIPPED),
  /** The list calls the entry a kind of thing this reader does not know. */
  UNKNOWN_KIND(Effect.SKIPPED),
  /** An alias whose main record is not in the list: the two files may be of different days. */
  ALIAS_WITHOUT_ENTRY(Effect.NOTED),
  /** A date of birth kept in words only. */
  BIRTH_DATE_IN_WORDS(Effect.NOTED),
  /** Any other date that could not be read. */
  UNREADABLE_DATE(Effect.NOTED),
  /** A document without a number. */
  DOCUMENT_WITHOUT_NUMBER(Effect.NOTED),
  /** A number that has no canonical form: kept verbatim, not usable in lookups. */
  NOT_CANONICAL(Effect.NOTED),
  /** The publisher's file ends in the middle of the remarks; what is cut off is not used. */
  REMARKS_CUT(Effect.NOTED),
  /** Bytes that are not UTF-8 were read as Windows-1252. */
  OTHER_ENCODING(Effect.NOTED),
  /** The file lacks the publisher's mark of its end, so it may be incomplete. */
  NO_END_MARK(Effect.NOTED);

  private enum Effect {
    SKIPPED,
    NOTED
  }

  private final Effect effect;

  FindingCode(Effect effect) {
    this.effect = effect;
  }

  /** Whether what was found was left out. */
  public boolean isSkipping() {
    return effect == Effect.SKIPPED;
  }

  /** The key of its sentence in the message bundle. */
  public String messageKey() {
    return "lists.finding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
