/**
 * The frame every screen stands in: the words in four languages, the page with its navigation,
 * times in the officer's zone and UTC, forms, and the rendering of precompiled templates. It knows
 * nothing of cases, requests or partners; screens hand it what to show. It refuses to guess: a
 * missing text, an unknown handling code or an unsafe address is an error.
 */
@NullMarked
package org.entente.node.web.shell;

import org.jspecify.annotations.NullMarked;
