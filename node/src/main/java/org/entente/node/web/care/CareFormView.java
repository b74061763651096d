package org.entente.node.web.care;

import java.util.List;
import org.entente.node.web.forms.FieldView;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;

/** A form of the protection desk. */
public record CareFormView(
    Link back, String lead, String action, Form form, List<FieldView> fields, String submit) {}
