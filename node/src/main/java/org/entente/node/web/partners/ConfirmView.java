package org.entente.node.web.partners;

/** A question before an act that stops or resumes everything with a partner. */
public record ConfirmView(
    String action, String text, String confirm, String cancel, boolean danger) {}
