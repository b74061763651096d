package org.entente.node.web.shell;

/** How long until a deadline, in words, and how loudly to say it. */
public record Remaining(String text, Tone tone) {}
