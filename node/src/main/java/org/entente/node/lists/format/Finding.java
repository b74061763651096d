package org.entente.node.lists.format;

/**
 * Something in a list that was skipped or could not be structured, for the operator to look at.
 *
 * @param file the part of the list, as named by {@link OfficialList#parts()}
 * @param line the line where the row or entry begins, counted from 1
 * @param reference the list's reference of the entry, or empty where it has none
 */
public record Finding(FindingCode code, String file, long line, String reference) {}
