package org.entente.node.web.trends;

import java.util.List;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;

/** The form that codes a fact. */
public record FactFormView(
    Form form,
    List<Choice> categories,
    List<Choice> ways,
    List<Choice> packages,
    List<Choice> payments,
    List<Choice> means,
    List<Choice> channels,
    List<Choice> harms,
    List<Choice> countries) {}
