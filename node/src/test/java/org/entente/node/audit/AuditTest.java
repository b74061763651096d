package org.entente.node.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.node.testbed.ExerciseNode.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.entente.ledger.verify.LedgerVerifier;
import org.entente.ledger.verify.Verification;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.transaction.IllegalTransactionStateException;

/** What was audited stays as it was written, and can be proved. */
class AuditTest {

  private static ExerciseNode node;

  @BeforeAll
  static void start() {
    node = Neighbours.together().norland;
    node.get(Audit.class)
        .recordAlone(AuditRecord.of(Actor.OPERATOR, Act.BACKUP_MADE, UUID.randomUUID()));
    awaitPlaces();
  }

  private static void awaitPlaces() {
    await("places in the ledger", () -> node.count("audit_entry WHERE leaf_index IS NULL") == 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET actor = 'operator'",
        "UPDATE audit_entry SET leaf = ''::bytea",
        "UPDATE audit_entry SET leaf_index = NULL",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry",
        "UPDATE audit_checkpoint SET note = ''",
        "DELETE FROM audit_checkpoint",
        "TRUNCATE audit_checkpoint",
        "DELETE FROM audit_node",
        "TRUNCATE audit_node",
        "DELETE FROM audit_witnessed"
      })
  void theDatabaseRefusesToChangeOrForgetTheAudit(String statement) {
    long before = node.count("audit_entry");

    assertThatThrownBy(() -> node.sql().sql(statement).update())
        .hasMessageContaining("audit entries are final");

    assertThat(node.count("audit_entry")).isGreaterThanOrEqualTo(before);
  }

  @Test
  void anActIsAuditedWithinItsTransactionOrNotAtAll() {
    AuditRecord act = AuditRecord.of(Actor.NODE, Act.BACKUP_MADE, UUID.randomUUID());

    assertThatThrownBy(() -> node.get(Audit.class).record(act))
        .isInstanceOf(IllegalTransactionStateException.class);
    assertThatThrownBy(() ->
            node.inTransaction(() -> {
              node.get(Audit.class).record(act);
              throw new IllegalStateException("the act fails");
            }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(node.get(Audit.class).latestAbout(act.record(), 5)).isEmpty();
  }

  @Test
  void aRoundThatTakesLongKeepsNoEntryFromTheLedger() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    var slow =
        node.get(TaskScheduler.class)
            .scheduleWithFixedDelay(
                () -> {
                  begun.countDown();
                  awaitQuietly(over);
                },
                Duration.ofDays(1));
    try {
      begun.await();
      node.get(Audit.class)
          .recordAlone(AuditRecord.of(Actor.OPERATOR, Act.BACKUP_MADE, UUID.randomUUID()));
      awaitPlaces();
    } finally {
      over.countDown();
      slow.cancel(true);
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void everyEntryIsProvedUnderASignedCheckpoint() {
    UUID entry =
        node.get(Audit.class)
            .recordAlone(AuditRecord.of(Actor.NODE, Act.BACKUP_MADE, UUID.randomUUID()));
    Ledger ledger = node.get(Ledger.class);
    await("its place", () -> ledger.prove(entry).isPresent());

    Proof proof = ledger.prove(entry).orElseThrow();

    assertThat(proof.inclusion().verifies(proof.leafHash(), proof.checkpoint().head())).isTrue();
    assertThat(proof.checkpoint().check(ledger.key()))
        .isEqualTo(org.entente.ledger.SignatureCheck.GENUINE);
  }

  @Test
  void anExportVerifiesWithoutTheNode() throws IOException {
    awaitPlaces();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    node.get(Ledger.class).export(Actor.OPERATOR, out);
    Path file = Files.createTempFile("ledger", ".txt");
    Files.write(file, out.toByteArray());

    assertThat(LedgerVerifier.verify(file, node.identity().profile().fingerprint().hex()))
        .isInstanceOf(Verification.Verified.class);
  }
}
