package org.entente.oprf;

/** Gives scalars other than zero that nobody else knows; tests give those of published vectors. */
@FunctionalInterface
interface ScalarSource {
  /** Returns a fresh scalar in an array the caller wipes. */
  byte[] next();
}
