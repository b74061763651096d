package org.entente.node.disclosure.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.entente.node.disclosure.DisclosurePermit;
import org.entente.node.disclosure.OnwardGrant;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Permits and originators' grants in PostgreSQL. */
@Repository
public class PermitStore {
  private final JdbcClient jdbc;

  public PermitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(DisclosurePermit permit) {
    jdbc.sql(
            """
            INSERT INTO disclosure_permit (id, recipient, payload, agreement, agreement_version,
              expires, receipt)
            VALUES (:id, :recipient, :payload, :agreement, :version, :expires, :receipt)
            """)
        .param("id", permit.id())
        .param("recipient", permit.recipient().value())
        .param("payload", permit.payload().bytes())
        .param("agreement", permit.agreement().id())
        .param("version", permit.agreement().version())
        .param("expires", Timestamp.from(permit.expires()))
        .param("receipt", Canonical.text(permit.receipt()))
        .update();
  }

  public void addGrant(OnwardGrant grant) {
    jdbc.sql(
            """
            INSERT INTO disclosure_grant (item, originator, recipient, purpose, until)
            VALUES (:item, :originator, :to, :purpose, :until)
            ON CONFLICT (item, originator, recipient, purpose)
              DO UPDATE SET until = EXCLUDED.until
            """)
        .param("item", grant.item())
        .param("originator", grant.originator().value())
        .param("to", grant.to().value())
        .param("purpose", grant.purpose().name())
        .param("until", Timestamp.from(grant.until()))
        .update();
  }

  /** Whether the originator itself has consented, and the consent is not over. */
  public boolean hasGrant(
      UUID item, AuthorityId originator, AuthorityId to, Purpose purpose, Instant at) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT 1 FROM disclosure_grant
              WHERE item = :item AND originator = :originator AND recipient = :to
                AND purpose = :purpose AND until > :at)
            """)
        .param("item", item)
        .param("originator", originator.value())
        .param("to", to.value())
        .param("purpose", purpose.name())
        .param("at", Timestamp.from(at))
        .query(Boolean.class)
        .single();
  }
}
