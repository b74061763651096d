package org.entente.node.web.trends;

import java.util.List;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;

/** What would be shared, and with whom. */
public record ShareView(
    Form form, String dimension, String month, List<Choice> partners, String whyNot) {}
