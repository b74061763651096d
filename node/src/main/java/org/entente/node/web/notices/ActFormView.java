package org.entente.node.web.notices;

import java.util.List;
import java.util.Optional;
import org.entente.node.web.forms.InputView;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;

/**
 * A page with one form and one act.
 *
 * @param text what the act does, in words
 * @param held the gates that have just held the act back
 * @param unavailable why the act is not to be had; empty when it is
 */
public record ActFormView(
    Link back,
    String lead,
    String text,
    String action,
    boolean isUpload,
    Form form,
    List<InputView> inputs,
    String submit,
    Optional<GatesView> held,
    String unavailable) {
  public ActFormView {
    inputs = List.copyOf(inputs);
  }
}
