package org.entente.node.web.requests;

import java.util.List;
import org.entente.node.web.cases.CaseFrame;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;

/**
 * The form of a request to one partner.
 *
 * @param whyNot why nothing can be requested from this file, in words; empty when it can
 * @param partner the partner's id; empty while it is still to be chosen
 */
public record NewRequestView(
    CaseFrame frame,
    String action,
    String cancelHref,
    String whyNot,
    Form form,
    String partner,
    String partnerName,
    String agreement,
    List<Choice> partners,
    List<Choice> subjects,
    List<Choice> purposes,
    List<Choice> bases,
    List<Choice> offences,
    List<Choice> urgencies,
    List<Choice> categories,
    List<Choice> handling) {}
