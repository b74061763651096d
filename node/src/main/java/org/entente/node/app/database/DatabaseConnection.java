package org.entente.node.app.database;

/**
 * How to reach a database: address, user and password. Not a record, so that the password is in no
 * {@code toString}.
 */
public final class DatabaseConnection {

  private final String jdbcUrl;
  private final String user;
  private final String password;

  public DatabaseConnection(String jdbcUrl, String user, String password) {
    this.jdbcUrl = jdbcUrl;
    this.user = user;
    this.password = password;
  }

  static DatabaseConnection local(int port, String password) {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + EmbeddedPostgres.DATABASE;
    return new DatabaseConnection(url, EmbeddedPostgres.USER, password);
  }

  /** The address, without user and password. */
  public String jdbcUrl() {
    return jdbcUrl;
  }

  /** The user who owns the database. */
  public String user() {
    return user;
  }

  /** The user's password. */
  public String password() {
    return password;
  }

  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}
