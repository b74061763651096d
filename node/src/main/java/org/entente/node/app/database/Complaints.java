package org.entente.node.app.database;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What may be repeated of a database's complaint: its code, and the table, column and constraint it
 * names. Its own words quote values of rows, and those belong in no message and no log; for the
 * same reason it is not passed on as a cause.
 */
final class Complaints {

  private Complaints() {}

  static String of(SQLException complaint) {
    String state = "SQL state " + complaint.getSQLState();
    if (complaint instanceof PSQLException told && told.getServerErrorMessage() != null) {
      ServerErrorMessage message = Objects.requireNonNull(told.getServerErrorMessage());
      return Stream.of(message.getTable(), message.getColumn(), message.getConstraint())
          .filter(Objects::nonNull)
          .collect(Collectors.joining(" ", state + " ", ""))
          .strip();
    }
    return state;
  }
}
