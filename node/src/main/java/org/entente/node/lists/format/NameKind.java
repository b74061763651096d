package org.entente.node.lists.format;

/** How much weight the list itself gives a name. */
public enum NameKind {
  /** The name under which the entry is listed. */
  PRIMARY,
  /** An alias the list calls good, or files as a full alias or former name. */
  ALIAS_GOOD,
  /** An alias the list calls low quality, or gives only as a nickname in its remarks. */
  ALIAS_LOW,
  /** The name as written in its own script. */
  ORIGINAL_SCRIPT
}
