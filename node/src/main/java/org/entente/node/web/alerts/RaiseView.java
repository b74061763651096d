package org.entente.node.web.alerts;

import java.util.List;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;

/**
 * The form that raises or corrects an alert.
 *
 * @param recipients who can be told; empty where a correction goes to those who were
 * @param whyNot why nobody can be told, in words; empty when somebody can
 */
public record RaiseView(
    Form form,
    String action,
    String act,
    String cancel,
    List<Choice> phases,
    List<Choice> recipients,
    String whyNot) {}
