package org.entente.node.web.requests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;

/**
 * A question whether an item may go on to a third authority.
 *
 * @param isOurs whether we ask, as holder of another's item; otherwise we decide as originator
 * @param item the item; empty when it is not held here any more
 */
public record OnwardView(
    Link back,
    String lead,
    boolean isOurs,
    BadgeView state,
    String asker,
    String originator,
    String to,
    String purpose,
    String reasons,
    Instant asked,
    Optional<ItemView> item,
    String decision,
    String drafter,
    Optional<Instant> draftUntil,
    Optional<GatesView> held,
    OnwardActs acts,
    String action,
    String whatThen,
    Form grantForm,
    Form refuseForm,
    List<Choice> lengths,
    List<Choice> grounds,
    Optional<ActView> passOn) {}
