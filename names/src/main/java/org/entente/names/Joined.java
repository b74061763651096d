package org.entente.names;

/**
 * Neighbouring parts of a name as one word.
 *
 * @param from the first part
 * @param to the part after the last
 */
record Joined(int from, int to, String sound, String skeleton, boolean isUnvowelled) {}
