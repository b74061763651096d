package org.entente.names;

/**
 * Neighbouring parts of a name as one word.
 *
 * @param from the first part
 * @param to the part after the last
 * @param text their letters
 * @param distinct as of a part
 */
record Joined(
    int from,
    int to,
    String text,
    String sound,
    String skeleton,
    boolean isUnvowelled,
    int distinct) {}
