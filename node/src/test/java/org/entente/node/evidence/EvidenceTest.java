package org.entente.node.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.entente.ledger.bundle.BundleCheck;
import org.entente.ledger.bundle.BundleVerifier;
import org.entente.node.audit.Act;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.testbed.CaseStory;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Octets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exhibits from their arrival to a court, and every tampering on the way that we could think of.
 */
class EvidenceTest {
  private static final long SEED = 20261126L;

  private static ExerciseNode norland;
  private static Officer supervisor;
  @TempDir private Path directory;

  @BeforeAll
  static void start() {
    norland = Neighbours.together().norland;
    supervisor = norland.officer(Role.SUPERVISOR);
  }

  private static byte[] content(int size) {
    byte[] bytes = new byte[size];
    new SplittableRandom(SEED).nextBytes(bytes);
    return bytes;
  }

  private static Exhibit received(CaseStory story, Handling handling, byte[] content) {
    try {
      return norland
          .get(ExhibitDesk.class)
          .receive(
              story.officer,
              new NewExhibit(
                  story.file.id(),
                  "Ledger of payments (invented)",
                  "../../etc/ledger of payments.pdf",
                  handling,
                  Optional.empty(),
                  "Room 2",
                  "Invented: seized at the old harbour."),
              new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Exhibit sealed(CaseStory story, byte[] content) {
    Exhibit exhibit = received(story, Handling.of(HandlingCode.H0), content);
    ExhibitDesk desk = norland.get(ExhibitDesk.class);
    desk.happened(
        story.officer, exhibit.id(), CustodyEvent.Kind.EXAMINED, "Laboratory", "Invented.");
    return desk.happened(
        story.officer, exhibit.id(), CustodyEvent.Kind.SEALED, "Room 2", "Invented seal 7.");
  }

  private Path bundle(CaseStory story, Exhibit... exhibits) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    norland
        .get(BundleDesk.class)
        .export(
            supervisor,
            story.file.id(),
            java.util.Arrays.stream(exhibits).map(Exhibit::id).toList(),
            "An invented court",
            out);
    return Files.write(directory.resolve("bundle.zip"), out.toByteArray());
  }

  private Path changed(Path bundle, Consumer<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        files.put(e.getName(), zip.readAllBytes());
      }
    }
    change.accept(files);
    Path other = directory.resolve("changed.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return other;
  }

  private static BundleCheck check(Path file) throws IOException {
    return BundleVerifier.verify(
        file, Optional.of(norland.identity().profile().fingerprint().hex()));
  }

  @Test
  void anExhibitIsHashedAsItArrivesAndKeptEncrypted() {
    CaseStory story = CaseStory.at(norland);
    byte[] content = content(2_500_000);
    Exhibit exhibit = received(story, Handling.of(HandlingCode.H0), content);
    assertThat(exhibit.sha256()).isEqualTo(Octets.sha256(content));
    assertThat(exhibit.size()).isEqualTo(content.length);
    assertThat(exhibit.fileName()).isEqualTo("ledger_of_payments.pdf");
    assertThat(exhibit.custody()).hasSize(1);
    assertThat(norland.count("evidence_piece WHERE exhibit = '" + exhibit.id() + "'")).isEqualTo(3);
    byte[] kept =
        norland
            .sql()
            .sql("SELECT locked FROM evidence_piece WHERE exhibit = :id AND number = 1")
            .param("id", exhibit.id())
            .query((row, _) -> row.getBytes(1))
            .single();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(content, 0, 64, StandardCharsets.ISO_8859_1));
  }

