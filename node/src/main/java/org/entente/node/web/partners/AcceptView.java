package org.entente.node.web.partners;

import java.util.List;
import org.entente.node.web.shell.Form;

/**
 * What stands in a partner's signed text, before anything is accepted.
 *
 * @param facts the terms proposed, in words; for an acceptance, which of our terms were signed
 */
public record AcceptView(
    boolean isInvitation,
    String name,
    String id,
    String endpoint,
    String fingerprint,
    String expires,
    List<TermsFact> facts,
    String text,
    Form form) {}
