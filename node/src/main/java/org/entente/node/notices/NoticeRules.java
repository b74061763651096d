package org.entente.node.notices;

import java.util.List;
import org.entente.names.BirthDate;
import org.entente.names.Country;
import org.entente.node.casework.Art5Check;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.LegalState;
import org.entente.node.casework.SmugglingRole;
import org.entente.node.casework.Suspect;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Item;
import org.entente.protocol.NetworkTier;
import org.entente.protocol.NoticePurpose;
import org.entente.protocol.NoticeText;
import org.entente.protocol.Wanted;
import org.entente.protocol.WireIdentifier;

/**
 * On whom a notice may be written at all, and on what. Its subject is a suspect by type: a
 * protected or a listed person has no way in.
 */
final class NoticeRules {
  private NoticeRules() {}

  static NoticeText text(
      CaseFile file, Suspect suspect, NewNotice particulars, List<Item> support) {
    requireWanted(suspect, particulars.purpose());
    if (support.isEmpty()) {
      throw new InvalidTerm("support", "at least one item of the case file");
    }
    NoticeText text =
        new NoticeText(
            file.reference(),
            particulars.purpose(),
            particulars.offence(),
            particulars.legalBasis(),
            new Wanted(
                tier(suspect.role()),
                particulars.part(),
                suspect.names(),
                suspect.birthDates().stream().map(BirthDate::iso).toList(),
                suspect.identifiers().stream()
                    .map(i ->
                        new WireIdentifier(
                            i.kind().code(), i.country().map(Country::code), i.value()))
                    .toList(),
                particulars.sources()),
            particulars.facts(),
            support,
            particulars.judicialDecision());
    if (!text.isWellFounded()) {
      throw new InvalidTerm("support", "more than information graded X4");
    }
    return text;
  }

  /** Refuses whom no notice may be on, whatever else is said (Smuggling Protocol, art. 5). */
  static void requireWanted(Suspect suspect, NoticePurpose purpose) {
    if (suspect.state() == LegalState.ACQUITTED || suspect.state() == LegalState.DISCONTINUED) {
      throw new InvalidTerm("suspect", "nobody acquitted or no longer prosecuted");
    }
    if (suspect.role().tier() == SmugglingRole.Tier.EXECUTES) {
      if (purpose == NoticePurpose.ARREST) {
        throw new InvalidTerm("purpose", "no arrest of those who only execute");
      }
      if (suspect.art5Check().filter(Art5Check::allowsSuspicion).isEmpty()) {
        throw new InvalidTerm("art5Check", "answered for whoever only executes");
      }
    }
  }

  private static NetworkTier tier(SmugglingRole role) {
    return switch (role.tier()) {
      case PLANS -> NetworkTier.PLANS;
      case ENABLES -> NetworkTier.ENABLES;
      case EXECUTES -> NetworkTier.EXECUTES;
    };
  }
}
