package org.entente.node.web.requests;

/** Who will get something: the authority with the fingerprint of its key, and under what terms. */
public record RecipientView(
    String name, String id, String fingerprint, String agreement, String termsDigest) {}
