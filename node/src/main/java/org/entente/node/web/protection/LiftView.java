package org.entente.node.web.protection;

/** The question before a shield is lifted. */
public record LiftView(String action, String record, String from) {}
