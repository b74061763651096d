package org.entente.node.casework;

/** A case file was closed; what rests on a live case ends with it. */
public record CaseClosed(CaseFileId file) {}