  @Test
  void whatBreaksOffOrIsEmptyLeavesNothing() {
    CaseStory story = CaseStory.at(norland);
    long before = norland.count("evidence_piece");
    InputStream breaking =
        new InputStream() {
          private int left = 1_500_000;

          @Override
          public int read() throws IOException {
            if (left-- <= 0) {
              throw new IOException("broken off");
            }
            return 7;
          }
        };
    assertThatThrownBy(() ->
            norland
                .get(ExhibitDesk.class)
                .receive(
                    story.officer,
                    new NewExhibit(
                        story.file.id(),
                        "Invented",
                        "a.bin",
                        Handling.of(HandlingCode.H0),
                        Optional.empty(),
                        "Room 2",
                        "Invented."),
                    breaking))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> received(story, Handling.of(HandlingCode.H0), new byte[0]))
        .isInstanceOf(InvalidTerm.class);
    assertThat(norland.count("evidence_piece")).isEqualTo(before);
    assertThatThrownBy(() ->
            norland.get(ExhibitDesk.class).ofCase(norland.officer(Role.OPERATOR), story.file.id()))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void theDatabaseRefusesToChangeOrForgetEvidence() {
    CaseStory story = CaseStory.at(norland);
    Exhibit exhibit = received(story, Handling.of(HandlingCode.H0), content(1000));
    for (String sql :
        List.of(
            "UPDATE evidence_custody SET text = 'x'",
            "DELETE FROM evidence_custody",
            "UPDATE evidence_exhibit SET label = 'x'",
            "DELETE FROM evidence_piece")) {
      assertThatThrownBy(() -> norland.sql().sql(sql).update())
          .as(sql)
          .hasMessageContaining("only added to");
    }
    assertThat(norland.get(ExhibitDesk.class).get(story.officer, exhibit.id()).custody())
        .isEqualTo(exhibit.custody());
  }

  @Test
  void aBundleIsSoundWithoutAnyNode() throws IOException {
    CaseStory story = CaseStory.at(norland);
    Exhibit first = sealed(story, content(1_200_000));
    Exhibit second = sealed(story, "Invented statement.".getBytes(StandardCharsets.UTF_8));
    BundleCheck check = check(bundle(story, first, second));
    assertThat(check.findings()).isEmpty();
    assertThat(check.exhibits()).isEqualTo(2);
    assertThat(check.custodyEntries()).isEqualTo(8);
    assertThat(check.fingerprint()).isEqualTo(norland.identity().profile().fingerprint().hex());
    assertThat(
            BundleVerifier.verify(directory.resolve("bundle.zip"), Optional.of("0".repeat(64)))
                .findings())
        .singleElement()
        .asString()
        .contains("another key");
  }

  @Test
  void everyTamperingIsNamed() throws IOException {
    CaseStory story = CaseStory.at(norland);
    Exhibit exhibit = sealed(story, content(2000));
    Path bundle = bundle(story, exhibit);
    String custody = "custody/" + exhibit.id() + "/";
    String path = "exhibits/" + exhibit.id() + "/ledger_of_payments.pdf";
    assertTampered(bundle, f -> f.get(path)[7] ^= 1, "content of a file was changed");
    assertTampered(bundle, f -> f.put(path, new byte[5]), "another length");
    assertTampered(bundle, f -> f.remove(path), "file is missing");
    assertTampered(bundle, f -> f.remove(custody + "2.txt"), "entry 2");
    assertTampered(
        bundle,
        f -> f.put(custody + "2.txt", text(f.get(custody + "2.txt"), "Laboratory", "Elsewhere")),
        "not signed by the authority, or was changed");
    assertTampered(
        bundle,
        f -> {
          f.put(custody + "2.txt", f.get(custody + "3.txt"));
          f.put(custody + "2.sig", f.get(custody + "3.sig"));
        },
        "belongs to another exhibit or place");
    assertTampered(
        bundle,
        f -> f.put("manifest.txt", text(f.get("manifest.txt"), "An invented court", "Another")),
        "manifest was changed");
    assertTampered(bundle, f -> f.remove("manifest.txt"), "no manifest");
    assertTampered(bundle, f -> f.put("more.pdf", new byte[3]), "does not list: more.pdf");
    assertTampered(
        bundle,
        f ->
            f.put(
                "manifest.txt",
                text(f.get("manifest.txt"), "exhibit " + exhibit.id() + " 4", "exhibit x 3")),
        "manifest was changed");
    assertThat(check(Files.writeString(directory.resolve("none.zip"), "no zip")).findings())
        .singleElement()
        .asString()
        .contains("no readable zip");
  }

