package org.entente.protocol;

/** How people are recruited. */
public enum RecruitmentChannel {
  WORD_OF_MOUTH,
  LOCAL_BROKER,
  SOCIAL_MEDIA,
  MESSAGING_GROUP,
  TRAVEL_AGENCY,
  EMPLOYMENT_AGENCY,
  DIASPORA,
  RECEPTION_PLACE,
  OTHER
}
