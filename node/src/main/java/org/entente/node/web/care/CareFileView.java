package org.entente.node.web.care;

import java.time.Instant;
import java.util.List;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Tone;

/** One person's care file: status, harm, consent, referrals. */
public record CareFileView(
    Link back,
    String href,
    List<Fact> status,
    List<Harm> harm,
    List<Decision> consents,
    String consentStands,
    Tone consentTone,
    String whyNotRelease,
    List<ReferralRow> referrals,
    String whyNotWrite) {

  /** A labelled statement. */
  public record Fact(String label, String value) {}

  /** A record of harm with where it was released to. */
  public record Harm(
      List<String> codes,
      List<Fact> facts,
      String account,
      Instant at,
      List<String> released,
      String releaseHref) {}

  /** What the person decided. */
  public record Decision(String use, String answer, Tone tone, String language, Instant at) {}

  /** A referral with the steps that may follow. */
  public record ReferralRow(
      String need,
      String to,
      String file,
      String fileHref,
      String state,
      Tone tone,
      Instant due,
      boolean isOpen,
      List<Step> steps) {}

  /** A step of a referral. */
  public record Step(String label, String action) {}
}
