package org.entente.node.partners.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.entente.node.partners.Partner;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.AuthorityProfile;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Partners in PostgreSQL. */
@Repository
public class PartnerStore {
  private final JdbcClient jdbc;

  public PartnerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(Partner partner) {
    AuthorityProfile profile = partner.profile();
    jdbc.sql(
            """
            INSERT INTO partners_partner
              (id, name, endpoint, signing_key, sealing_key, tls_certificate, status, since)
            VALUES (:id, :name, :endpoint, :signing, :sealing, :tls, :status, :since)
            """)
        .param("id", profile.id().value())
        .param("name", profile.name())
        .param("endpoint", profile.endpoint())
        .param("signing", profile.signingKey().bytes())
        .param("sealing", profile.sealingKey().bytes())
        .param("tls", profile.tlsCertificate().bytes())
        .param("status", partner.status().name())
        .param("since", Timestamp.from(partner.since()))
        .update();
  }

  public void setStatus(AuthorityId id, Partner.Status status) {
    jdbc.sql("UPDATE partners_partner SET status = :status WHERE id = :id")
        .param("status", status.name())
        .param("id", id.value())
        .update();
  }

  public Optional<Partner> find(AuthorityId id) {
    return jdbc.sql("SELECT * FROM partners_partner WHERE id = :id")
        .param("id", id.value())
        .query(PartnerStore::partner)
        .optional();
  }

  public Optional<Partner> findBySigningKey(Octets key) {
    return jdbc.sql("SELECT * FROM partners_partner WHERE signing_key = :key")
        .param("key", key.bytes())
        .query(PartnerStore::partner)
        .optional();
  }

  public Optional<Partner> findByCertificate(Octets digest) {
    return jdbc.sql("SELECT * FROM partners_partner WHERE tls_certificate = :digest")
        .param("digest", digest.bytes())
        .query(PartnerStore::partner)
        .optional();
  }

  public List<Partner> list() {
    return jdbc.sql("SELECT * FROM partners_partner ORDER BY name")
        .query(PartnerStore::partner)
        .list();
  }

  private static Partner partner(ResultSet row, int number) throws SQLException {
    return new Partner(
        new AuthorityProfile(
            new AuthorityId(row.getString("id")),
            row.getString("name"),
            row.getString("endpoint"),
            Octets.of(row.getBytes("signing_key")),
            Octets.of(row.getBytes("sealing_key")),
            Octets.of(row.getBytes("tls_certificate"))),
        Partner.Status.valueOf(row.getString("status")),
        row.getTimestamp("since").toInstant());
  }
}
