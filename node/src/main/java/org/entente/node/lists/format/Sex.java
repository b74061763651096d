package org.entente.node.lists.format;

/** A person's sex as the list states it; a list that is silent states neither. */
public enum Sex {
  FEMALE,
  MALE
}
