package org.entente.node.web.requests;

import org.entente.node.web.shell.Tone;

/** A short mark. */
public record BadgeView(String label, Tone tone) {}
