/**
 * Personal names, dates of birth and identifiers as values: validated, normalised, romanised,
 * compared, and turned into the keys of blinded discovery. It scores and explains; it never decides
 * that two persons are the same, and nothing it holds prints a value.
 */
@NullMarked
package org.entente.names;

import org.jspecify.annotations.NullMarked;
