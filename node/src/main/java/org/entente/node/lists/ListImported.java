package org.entente.node.lists;

/** A list has a new current version. */
public record ListImported(ListKey list) {}
