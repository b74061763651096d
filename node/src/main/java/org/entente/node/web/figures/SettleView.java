package org.entente.node.web.figures;

import org.entente.node.web.shell.Form;

/** The form that changes one act in our count. */
public record SettleView(
    Form form,
    String action,
    String cancel,
    String title,
    String text,
    String measure,
    String by,
    String act,
    String ours,
    String theirs,
    String confirm) {}
