package org.entente.node.web.partners;

import org.entente.node.web.shell.Form;

/** The form that takes a partner's signed text, pasted or as a file. */
public record PasteView(Form form) {}
