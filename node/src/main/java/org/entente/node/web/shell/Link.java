package org.entente.node.web.shell;

/** Words that lead somewhere. */
public record Link(String label, String href) {}
