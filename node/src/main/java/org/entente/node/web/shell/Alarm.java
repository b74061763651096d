package org.entente.node.web.shell;

import java.util.Optional;

/**
 * A life at risk, as it stands above everything on every page.
 *
 * @param act the one act that is asked of whoever reads it, when there is one
 */
public record Alarm(String title, String text, String href, String open, Optional<Link> act) {}
