package org.entente.node.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.entente.node.app.database.Commands.Outcome;

/**
 * PostgreSQL's data directory: made once, complete or not at all, with one user who owns one
 * database.
 */
final class Cluster {

  private static final int PASSWORD_BYTES = 32;

  /**
   * The superuser has no password and no way in over the network; {@code postgres --single} is left
   * for repairs.
   */
  private static final String SUPERUSER = "postgres";

  private static final String ACCESS =
      """
      # Written by the node. Only its own user, only from this machine, only with its password.
      host  %s  %s  127.0.0.1/32  scram-sha-256
      """
          .formatted(EmbeddedPostgres.DATABASE, EmbeddedPostgres.USER);

  private final DatabaseFiles files;
  private final Account account;
  private final SecureRandom random;

  Cluster(DatabaseFiles files, Account account, SecureRandom random) {
    this.files = files;
    this.account = account;
    this.random = random;
  }

  /** Makes the data if there is none yet, and returns the password of its user. */
  String provide() {
    if (Files.isDirectory(files.data())) {
      checkVersion();
      return password(files);
    }
    String password = Files.exists(files.password()) ? password(files) : newPassword();
    try {
      create(password);
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot create the database in " + files.data(), e);
    }
    return password;
  }

  /** The password that belongs to the data. */
  static String password(DatabaseFiles files) {
    try {
      String password = Files.readString(files.password(), StandardCharsets.US_ASCII).strip();
      if (!password.isEmpty()) {
        return password;
      }
      throw new DatabaseFailure(DatabaseFault.NO_PASSWORD, files.password() + " is empty");
    } catch (IOException e) {
      throw new DatabaseFailure(DatabaseFault.NO_PASSWORD, "cannot read " + files.password(), e);
    }
  }

  private String newPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    DatabaseFiles.write(files.password(), password);
    return password;
  }

  private void checkVersion() {
    Path file = files.data().resolve("PG_VERSION");
    try {
      String version = Files.readString(file, StandardCharsets.US_ASCII).strip();
      if (!version.equals(Programs.MAJOR)) {
        throw new DatabaseFailure(
            DatabaseFault.OTHER_VERSION,
            files.data() + " was written by PostgreSQL " + version + ", this is " + Programs.MAJOR);
      }
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot read " + file, e);
    }
  }

  private void create(String password) throws IOException {
    Path growing = files.unfinishedData();
    Leftovers.clear(growing);
    DatabaseFiles.deleteTree(growing);
    Files.createDirectory(growing, DatabaseFiles.PRIVATE_DIRECTORY);
    account.own(growing);
    run("initdb", "", initdb(growing));
    Files.writeString(growing.resolve("pg_hba.conf"), ACCESS);
    run(
        "postgres",
        statements(password),
        List.of("--single", "-D", growing.toString(), "-c", "log_min_messages=error", "template1"));
    Files.move(growing, files.data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<String> initdb(Path data) {
    return List.of(
        "--pgdata=" + data,
        "--username=" + SUPERUSER,
        "--auth-local=reject",
        "--auth-host=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--data-checksums",
        "--no-instructions");
  }

  /**
   * One statement a line, as single-user mode wants them. The password has letters, digits, {@code
   * -} and {@code _}.
   */
  private static String statements(String password) {
    return String.join(
        "\n",
        "SET password_encryption = 'scram-sha-256';",
        "CREATE ROLE " + EmbeddedPostgres.USER + " LOGIN PASSWORD '" + password + "';",
        "GRANT SET ON PARAMETER session_replication_role TO " + EmbeddedPostgres.USER + ";",
        "CREATE DATABASE "
            + EmbeddedPostgres.DATABASE
            + " OWNER "
            + EmbeddedPostgres.USER
            + " TEMPLATE template0;",
        "");
  }

  private void run(String program, String input, List<String> arguments) throws IOException {
    Outcome outcome =
        Commands.run(account.command("SIGKILL", files.program(program), arguments), input);
    boolean failed =
        outcome.exit() != 0
            || outcome.output().contains("ERROR:")
            || outcome.output().contains("FATAL:");
    if (failed) {
      Files.writeString(files.log(), outcome.output());
      DatabaseFault fault =
          DatabaseFailure.speaksOfFullDisk(outcome.output())
              ? DatabaseFault.DISK_FULL
              : DatabaseFault.NOT_CREATED;
      throw new DatabaseFailure(
          fault, program + " ended with " + outcome.exit() + " while making " + files.data());
    }
  }
}