  private void assertTampered(Path bundle, Consumer<Map<String, byte[]>> change, String named)
      throws IOException {
    assertThat(check(changed(bundle, change)).findings())
        .as(named)
        .anyMatch(f -> f.contains(named));
  }

  private static byte[] text(byte[] bytes, String from, String to) {
    return new String(bytes, StandardCharsets.UTF_8)
        .replace(from, to)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void damagedBundlesAreNeverSoundAndNeverBreakTheCheck() throws IOException {
    CaseStory story = CaseStory.at(norland);
    byte[] good = Files.readAllBytes(bundle(story, sealed(story, content(900))));
    SplittableRandom random = new SplittableRandom(SEED);
    for (int round = 0; round < 300; round++) {
      byte[] damaged = good.clone();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Path file = Files.write(directory.resolve("damaged.zip"), damaged);
      try {
        check(file);
      } catch (IOException expected) {
        assertThat(expected).as("seed %d round %d", SEED, round).isNotNull();
      }
    }
  }

  @Test
  void whatItsProviderKeepsFromCourtsIsNotBundled() throws IOException {
    CaseStory story = CaseStory.at(norland);
    ExhibitDesk desk = norland.get(ExhibitDesk.class);
    Exhibit foreign =
        desk.receive(
            story.officer,
            new NewExhibit(
                story.file.id(),
                "Invented recording",
                "recording.wav",
                Handling.of(HandlingCode.H1),
                Optional.of(new AuthorityId("sudria")),
                "Room 2",
                "Invented: given by Sudria."),
            new ByteArrayInputStream(content(100)));
    assertThatThrownBy(() -> bundle(story, foreign))
        .isInstanceOfSatisfying(
            BundleRefused.class,
            e -> assertThat(e.reason()).isEqualTo(BundleRefused.Reason.NOT_ALLOWED_IN_COURT));
    assertThat(norland.audited(Act.BUNDLE_REFUSED))
        .anyMatch(e -> e.record().equals(foreign.id().toString()));
    assertThatThrownBy(() -> desk.allowInCourt(story.officer, foreign.id(), "Letter 7"))
        .isInstanceOf(NotAllowed.class);
    desk.allowInCourt(supervisor, foreign.id(), "Letter 7 of Sudria");
    assertThatThrownBy(() -> bundle(story, foreign))
        .isInstanceOfSatisfying(
            BundleRefused.class,
            e -> assertThat(e.reason()).isEqualTo(BundleRefused.Reason.NOT_SEALED));
    desk.happened(story.officer, foreign.id(), CustodyEvent.Kind.SEALED, "Room 2", "Seal 8.");
    assertThat(check(bundle(story, foreign)).isSound()).isTrue();
  }

  @Test
  void whatWasReleasedIsNoLongerHandledHere() {
    CaseStory story = CaseStory.at(norland);
    Exhibit exhibit = received(story, Handling.of(HandlingCode.H0), content(10));
    ExhibitDesk desk = norland.get(ExhibitDesk.class);
    UUID id = exhibit.id();
    desk.happened(story.officer, id, CustodyEvent.Kind.RELEASED, "Court", "Invented.");
    assertThatThrownBy(
            () -> desk.happened(story.officer, id, CustodyEvent.Kind.MOVED, "Room 3", "Invented."))
        .isInstanceOf(InvalidTerm.class);
    assertThatThrownBy(() ->
            desk.happened(story.officer, id, CustodyEvent.Kind.RECEIVED, "Room 3", "Invented."))
        .isInstanceOf(InvalidTerm.class);
  }
}
