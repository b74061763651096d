package org.entente.node.web.requests;

import java.util.List;
import org.entente.node.web.cases.CaseFrame;

/** The requests of one case file. */
public record CaseRequestsView(
    CaseFrame frame, String newHref, String whyNot, List<RequestRow> rows) {}
