package org.entente.node.web.protection;

import java.util.List;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;

/** The form that raises a shield. */
public record ShieldFormView(Form form, List<Choice> partners, List<Choice> needs) {}
