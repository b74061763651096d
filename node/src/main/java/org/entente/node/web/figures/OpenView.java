package org.entente.node.web.figures;

import java.util.List;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;

/** The form that opens a period. */
public record OpenView(Form form, List<Choice> partners) {}
