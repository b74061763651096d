package org.entente.node.testbed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.node.app.database.DatabaseConnection;
import org.entente.node.app.database.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * One embedded PostgreSQL for all tests of this JVM; each node gets a schema of its own in it. The
 * programs and the empty cluster stay in {@code target}, so that only the first build makes them.
 * Where two processes share the tests, each has its own.
 */
public final class SuiteDatabase {

  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static @Nullable EmbeddedPostgres running;

  private SuiteDatabase() {}

  private static synchronized DatabaseConnection connection() {
    if (running == null) {
      EmbeddedPostgres database =
          EmbeddedPostgres.start(
              Path.of(
                      "target",
                      "postgres-of-the-suite-" + System.getProperty("test.process", "alone"))
                  .toAbsolutePath());
      // After all contexts are closed.
      SpringApplication.getShutdownHandlers().add(database::close);
      running = database;
    }
    return running.connection();
  }

  /** An empty schema, as the connection a node is given. */
  public static synchronized DatabaseConnection freshSchema(String name) {
    DatabaseConnection all = connection();
    String schema = name.replace('-', '_') + "_" + SCHEMAS.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(all.jdbcUrl(), all.user(), all.password());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
      statement.execute("CREATE SCHEMA " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException("no schema for the test", e);
    }
    String separator = all.jdbcUrl().contains("?") ? "&" : "?";
    return new DatabaseConnection(
        all.jdbcUrl() + separator + "currentSchema=" + schema, all.user(), all.password());
  }
}
