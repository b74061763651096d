package org.entente.node.lists.format;

/** What a list says an entry is. */
public enum EntryKind {
  PERSON,
  ENTITY,
  VESSEL,
  AIRCRAFT
}
