package org.entente.node.web.lookups;

import java.util.List;
import org.entente.node.web.cases.CaseFrame;

/** The lookups of one case file. */
public record CaseLookupsView(
    CaseFrame frame, String askHref, String whyNot, List<LookupsView.Row> rows) {}
