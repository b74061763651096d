package org.entente.node.web.search;

import java.util.List;
import org.entente.node.web.shell.Choice;

/** The open case files from which an officer may search by name. */
public record ChooseView(List<Choice> files) {}
