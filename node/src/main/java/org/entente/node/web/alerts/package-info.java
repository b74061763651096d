/**
 * Lives at risk on screen: the banner above every page, raising an alert, and what is done about
 * one. It refuses to ask who the people are.
 */
@NullMarked
package org.entente.node.web.alerts;

import org.jspecify.annotations.NullMarked;
