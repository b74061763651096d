package org.entente.protocol;

/** A step of proceedings against somebody who plans or organises. */
public enum ProceedingStage {
  CHARGED,
  HEARING,
  CONVICTED,
  ACQUITTED,
  /** The prosecution or the court ended it without a verdict. */
  DISCONTINUED,
  SENTENCED,
  APPEALED,
  /** Property was frozen or seized (UNTOC, art. 12). */
  ASSETS_SEIZED,
  ASSETS_CONFISCATED
}
