/**
 * The holder's side before anybody asks: which of our values a partner may learn of, coded under a
 * key of their own for each partner, class and segment, and published as sets and manifests.
 */
@NullMarked
package org.entente.node.discovery.index;

import org.jspecify.annotations.NullMarked;
