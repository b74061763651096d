package org.entente.node.web.returns;

import java.util.List;
import org.entente.node.web.forms.FieldView;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Tone;

/** One gate: what it protects, how it stands, and who may open or close it. */
public record GateView(
    Link back,
    String lead,
    String source,
    String status,
    Tone tone,
    List<ReturnView.Fact> facts,
    String held,
    Form openForm,
    String openAction,
    List<FieldView> fields,
    String openLabel,
    String whyNotOpen,
    boolean isProposed,
    String confirmAction,
    String whyNotConfirm,
    Form closeForm,
    String closeAction,
    List<FieldView> closeFields,
    String whyNotClose) {}
