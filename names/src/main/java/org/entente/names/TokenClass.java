package org.entente.names;

/** The class of a discovery token; each has its own key and budget. */
public enum TokenClass {
  PHONE,
  DOCUMENT,
  NAME,
  OBJECT
}
