package org.entente.node.web.partners;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.shell.Tone;

/**
 * One partner with everything both sides agreed and what passes between us.
 *
 * @param notInForce why no agreement is in force, in words; empty when one is
 * @param checkpoint the newest checkpoint of the partner's ledger that we hold as evidence
 */
public record PartnerView(
    String href,
    String id,
    String name,
    String status,
    Tone statusTone,
    boolean isActive,
    String endpoint,
    String fingerprint,
    String tlsFingerprint,
    Instant since,
    String notInForce,
    List<Version> versions,
    List<Budget> budgets,
    Index index,
    List<Sent> sent,
    int waiting,
    Optional<Witnessed> checkpoint,
    String whyNotManage) {

  /** One signed version; {@code changes} compares it with the version before. */
  public record Version(
      String title,
      Instant signedAt,
      String digest,
      boolean isInForce,
      List<TermsFact> facts,
      List<TermsChange> changes,
      String changesSince) {}

  /** Today's use of one budget. */
  public record Budget(String label, int used, int granted) {}

  /** How far our index for the partner is, in words, and as a part while it is being built. */
  public record Index(String text, int built, int of) {}

  /** One message of ours. */
  public record Sent(
      String kind, String state, Tone tone, String code, int attempts, Instant created) {}

  /** A checkpoint of the partner's ledger. */
  public record Witnessed(Instant signed, long size, String note) {}
}
