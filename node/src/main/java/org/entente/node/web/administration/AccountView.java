package org.entente.node.web.administration;

import java.util.List;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Tab;

/**
 * An officer's own account.
 *
 * @param token a token just issued, shown this once; empty otherwise
 */
public record AccountView(
    List<Tab> tabs,
    String name,
    String username,
    String unit,
    String roles,
    String clearance,
    String language,
    String zone,
    Form password,
    String token) {}
