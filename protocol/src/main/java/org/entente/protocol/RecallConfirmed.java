package org.entente.protocol;

import java.util.UUID;

/** The recipient confirms a recall and says what it did. */
public record RecallConfirmed(UUID recall, UUID notice, Done done, String words)
    implements NoticeBody {

  /** What the recipient did. */
  public enum Done {
    /** Nobody acts on it any more; every entry made because of it is marked as ended. */
    STOPPED,
    /** Stopped; a record is kept because the recipient's law asks for it. */
    STOPPED_AND_KEPT_BY_LAW,
    /** Stopped; a person who was in custody because of it was set free. */
    STOPPED_AND_RELEASED
  }

  public RecallConfirmed {
    words = Rules.optionalText("words", words, 2000);
  }

  @Override
  public String toString() {
    return "RecallConfirmed[" + notice + "]";
  }
}
