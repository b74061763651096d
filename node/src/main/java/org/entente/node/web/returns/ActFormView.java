package org.entente.node.web.returns;

import java.util.List;
import org.entente.node.web.forms.FieldView;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;

/** The form of one act on one return. */
public record ActFormView(
    Link back,
    String lead,
    String action,
    Form form,
    List<FieldView> fields,
    String submit,
    boolean danger) {}
