package org.entente.node.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AgreementRef;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.FiguresCount;
import org.entente.protocol.FiguresPeriod;
import org.entente.protocol.Octets;

/**
 * The work towards joint figures of one period with one partner, as this node has it.
 *
 * @param agreement the version whose terms both count by
 * @param replaces the signed figures these would replace, if any
 * @param openedHere whether this side began; it gives no right the other has not
 * @param ours our newest count as it was sent
 * @param theirs the partner's newest count
 * @param ourSignature over the joint figures of the counts as they stood then
 */
public record Figures(
    UUID id,
    AuthorityId partner,
    AgreementRef agreement,
    FiguresPeriod period,
    Optional<UUID> replaces,
    Instant opened,
    boolean openedHere,
    Optional<Count> ours,
    Optional<Count> theirs,
    Optional<Signed> ourSignature,
    Optional<Signed> theirSignature,
    boolean isJoint) {

  /**
   * A count as it was sent or received.
   *
   * @param officer who sent ours
   * @param trouble the code under which ours did not arrive, if so
   */
  public record Count(
      FiguresCount content, Instant at, Optional<OfficerId> officer, Optional<String> trouble) {}

  /** A signature as it was given or received. */
  public record Signed(Octets record, Octets signature, Instant at, Optional<OfficerId> officer) {}

  /** A change by hand to our own count, kept until it is sent and for every recount. */
  public record Adjustment(
      org.entente.protocol.CountAdjustment change,
      Optional<org.entente.protocol.CountedAct> act,
      OfficerId officer,
      Instant at) {}

  /** Just opened, with nothing counted. */
  static Figures opened(
      UUID id,
      AuthorityId partner,
      AgreementRef agreement,
      FiguresPeriod period,
      Instant opened,
      boolean here) {
    return new Figures(
        id,
        partner,
        agreement,
        period,
        Optional.empty(),
        opened,
        here,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  Figures replacing(Optional<UUID> signed) {
    return new Figures(
        id,
        partner,
        agreement,
        period,
        signed,
        opened,
        openedHere,
        ours,
        theirs,
        ourSignature,
        theirSignature,
        isJoint);
  }

  /** The newest counts of both sides, where both are there. */
  public List<FiguresCount> counts() {
    return ours.isPresent() && theirs.isPresent()
        ? List.of(ours.get().content(), theirs.get().content())
        : List.of();
  }

  @Override
  public String toString() {
    return "Figures[" + id + "]";
  }
}
