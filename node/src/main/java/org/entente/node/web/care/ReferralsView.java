package org.entente.node.web.care;

import java.util.List;

/** All referrals, what is open first. */
public record ReferralsView(List<CareFileView.ReferralRow> rows, String whyNotWrite) {}
