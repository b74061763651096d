package org.entente.node.web.administration;

import org.entente.node.web.shell.Form;

/** The question before an officer is deactivated. */
public record DeactivateView(String action, String name, Form form) {}
