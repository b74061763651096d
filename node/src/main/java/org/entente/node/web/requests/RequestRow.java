package org.entente.node.web.requests;

import java.time.Instant;
import org.entente.node.web.shell.Codes;

/**
 * One request in a list.
 *
 * @param isDue whether its answer is still awaited, so that the deadline counts
 * @param filed when it was filed or received, in words
 */
public record RequestRow(
    String href,
    boolean isDue,
    Instant due,
    String filed,
    String partner,
    String asked,
    String reference,
    BadgeView urgency,
    BadgeView state,
    String officer,
    Codes codes,
    String act) {}
