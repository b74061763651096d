package org.entente.node.web.notices;

import java.util.List;
import org.entente.node.web.cases.CaseFrame;

/** The notices of one case file. */
public record CaseNoticesView(CaseFrame frame, List<NoticeListView.Row> rows, String newHref) {}
