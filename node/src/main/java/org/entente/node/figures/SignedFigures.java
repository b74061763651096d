package org.entente.node.figures;

import java.time.Instant;
import java.util.Optional;
import org.entente.node.identity.Ed25519;
import org.entente.node.identity.SigningContext;
import org.entente.protocol.AuthorityProfile;
import org.entente.protocol.Canonical;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Octets;

/**
 * Joint figures that carry both authorities' signatures. There is no other way to one than {@link
 * #verified}, and a bulletin is made of nothing else.
 */
public final class SignedFigures {
  private final JointFigures record;
  private final Signature ours;
  private final Signature theirs;
  private final Instant at;

  private SignedFigures(JointFigures record, Signature ours, Signature theirs, Instant at) {
    this.record = record;
    this.ours = ours;
    this.theirs = theirs;
    this.at = at;
  }

  /** One party's signature with the profile whose key made it. */
  public record Signature(AuthorityProfile by, Octets signature) {}

  /** Empty unless both signatures verify over the canonical bytes, each by its own party. */
  static Optional<SignedFigures> verified(
      JointFigures record, Signature ours, Signature theirs, Instant at) {
    byte[] bytes = Canonical.encode(record);
    boolean bothParties =
        !ours.by().id().equals(theirs.by().id())
            && record.parties().contains(ours.by().id())
            && record.parties().contains(theirs.by().id());
    return bothParties && verifies(ours, bytes) && verifies(theirs, bytes)
        ? Optional.of(new SignedFigures(record, ours, theirs, at))
        : Optional.empty();
  }

  private static boolean verifies(Signature signature, byte[] bytes) {
    return Ed25519.verifies(
        signature.by().signingKey(), SigningContext.JOINT_FIGURES, bytes, signature.signature());
  }

  public JointFigures record() {
    return record;
  }

  /** Both signatures, in the order of the parties. */
  public java.util.List<Signature> signatures() {
    return java.util.stream.Stream.of(ours, theirs)
        .sorted((a, b) -> a.by().id().compareTo(b.by().id()))
        .toList();
  }

  /** When this node had both signatures. */
  public Instant at() {
    return at;
  }

  @Override
  public String toString() {
    return "SignedFigures[" + record.figures() + "]";
  }
}
