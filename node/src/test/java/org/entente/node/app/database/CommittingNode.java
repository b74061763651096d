package org.entente.node.app.database;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Commits numbers one by one and prints each only after the database acknowledged it. */
final class CommittingNode {

  private CommittingNode() {}

  public static void main(String... arguments) throws SQLException {
    PrintStream out = System.out;
    try (EmbeddedPostgres database = EmbeddedPostgres.start(Path.of(arguments[0]));
        Connection connection = open(database.connection())) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE IF NOT EXISTS committed (id bigint PRIMARY KEY)");
      }
      out.println("started");
      commitForever(connection, out);
    } catch (DatabaseFailure failure) {
      out.println(failure.getMessage());
    }
  }

  private static void commitForever(Connection connection, PrintStream out) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO committed VALUES (?)")) {
      for (long id = 1; id < 1_000_000; id++) {
        insert.setLong(1, id);
        insert.executeUpdate();
        out.println("committed " + id);
        out.flush();
      }
    }
  }

  static Connection open(DatabaseConnection settings) throws SQLException {
    return DriverManager.getConnection(settings.jdbcUrl(), settings.user(), settings.password());
  }
}
