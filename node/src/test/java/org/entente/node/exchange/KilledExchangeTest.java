package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.testbed.ExerciseNode.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.NodeProcess;
import org.entente.node.testbed.SampleTerms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The recipient is a process of its own that is killed in mid-exchange, again and again: nothing is
 * lost and nothing is done twice.
 */
class KilledExchangeTest {

  private static final int MESSAGES = 60;
  private static final int KILLS = 2;
  private static final long SEED = 20261101L;

  private static ExerciseNode norland;
  private static ExerciseNode sudria;

  @BeforeAll
  static void bringTogether() {
    norland = ExerciseNode.start("norland");
    sudria = ExerciseNode.start("sudria");
    ExerciseNode.onboard(norland, sudria, SampleTerms.between(norland, sudria).done());
    await("filters", () -> norland.count("discovery_filter") == 4);
    sudria.stop();
  }

  @AfterAll
  static void stop() {
    norland.close();
    sudria.close();
  }

  @Test
  void killingTheRecipientLosesNothingAndDoesNothingTwice() throws Exception {
    SplittableRandom random = new SplittableRandom(SEED);
    UUID conversation = UUID.randomUUID();
    List<UUID> sent = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = startSudria();
      try {
        await("the first arrival", () -> isUp(process));
        for (int i = 0; i < MESSAGES / KILLS; i++) {
          sent.add(ExchangeTest.send(norland, sudria, conversation, "m" + sent.size()).id());
        }
        Thread.sleep(random.nextInt(50, 600));
      } finally {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
      }
    }
    sudria.startAgain();

    await(
        "delivery of everything",
        () ->
            norland.count(
                    "exchange_outbox WHERE state <> 'DELIVERED' AND conversation = '"
                        + conversation
                        + "'")
                == 0);

    assertThat(
            sudria
                .sql()
                .sql("SELECT message FROM exchange_inbox WHERE conversation = :c ORDER BY seq")
                .param("c", conversation)
                .query(UUID.class)
                .list())
        .as("seed %d", SEED)
        .isEqualTo(sent);
    assertThat(admittedTwice()).isZero();
  }

  private static long admittedTwice() {
    return sudria.count(
        """
        (SELECT record FROM audit_entry WHERE act = 'exchange.message-admitted'
         GROUP BY record HAVING count(*) > 1) AS twice
        """);
  }

  private static boolean isUp(Process process) {
    if (!process.isAlive()) {
      throw new AssertionError("the node ended by itself");
    }
    try (var socket = new java.net.Socket()) {
      socket.connect(new java.net.InetSocketAddress("localhost", sudria.port()), 200);
      return true;
    } catch (java.io.IOException e) {
      return false;
    }
  }

  private static Process startSudria() throws java.io.IOException {
    Properties settings = new Properties();
    sudria.settings().forEach((k, v) -> settings.setProperty(k, v.toString()));
    Path file = Files.createTempFile("node", ".properties");
    try (var out = Files.newOutputStream(file)) {
      settings.store(out, "Settings of an exercise node");
    }
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            NodeProcess.class.getName(),
            file.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
