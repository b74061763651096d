package org.entente.node.web.requests;

import org.entente.node.web.shell.Codes;

/**
 * An item of information with its codes.
 *
 * @param passOnHref where it can be passed on from; empty where it is not in a case file of ours
 */
public record ItemView(
    String category,
    String statement,
    String basis,
    Codes codes,
    String originator,
    String reviewBy,
    String passOnHref) {}
