package org.entente.node.web.care;

import java.util.List;
import java.util.Optional;
import org.entente.node.protection.Referral;
import org.entente.node.protection.ReferralDesk;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.work.Work;
import org.entente.node.web.work.WorkSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Referrals that wait for the protection desk. */
@Component
@Order(60)
class ReferralWork implements WorkSource {
  private static final String KIND = "REFERRAL_OPEN";
  private final ReferralDesk referrals;

  ReferralWork(ReferralDesk referrals) {
    this.referrals = referrals;
  }

  @Override
  public List<String> kinds() {
    return List.of(KIND);
  }

  @Override
  public List<Work> waitingFor(Officer officer) {
    if (!officer.has(Role.PROTECTION_DESK)) {
      return List.of();
    }
    return referrals.list(officer).stream()
        .filter(Referral::isOpen)
        .map(r ->
            new Work(
                KIND,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "care.need." + r.need().name(),
                r.overdue().isPresent() ? Tone.DANGER : Tone.WARNING,
                "/care/" + r.careFile(),
                Place.REFERRALS,
                Work.Side.OURS,
                Optional.of(r.due())))
        .toList();
  }
}
