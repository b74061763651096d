package org.entente.node.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class AccountTest {

  private static final String NOBODY = "65534";

  private Path open;

  @BeforeEach
  void makeADirectoryThatOthersMayPass() throws Exception {
    open = Files.createTempDirectory("entente-account");
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void removeIt() throws Exception {
    DatabaseFiles.deleteTree(open);
  }

  @Test
  void rootFallsBackToAnOrdinaryAccountWhereNamespacesAreForbidden() throws Exception {
    Optional<Path> setpriv = Tools.find("setpriv");
    assumeTrue(isRoot() && setpriv.isPresent());
    DatabaseFiles files = DatabaseFiles.in(open.resolve("data"));
    for (int round = 0; round < 2; round++) {
      files.create();
      DirectoryLock lock = DirectoryLock.acquire(files.lock());
      Programs.provide(files);
      Account account = Account.ordinary(files, setpriv.get()).orElseThrow();
      try (EmbeddedPostgres database = EmbeddedPostgres.start(files, lock, account)) {
        assertThat(EmbeddedPostgresTest.query(database, "SELECT 1")).isEqualTo("1");
        assertThat((Integer) Files.getAttribute(files.postmaster(), "unix:uid")).isNotZero();
      }
    }
    assertThat(Files.getPosixFilePermissions(files.root()))
        .isEqualTo(PosixFilePermissions.fromString("rwx-----x"));
  }

  @Test
  void anOrdinaryUserRunsTheDatabaseAsHimself() throws Exception {
    assumeTrue(isRoot() && Tools.find("setpriv").isPresent());
    Path data = Files.createDirectory(open.resolve("data"), DatabaseFiles.PRIVATE_DIRECTORY);
    Files.setAttribute(data, "unix:uid", Integer.valueOf(NOBODY));
    List<Path> classPath = ChildNode.classPathFor(open);
    List<String> asNobody =
        List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups");
    Process child = ChildNode.start(data, asNobody, classPath);
    try (BufferedReader lines = child.inputReader()) {
      assertThat(lines.readLine()).isEqualTo("started");
      assertThat(lines.readLine()).isEqualTo("committed 1");
      assertThat(EmbeddedPostgres.connection(data)).isPresent();
    } finally {
      child.destroy();
      child.waitFor();
    }
    while (!Leftovers.processes(DatabaseFiles.in(data).data()).isEmpty()) {
      Thread.sleep(10);
    }
    assertThat((Integer) Files.getAttribute(data.resolve("postgres/password"), "unix:uid"))
        .isEqualTo(65534);
  }

  private static boolean isRoot() throws Exception {
    return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }
}
