package org.entente.names;

/** What a part of a name is, as its source says; sources that number the parts do not say. */
public enum PartRole {
  FAMILY,
  GIVEN,
  PATRONYMIC,
  UNSTATED
}
