/** The screens, in a real browser, on live nodes. */
@NullMarked
package org.entente.exercise.screens;

import org.jspecify.annotations.NullMarked;
