package org.entente.node.agreements.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.node.agreements.Agreement;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Signed agreements and open invitations in PostgreSQL; terms are kept as the canonical text that
 * was signed.
 */
@Repository
public class AgreementStore {
  private final JdbcClient jdbc;

  /**
   * Terms as read before: every message asks for those in force, and the same text says the same.
   */
  private final Map<String, AgreementTerms> read = new ConcurrentHashMap<>();

  public AgreementStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Agreement agreement) {
    jdbc.sql(
            """
            INSERT INTO agreements_agreement
              (partner, agreement, version, terms, our_signature, their_signature, signed_at)
            VALUES (:partner, :agreement, :version, :terms, :ours, :theirs, :at)
            """)
        .param("partner", agreement.partner().value())
        .param("agreement", agreement.terms().id())
        .param("version", agreement.terms().version())
        .param("terms", Canonical.text(agreement.terms()))
        .param("ours", agreement.ourSignature().bytes())
        .param("theirs", agreement.theirSignature().bytes())
        .param("at", Timestamp.from(agreement.signedAt()))
        .update();
  }

  /** All versions with the partner, newest first. */
  public List<Agreement> versions(AuthorityId partner) {
    return jdbc.sql(
            """
            SELECT * FROM agreements_agreement WHERE partner = :partner
            ORDER BY version DESC, signed_at DESC
            """)
        .param("partner", partner.value())
        .query(this::agreement)
        .list();
  }

  public void addInvitation(UUID id, String text, AuthorityId to) {
    jdbc.sql(
            """
            INSERT INTO agreements_invitation (id, partner, text) VALUES (:id, :partner, :text)
            """)
        .param("id", id)
        .param("partner", to.value())
        .param("text", text)
        .update();
  }

  /** Takes an open invitation of ours, which can be answered once. */
  public Optional<String> takeInvitation(UUID id) {
    return jdbc.sql("DELETE FROM agreements_invitation WHERE id = :id RETURNING text")
        .param("id", id)
        .query(String.class)
        .optional();
  }

  private Agreement agreement(ResultSet row, int number) throws SQLException {
    return new Agreement(
        new AuthorityId(row.getString("partner")),
        read.computeIfAbsent(
            row.getString("terms"), text -> Canonical.decode(text, AgreementTerms.class)),
        Octets.of(row.getBytes("our_signature")),
        Octets.of(row.getBytes("their_signature")),
        row.getTimestamp("signed_at").toInstant());
  }
}
