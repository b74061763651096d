package org.entente.node.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A node that is killed takes its database with it and loses nothing that was acknowledged. */
@Timeout(120)
class KilledNodeTest {

  private static final int COMMITS = 300;

  @TempDir Path directory;

  @BeforeEach
  void borrowPrograms() throws Exception {
    ReadyPrograms.lendTo(directory);
  }

  @AfterEach
  void giveProgramsBack() throws Exception {
    ReadyPrograms.takeFrom(directory);
  }

  private DatabaseFiles files() {
    return DatabaseFiles.in(directory);
  }

  @Test
  void killingTheNodeEndsPostgresAndLosesNoAcknowledgedCommit() throws Exception {
    Set<Long> acknowledged = new TreeSet<>();
    for (int round = 0; round < 2; round++) {
      Process child = ChildNode.start(directory, List.of(), ChildNode.classPath());
      acknowledged.addAll(killAfter(child, COMMITS));
      awaitNoPostgres();
      try (EmbeddedPostgres database = EmbeddedPostgres.start(directory)) {
        assertThat(missing(database, acknowledged)).isEmpty();
        EmbeddedPostgresTest.execute(database, "TRUNCATE committed");
        acknowledged.clear();
      }
    }
  }

  @Test
  void aNewNodeWaitsForThePostgresOfTheKilledOne() throws Exception {
    Process child = ChildNode.start(directory, List.of(), ChildNode.classPath());
    Set<Long> acknowledged = killAfter(child, 50);
    try (EmbeddedPostgres database = EmbeddedPostgres.start(directory)) {
      assertThat(missing(database, acknowledged)).isEmpty();
    }
  }

  @Test
  void killingThePostmasterLosesNoAcknowledgedCommit() throws Exception {
    List<Long> acknowledged = new ArrayList<>();
    try (EmbeddedPostgres database = EmbeddedPostgres.start(directory)) {
      EmbeddedPostgresTest.execute(database, "CREATE TABLE committed (id bigint PRIMARY KEY)");
      long pid = PostmasterFile.read(files().postmaster()).orElseThrow().pid();
      try (Connection connection = CommittingNode.open(database.connection());
          PreparedStatement insert =
              connection.prepareStatement("INSERT INTO committed VALUES (?)")) {
        for (long id = 0; id < COMMITS; id++) {
          insert.setLong(1, id);
          insert.executeUpdate();
          acknowledged.add(id);
        }
        Signals.send("KILL", pid);
        assertThatThrownBy(() -> hammer(insert)).isInstanceOf(SQLException.class);
      }
      for (int pause = 0; database.isRunning(); pause++) {
        assertThat(pause).isLessThan(1000);
        Thread.sleep(10);
      }
    }
    try (EmbeddedPostgres database = EmbeddedPostgres.start(directory)) {
      assertThat(missing(database, new TreeSet<>(acknowledged))).isEmpty();
    }
  }

  @Test
  void anotherProcessIsRefusedWhileTheNodeRuns() throws Exception {
    try (EmbeddedPostgres database = EmbeddedPostgres.start(directory)) {
      Process child = ChildNode.start(directory, List.of(), ChildNode.classPath());
      try (BufferedReader lines = child.inputReader()) {
        assertThat(lines.readLine())
            .startsWith("DATABASE-003")
            .contains("process " + ProcessHandle.current().pid() + " has");
      }
      assertThat(database.isRunning()).isTrue();
    }
  }

  @Test
  void aPidFileOfAStrangerIsIgnored() throws Exception {
    EmbeddedPostgres.start(directory).close();
    for (long pid : List.of(ProcessHandle.current().pid(), 1L, zombie())) {
      String lines = pid + "\n" + files().data() + "\n1\n5432\n\n127.0.0.1\n  1 2\nready   \n";
      Files.writeString(files().postmaster(), lines);
      assertThat(EmbeddedPostgres.connection(directory)).isEmpty();
      EmbeddedPostgres.start(directory).close();
    }
  }

  @Test
  void aPostgresThatNobodyEndedIsEnded() throws Exception {
    EmbeddedPostgres.start(directory).close();
    List<String> command =
        Account.choose(files())
            .command(
                "clear",
                files().program("postgres"),
                List.of(
                    "-D",
                    files().data().toString(),
                    "-c",
                    "unix_socket_directories=",
                    "-c",
                    "port=" + Files.readString(files().port())));
    Process orphan =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (PostmasterFile.read(files().postmaster()).filter(PostmasterFile::isReady).isEmpty()) {
      Thread.sleep(10);
    }
    try (EmbeddedPostgres database = EmbeddedPostgres.start(directory)) {
      assertThat(EmbeddedPostgresTest.query(database, "SELECT 1")).isEqualTo("1");
      assertThat(orphan.isAlive()).isFalse();
    }
  }

  private static Set<Long> killAfter(Process child, int commits) throws Exception {
    Set<Long> acknowledged = new TreeSet<>();
    List<String> other = new ArrayList<>();
    try (BufferedReader lines = child.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("committed ")) {
          acknowledged.add(Long.valueOf(line.substring(10)));
        } else {
          other.add(line);
        }
        if (acknowledged.size() == commits) {
          Signals.send("KILL", child.pid());
        }
      }
    }
    assertThat(child.waitFor()).as("output: %s", other).isEqualTo(128 + 9);
    return acknowledged;
  }

  private void awaitNoPostgres() throws Exception {
    for (int pause = 0; !Leftovers.processes(files().data()).isEmpty(); pause++) {
      assertThat(pause).isLessThan(1000);
      Thread.sleep(10);
    }
  }

  private static Set<Long> missing(EmbeddedPostgres database, Set<Long> acknowledged)
      throws SQLException {
    assertThat(acknowledged).isNotEmpty();
    Set<Long> left = new TreeSet<>(acknowledged);
    try (Connection connection = CommittingNode.open(database.connection());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT id FROM committed")) {
      while (rows.next()) {
        left.remove(rows.getLong(1));
      }
    }
    return left;
  }

  private static void hammer(PreparedStatement insert) throws SQLException {
    for (long id = COMMITS; id < 1_000_000; id++) {
      insert.setLong(1, id);
      insert.executeUpdate();
    }
  }

  /**
   * A child that ends only when no shell is left to ask after it: its parent is a sleep by then.
   */
  private static long zombie() throws Exception {
    String script = "exec 3<&0; { read line <&3; } & echo $!; exec sleep 60";
    Process parent = new ProcessBuilder("/bin/sh", "-c", script).start();
    long pid = Long.parseLong(parent.inputReader().readLine());
    await("/proc/" + parent.pid() + "/comm", "sleep");
    parent.getOutputStream().close();
    await("/proc/" + pid + "/stat", ") Z ");
    return pid;
  }

  private static void await(String file, String part) throws Exception {
    while (!Files.readString(Path.of(file)).contains(part)) {
      Thread.sleep(5);
    }
  }
}
