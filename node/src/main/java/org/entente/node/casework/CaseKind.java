package org.entente.node.casework;

/**
 * What a case file may be used for. It begins as an inquiry; only evidence of a financial or other
 * material benefit makes it a smuggling case (Smuggling Protocol, art. 3(a)), so that family and
 * humanitarian help stay out.
 */
public enum CaseKind {
  INQUIRY,
  SMUGGLING
}
