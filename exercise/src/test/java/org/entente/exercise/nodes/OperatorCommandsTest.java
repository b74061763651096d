package org.entente.exercise.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an operator does at the console, beside nodes that run. */
class OperatorCommandsTest {
  private final Home home = Home.find().forMinutes().prepared();
  @TempDir private Path directory;

  private record Said(int code, String text) {}

  @Test
  void twoNodesAreOnboardedByFilesAndOneIsSavedKilledAndRestored() throws Exception {
    try (NodeProcess alder =
            NodeProcess.start(home, directory.resolve("alder"), "alder", "Alder Authority", 8091);
        NodeProcess birch =
            NodeProcess.start(home, directory.resolve("birch"), "birch", "Birch Authority", 8092)) {
      alder.awaitUp();
      birch.awaitUp();
      onboardByFiles(alder, birch);
      staffIsAdded(alder);
      restoreAfterKill(alder);
    }
  }

  private void onboardByFiles(NodeProcess alder, NodeProcess birch) throws Exception {
    Path invitation = directory.resolve("invitation.txt");
    Path acceptance = directory.resolve("acceptance.txt");
    assertThat(run("partner", "invite", "birch", "--data", dir(alder), "--out", invitation + ""))
        .matches(s -> s.code() == 0, "invited");
    Said wrong =
        run(
            "partner",
            "accept",
            invitation + "",
            "--data",
            dir(birch),
            "--out",
            acceptance + "",
            "--fingerprint",
            "00".repeat(32));
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.text()).contains("ONBOARDING-006");
    assertThat(
            run(
                "partner",
                "accept",
                invitation + "",
                "--data",
                dir(birch),
                "--out",
                acceptance + "",
                "--fingerprint",
                fingerprint(alder)))
        .matches(s -> s.code() == 0, "accepted");
    assertThat(
            run(
                "partner",
                "accept",
                acceptance + "",
                "--data",
                dir(alder),
                "--fingerprint",
                fingerprint(birch)))
        .matches(s -> s.code() == 0, "completed");
    JsonNode partner = alder.signIn("operator").get("/partners/birch");
    assertThat(partner.get("inForce").get("id").asString()).isEqualTo("alder-birch");
    assertThat(birch.signIn("operator").get("/partners/alder").get("status").asString())
        .isEqualTo("ACTIVE");
  }

  private void staffIsAdded(NodeProcess alder) throws Exception {
    Said added =
        run(
            "staff",
            "add",
            "--data",
            dir(alder),
            "--username",
            "i.example",
            "--name",
            "Ines Example",
            "--role",
            "INVESTIGATOR");
    assertThat(added.code()).isZero();
    String password = added.text().replaceAll("(?s).*Password: (\\S+).*", "$1");
    assertThat(
            NodeClient.signIn(alder.web(), "i.example", password)
                .get("/me")
                .get("username")
                .asString())
        .isEqualTo("i.example");
  }

  private void restoreAfterKill(NodeProcess alder) throws Exception {
    Path backup = directory.resolve("alder.backup");
    assertThat(run("backup", "--data", dir(alder), "--out", backup.toString()))
        .matches(s -> s.code() == 0, "saved while the node runs");
    assertThat(alder.signIn("operator").get("/audit?act=node.backup-made").size()).isEqualTo(1);
    alder.kill();
    alder.startAgain();
    assertThat(alder.signIn("operator").get("/partners").size()).isEqualTo(1);
    alder.close();
    Path restored = directory.resolve("restored");
    assertThat(run("restore", backup.toString(), "--data", restored.toString()))
        .matches(s -> s.code() == 0, "restored");
    assertThat(run("partner", "list", "--data", restored.toString()).text())
        .contains("Birch Authority");
    Path ledger = directory.resolve("restored.ledger");
    assertThat(run("ledger", "export", "--data", restored.toString(), "--out", ledger.toString()))
        .matches(s -> s.code() == 0, "exported");
    assertThat(run("ledger", "verify", ledger.toString()).text()).startsWith("Sound");
    byte[] bytes = Files.readAllBytes(ledger);
    int middle = bytes.length / 2;
    bytes[middle] = (byte) (bytes[middle] == 'A' ? 'B' : 'A');
    Files.write(ledger, bytes);
    assertThat(run("ledger", "verify", ledger.toString()).code()).isEqualTo(1);
  }

  private static String dir(NodeProcess node) {
    return node.data().toString();
  }

  private static String fingerprint(NodeProcess node) {
    return node.signIn("operator")
        .get("/audit?act=node.started")
        .get(0)
        .get("facts")
        .get("fingerprint")
        .asString();
  }

  private Said run(String... arguments) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(home.program(arguments)).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), said);
  }
}
