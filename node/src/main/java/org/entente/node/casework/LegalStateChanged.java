package org.entente.node.casework;

/** A suspect's standing before the law has changed; whatever rests on it must follow. */
public record LegalStateChanged(CaseFileId file, SubjectId subject, LegalState state) {}
