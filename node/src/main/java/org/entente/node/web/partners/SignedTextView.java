package org.entente.node.web.partners;

/**
 * A signed text of ours to be sent to a partner, with the fingerprint to tell them by telephone.
 */
public record SignedTextView(
    String explained, String text, String filename, String ourFingerprint, String onward) {}
