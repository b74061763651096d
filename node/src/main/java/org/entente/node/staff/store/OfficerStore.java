package org.entente.node.staff.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.staff.Officer;
import org.entente.node.staff.OfficerId;
import org.entente.node.staff.Role;
import org.entente.protocol.Classification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Officers and tokens in PostgreSQL. */
@Repository
public class OfficerStore {
  /** What the sign-in needs to know of an account. */
  public record Credentials(
      Officer officer, String passwordHash, int failures, Optional<Instant> lockedUntil) {}

  private final JdbcClient jdbc;

  public OfficerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Officer officer, String passwordHash) {
    jdbc.sql(
            """
            INSERT INTO staff_officer (id, username, display_name, unit, roles, clearance, language,
              zone, password_hash, active)
            VALUES (:id, :username, :name, :unit, :roles::text[], :clearance, :language, :zone,
              :hash, true)
            """)
        .param("id", officer.id().value())
        .param("username", officer.username())
        .param("name", officer.displayName())
        .param("unit", officer.unit())
        .param(
            "roles",
            officer.roles().stream()
                .map(Role::name)
                .sorted()
                .collect(Collectors.joining(",", "{", "}")))
        .param("clearance", officer.clearance().name())
        .param("language", officer.language())
        .param("zone", officer.zone())
        .param("hash", passwordHash)
        .update();
  }

  /** The account, locked until the transaction ends, so that no two attempts count as one. */
  public Optional<Credentials> lock(String username) {
    return find(username, "SELECT * FROM staff_officer WHERE username = :username FOR UPDATE");
  }

  public Optional<Credentials> find(String username) {
    return find(username, "SELECT * FROM staff_officer WHERE username = :username");
  }

  private Optional<Credentials> find(String username, String query) {
    return jdbc.sql(query)
        .param("username", username)
        .query((row, number) -> {
          Timestamp locked = row.getTimestamp("locked_until");
          return new Credentials(
              officer(row, number),
              row.getString("password_hash"),
              row.getInt("failures"),
              Optional.ofNullable(locked).map(Timestamp::toInstant));
        })
        .optional();
  }

  public Optional<Officer> find(OfficerId id) {
    return jdbc.sql("SELECT * FROM staff_officer WHERE id = :id")
        .param("id", id.value())
        .query(OfficerStore::officer)
        .optional();
  }

  public List<Officer> list() {
    return jdbc.sql("SELECT * FROM staff_officer ORDER BY username")
        .query(OfficerStore::officer)
        .list();
  }

  public void failed(OfficerId id, int failures, Optional<Instant> lockedUntil) {
    jdbc.sql(
            """
            UPDATE staff_officer SET failures = :failures, locked_until = :locked WHERE id = :id
            """)
        .param("failures", failures)
        .param("locked", lockedUntil.map(Timestamp::from).orElse(null))
        .param("id", id.value())
        .update();
  }

  public void setPassword(OfficerId id, String hash) {
    jdbc.sql("UPDATE staff_officer SET password_hash = :hash WHERE id = :id")
        .param("hash", hash)
        .param("id", id.value())
        .update();
    jdbc.sql("DELETE FROM staff_token WHERE officer = :id").param("id", id.value()).update();
  }

  public void deactivate(OfficerId id) {
    jdbc.sql("UPDATE staff_officer SET active = false WHERE id = :id")
        .param("id", id.value())
        .update();
    jdbc.sql("DELETE FROM staff_token WHERE officer = :id").param("id", id.value()).update();
  }

  public void setLanguage(OfficerId id, String language) {
    jdbc.sql("UPDATE staff_officer SET language = :language WHERE id = :id")
        .param("language", language)
        .param("id", id.value())
        .update();
  }

  public void addToken(byte[] digest, OfficerId officer, Instant expires) {
    jdbc.sql(
            """
            INSERT INTO staff_token (digest, officer, expires) VALUES (:digest, :officer, :expires)
            """)
        .param("digest", digest)
        .param("officer", officer.value())
        .param("expires", Timestamp.from(expires))
        .update();
  }

  public Optional<Officer> findByToken(byte[] digest, Instant now) {
    return jdbc.sql(
            """
            SELECT o.* FROM staff_officer o JOIN staff_token t ON t.officer = o.id
            WHERE t.digest = :digest AND t.expires > :now AND o.active
            """)
        .param("digest", digest)
        .param("now", Timestamp.from(now))
        .query(OfficerStore::officer)
        .optional();
  }

  private static Officer officer(ResultSet row, int number) throws SQLException {
    Array roles = row.getArray("roles");
    return new Officer(
        new OfficerId(row.getObject("id", UUID.class)),
        row.getString("username"),
        row.getString("display_name"),
        row.getString("unit"),
        Arrays.stream((String[]) roles.getArray()).map(Role::valueOf).collect(Collectors.toSet()),
        Classification.valueOf(row.getString("clearance")),
        row.getString("language"),
        row.getString("zone"),
        row.getBoolean("active"));
  }
}
