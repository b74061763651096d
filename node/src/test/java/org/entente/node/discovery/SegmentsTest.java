package org.entente.node.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.testbed.ExerciseNode.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.entente.names.Identifier;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditRecord;
import org.entente.node.audit.Ledger;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.Suspect;
import org.entente.node.disclosure.Circumstances;
import org.entente.node.disclosure.Decision;
import org.entente.node.disclosure.Disclosure;
import org.entente.node.discovery.index.Publisher;
import org.entente.node.exchange.Outbox;
import org.entente.node.protection.ProtectionDesk;
import org.entente.node.protection.ProtectionNeed;
import org.entente.node.staff.Role;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.Body;
import org.entente.protocol.LedgerEvidence;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupFilter;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupSegment;
import org.entente.protocol.LookupSegmentPart;
import org.entente.protocol.Message;
import org.entente.protocol.Octets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes travel as segments under keys of their own, and nothing but the genuine is taken in. */
class SegmentsTest {

  private static final Neighbours all = Neighbours.together();
  private static final ExerciseNode norland = all.norland;
  private static final ExerciseNode sudria = all.sudria;

  @BeforeEach
  void freshBudgets() {
    all.settle();
    BlindLookupTest.forget(norland);
    BlindLookupTest.forget(sudria);
  }

  private static LookupManifest phones() {
    return HoldersIndexTest.manifest(LookupClass.PHONE);
  }

  /** An index without later segments. */
  private static void freshBase() {
    sudria
        .get(org.entente.node.discovery.store.IndexStore.class)
        .markForRenewal(norland.id(), sudria.clock().instant());
    await("a base alone", () -> sudria.count("discovery_stale") == 0);
    all.settle();
  }

  @Test
  void whatIsAddedIsASegmentUnderItsOwnKeyAndTheBaseStays() {
    freshBase();
    LookupManifest before = phones();

    CaseStory.at(sudria).suspect(CaseStory.newName(), CaseStory.newPhone());
    all.settle();

    LookupManifest after = phones();
    assertThat(after.epoch()).isEqualTo(before.epoch());
    assertThat(after.segments()).hasSize(2).startsWith(before.segments().getFirst());
    assertThat(after.previous()).contains(before.digest());
    assertThat(after.segments().getLast().entries()).isEqualTo(64);
  }

  @Test
  void whatIsWithdrawnIsStruckOutUnderTheSameKeys() {
    freshBase();
    CaseStory theirs = CaseStory.at(sudria);
    Identifier phone = CaseStory.newPhone();
    theirs.suspect(CaseStory.newName(), phone);
    all.settle();
    CaseStory ours = CaseStory.at(norland);
    Suspect suspect = ours.suspect(CaseStory.newName(), phone);
    all.settle();
    assertThat(BlindLookupTest.answered(ours, suspect).outcome(suspect.recordKey()))
        .isEqualTo("HIT");
    LookupManifest before = phones();

    long began = System.nanoTime();
    sudria.get(CaseDesk.class).close(theirs.officer, theirs.file.id());
    await("the withdrawal", () -> phones().sequence() > before.sequence());

    assertThat((System.nanoTime() - began) / 1_000_000_000L).isLessThan(60);
    all.settle();
    assertThat(phones().segments().getLast().publicKey())
        .isEqualTo(before.segments().getLast().publicKey());
    assertThat(phones().segments().getLast().struckDigest()).isPresent();
    assertThat(BlindLookupTest.answered(ours, suspect).outcome(suspect.recordKey()))
        .isEqualTo("NO_DISCLOSABLE_MATCH");
  }

  @Test
  void afterEightSegmentsEverythingIsMergedUnderANewKey() {
    freshBase();
    LookupManifest before = phones();
    for (int i = 0; i <= LookupSegment.MOST_DELTAS; i++) {
      assertThat(phones().segments()).hasSize(1 + i);
      CaseStory.at(sudria).suspect(CaseStory.newName(), CaseStory.newPhone());
      all.settle();
    }

    assertThat(phones().epoch()).isGreaterThan(before.epoch());
    assertThat(phones().segments()).hasSize(1);
  }

