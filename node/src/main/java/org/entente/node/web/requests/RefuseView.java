package org.entente.node.web.requests;

import java.util.List;
import java.util.Optional;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;

/** The form that refuses a partner's request. */
public record RefuseView(
    Link back,
    String lead,
    String action,
    RecipientView recipient,
    Optional<GatesView> held,
    String asker,
    String us,
    ContentView content,
    Form form,
    List<Choice> grounds) {}
