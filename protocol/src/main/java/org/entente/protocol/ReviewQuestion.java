package org.entente.protocol;

/** What a legal adviser must answer, with reasons, before a notice leaves and before it is used. */
public enum ReviewQuestion {
  /**
   * Is the matter free of a predominantly political, military, religious or racial character
   * (INTERPOL Constitution, art. 3; Rules on the Processing of Data, art. 34)?
   */
  NOT_POLITICAL,
  /** Is the person none whom the law protects, and is there no motive of persecution? */
  NOT_PROTECTED,
  /** Is what is asked in proportion to the conduct? */
  PROPORTIONATE,
  /** Was the person not tried for this already, and no earlier request about it refused? */
  NOT_TRIED_OR_REFUSED,
  /** Are the assurances given that the recipient's law needs (UNTOC, art. 16(13))? */
  ASSURANCES_GIVEN
}