  @Test
  void aShieldBringsFreshKeysAndAQuestionThatComesMeanwhileIsAnsweredUnderThem() {
    Identifier phone = CaseStory.newPhone();
    Suspect theirs = CaseStory.at(sudria).suspect(CaseStory.newName(), phone);
    CaseStory ours = CaseStory.at(norland);
    Suspect suspect = ours.suspect(CaseStory.newName(), phone);
    all.settle();
    LookupManifest before = phones();

    sudria
        .get(ProtectionDesk.class)
        .raise(
            sudria.officer(Role.PROTECTION_DESK),
            theirs.recordKey(),
            norland.id(),
            ProtectionNeed.DANGER);
    Lookup lookup = BlindLookupTest.answered(ours, suspect);

    assertThat(lookup.outcome(suspect.recordKey())).isEqualTo("NO_DISCLOSABLE_MATCH");
    assertThat(phones().epoch()).isGreaterThan(before.epoch());
    assertThat(phones().segments().getFirst().publicKey())
        .isNotEqualTo(before.segments().getFirst().publicKey());
    assertThat(sudria.count("discovery_held_question")).isZero();
  }

  @Test
  void questionsUnderWayWhileHoldingsChangeAreAllAnswered() {
    CaseStory ours = CaseStory.at(norland);
    Identifier phone = CaseStory.newPhone();
    CaseStory.at(sudria).suspect(CaseStory.newName(), phone);
    Suspect suspect = ours.suspect(CaseStory.newName(), phone);
    all.settle();
    CaseStory theirs = CaseStory.at(sudria);
    List<UUID> asked = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      theirs.suspect(CaseStory.newName(), CaseStory.newPhone());
      BlindLookupTest.forget(norland);
      BlindLookupTest.forget(sudria);
      asked.add(BlindLookupTest.ask(ours, Set.of(suspect.recordKey())).id());
      await("a change of the index", () -> sudria.count("discovery_stale") == 0);
    }
    LookupDesk desk = norland.get(LookupDesk.class);
    for (UUID id : asked) {
      await("an answer", () -> !desk.get(ours.officer, id).isWaiting());
      assertThat(desk.get(ours.officer, id).outcome(suspect.recordKey())).isEqualTo("HIT");
    }
  }

  @Test
  void aManifestThatIsNotInTheLedgerIsRefused() {
    assertRefused(m -> next(m, m.segments()), false, "NOT_IN_LEDGER");
  }

  @Test
  void aSegmentUnderAnotherKeyThanStatedBeforeIsRefused() {
    LookupSegment other = HoldersIndexTest.manifest(LookupClass.NAME).segments().getFirst();
    assertRefused(
        m -> {
          List<LookupSegment> segments = new ArrayList<>(m.segments());
          LookupSegment base = segments.getFirst();
          segments.set(
              0,
              new LookupSegment(
                  0, other.publicKey(), base.filterDigest(), base.entries(), base.struckDigest()));
          return next(m, segments);
        },
        true,
        "OTHER_KEY");
  }

  @Test
  void aManifestThatCameBeforeOrSkipsOneIsRefused() {
    assertRefused(m -> m, true, "OUT_OF_ORDER");
    assertRefused(m -> next(next(m, m.segments()), m.segments()), true, "OUT_OF_ORDER");
  }

  @Test
  void aSetThatNeverCameWholeIsRefused() {
    Octets missing = Octets.sha256(new byte[] {1});
    assertRefused(
        m -> {
          LookupSegment base = m.segments().getFirst();
          return newEpoch(
              m, new LookupSegment(0, base.publicKey(), missing, 64, java.util.Optional.empty()));
        },
        true,
        "SET_UNUSABLE");
  }

  @Test
  void aTruncatedReorderedOrCorruptedSetIsRefused() {
    LookupSegment base = phones().segments().getFirst();
    byte[] good =
        norland
            .get(org.entente.node.discovery.store.FilterStore.class)
            .findSet(sudria.id(), LookupClass.PHONE, base.filterDigest())
            .orElseThrow();
    byte[] truncated = java.util.Arrays.copyOf(good, good.length - 3);
    byte[] corrupted = good.clone();
    corrupted[good.length / 2] ^= 0x40;
    corrupted[8] ^= 1;
    for (byte[] bad : List.of(truncated, corrupted)) {
      Octets digest = Octets.sha256(bad);
      send(new LookupSegmentPart(LookupClass.PHONE, digest, 1, 1, Octets.of(bad)));
      assertRefused(
          m ->
              newEpoch(
                  m,
                  new LookupSegment(
                      0, base.publicKey(), digest, base.entries(), java.util.Optional.empty())),
          true,
          "SET_UNUSABLE");
    }
    // Parts in the wrong order make another whole.
    int half = good.length / 2;
    byte[][] halves = {
      java.util.Arrays.copyOf(good, half), java.util.Arrays.copyOfRange(good, half, good.length)
    };
    Octets digest = Octets.sha256(concat(good, new byte[] {0}));
    send(new LookupSegmentPart(LookupClass.PHONE, digest, 1, 2, Octets.of(halves[1])));
    send(new LookupSegmentPart(LookupClass.PHONE, digest, 2, 2, Octets.of(halves[0])));
    assertRefused(
        m ->
            newEpoch(
                m,
                new LookupSegment(
                    0, base.publicKey(), digest, base.entries(), java.util.Optional.empty())),
        true,
        "SET_UNUSABLE");
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = java.util.Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static LookupManifest next(LookupManifest m, List<LookupSegment> segments) {
    return new LookupManifest(
        m.suite(),
        m.agreement(),
        m.lookupClass(),
        m.epoch(),
        m.sequence() + 1,
        m.canaries(),
        segments,
        m.validUntil(),
        java.util.Optional.of(m.digest()));
  }

  private static LookupManifest newEpoch(LookupManifest m, LookupSegment base) {
    return new LookupManifest(
        m.suite(),
        m.agreement(),
        m.lookupClass(),
        m.epoch() + 100,
        1,
        m.canaries(),
        Collections.singletonList(base),
        m.validUntil(),
        java.util.Optional.of(m.digest()));
  }

  /** Sudria, deceiving, publishes something; Norland refuses it and keeps what it has. */
  private static void assertRefused(
      UnaryOperator<LookupManifest> change, boolean isLogged, String why) {
    LookupManifest good = phones();
    LookupManifest wrong = change.apply(good);
    LedgerEvidence evidence = evidence(isLogged ? wrong : good);

    Message message = send(new LookupFilter(wrong, evidence));

    await(
        "the refusal",
        () ->
            sudria.count(
                    "exchange_outbox WHERE state = 'TURNED_AWAY' AND message = '"
                        + message.id()
                        + "'")
                == 1);
    assertThat(phones()).isEqualTo(good);
    assertThat(norland.audited(Act.FILTER_REFUSED).getFirst().result()).isEqualTo(why);
    sudria.sql().sql("DELETE FROM discovery_stale WHERE renew").update();
  }

  /** The evidence that Sudria's ledger states a manifest. */
  private static LedgerEvidence evidence(LookupManifest manifest) {
    UUID entry =
        sudria
            .get(Audit.class)
            .recordAlone(
                AuditRecord.of(Actor.NODE, Act.INDEX_BUILT, "norland/PHONE/0")
                    .with("manifest", manifest.digest().hex()));
    Ledger ledger = sudria.get(Ledger.class);
    await("its place in the ledger", () -> ledger.evidence(entry).isPresent());
    return ledger.evidence(entry).orElseThrow();
  }

  private static Message send(Body body) {
    return sudria.inTransaction(() -> {
      var decision =
          sudria.get(Disclosure.class).decide(Actor.NODE, norland.id(), body, Circumstances.PLAIN);
      return sudria
          .get(Outbox.class)
          .enqueue(
              Actor.NODE,
              ((Decision.Permitted) decision).permit(),
              Publisher.conversation(norland.id(), LookupClass.PHONE),
              body);
    });
  }
}
