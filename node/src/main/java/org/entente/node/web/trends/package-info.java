/**
 * Trends on screen: what is new in a month and why, series, the map, importing incidents, coding
 * facts and sharing counts. It refuses to show or ask anything about a person.
 */
@NullMarked
package org.entente.node.web.trends;

import org.jspecify.annotations.NullMarked;
