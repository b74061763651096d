package org.entente.node.web.requests;

import java.time.Instant;
import org.entente.node.web.shell.Codes;

/**
 * One request in a list.
 *
 * @param isDue whether its answer is still awaited, so that the deadline counts
 */
public record RequestRow(
    String href,
    boolean isDue,
    Instant due,
    Instant created,
    String partner,
    String asked,
    String reference,
    BadgeView urgency,
    BadgeView state,
    String officer,
    Codes codes,
    String act) {}
