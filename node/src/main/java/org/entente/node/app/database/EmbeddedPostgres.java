package org.entente.node.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The node's own PostgreSQL 18: nothing to install, nothing to configure, and the same promises as
 * one that an administrator runs — what was committed stays, also through {@code kill -9} and power
 * loss. It listens on 127.0.0.1 only, asks for a password, belongs to one node at a time, and ends
 * with the process that started it.
 *
 * <p>Everything it keeps is in {@code <data directory>/postgres}: the unpacked programs, the data,
 * the password (mode 0600), the port, and the log of the current and of the last run.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  static final String USER = "entente";
  static final String DATABASE = "entente";

  private final DirectoryLock lock;
  private final Server server;
  private final DatabaseConnection connection;

  private EmbeddedPostgres(DirectoryLock lock, Server server, DatabaseConnection connection) {
    this.lock = lock;
    this.server = server;
    this.connection = connection;
  }

  /**
   * Starts the database of a node and returns when it takes connections; makes it first if there is
   * none.
   *
   * @param dataDirectory the node's data directory, made if it does not exist
   * @throws DatabaseFailure if there is no database to be had, with the reason and a remedy
   */
  public static EmbeddedPostgres start(Path dataDirectory) {
    DatabaseFiles files = DatabaseFiles.in(dataDirectory);
    if (Files.exists(dataDirectory.resolve(Restore.UNFINISHED))) {
      throw new DatabaseFailure(
          DatabaseFault.RESTORE_UNFINISHED, "a restore into " + dataDirectory + " has not ended");
    }
    files.create();
    DirectoryLock lock = DirectoryLock.acquire(files.lock());
    boolean started = false;
    try {
      Programs.provide(files);
      EmbeddedPostgres database = start(files, lock, Account.choose(files));
      started = true;
      return database;
    } finally {
      if (!started) {
        lock.close();
      }
    }
  }

  static EmbeddedPostgres start(DatabaseFiles files, DirectoryLock lock, Account account) {
    Leftovers.clear(files.data());
    String password = new Cluster(files, account, new SecureRandom()).provide();
    Server server = Server.start(files, account);
    return new EmbeddedPostgres(lock, server, DatabaseConnection.local(server.port(), password));
  }

  /**
   * How to reach the database of a node that is running now, for a command beside it; empty if it
   * is not running.
   *
   * @param dataDirectory the node's data directory
   */
  public static Optional<DatabaseConnection> connection(Path dataDirectory) {
    DatabaseFiles files = DatabaseFiles.in(dataDirectory);
    try {
      Optional<PostmasterFile> told =
          PostmasterFile.read(files.postmaster()).filter(PostmasterFile::isReady);
      if (told.isEmpty() || !Leftovers.processes(files.data()).contains(told.get().pid())) {
        return Optional.empty();
      }
      return Optional.of(DatabaseConnection.local(told.get().port(), Cluster.password(files)));
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot look for a running database in " + files.root(), e);
    }
  }

  /** Whether there is data of an embedded database in this data directory, running or not. */
  public static boolean exists(Path dataDirectory) {
    return Files.isDirectory(DatabaseFiles.in(dataDirectory).data());
  }

  /** How to reach this database. */
  public DatabaseConnection connection() {
    return connection;
  }

  /** The address, without user and password. */
  public String jdbcUrl() {
    return connection.jdbcUrl();
  }

  /** The user who owns the database. */
  public String user() {
    return connection.user();
  }

  /** The user's password. */
  public String password() {
    return connection.password();
  }

  /** Whether the database is still there; it does not restart by itself. */
  public boolean isRunning() {
    return server.isRunning();
  }

  /** Stops the database in order and gives the data directory free. */
  @Override
  public void close() {
    try (lock) {
      server.stop();
    }
  }
}
