package org.entente.node.discovery.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.LookupBatch;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupManifest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Our manifests, and questions that wait for an index, in PostgreSQL. */
@Repository
public class ManifestStore {
  /** A manifest whose entry in the ledger is awaited. */
  public record Unsent(LookupManifest manifest, UUID entry) {}

  /** Questions that came while no index was live. */
  public record Held(LookupBatch batch, UUID conversation) {}

  private final JdbcClient jdbc;

  public ManifestStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(AuthorityId partner, LookupManifest manifest, UUID entry) {
    jdbc.sql(
            """
            INSERT INTO discovery_manifest (partner, class, epoch, sequence, content, digest, entry)
            VALUES (:partner, :class, :epoch, :sequence, :content, :digest, :entry)
            """)
        .param("partner", partner.value())
        .param("class", manifest.lookupClass().name())
        .param("epoch", manifest.epoch())
        .param("sequence", manifest.sequence())
        .param("content", Canonical.text(manifest))
        .param("digest", manifest.digest().bytes())
        .param("entry", entry)
        .update();
  }

  /** The newest manifest, sent or not. */
  public Optional<LookupManifest> latest(AuthorityId partner, LookupClass lookupClass) {
    return latest(partner, lookupClass, "");
  }

  /** The newest manifest the partner was sent. */
  public Optional<LookupManifest> latestSent(AuthorityId partner, LookupClass lookupClass) {
    return latest(partner, lookupClass, "AND sent IS NOT NULL");
  }

  private Optional<LookupManifest> latest(
      AuthorityId partner, LookupClass lookupClass, String which) {
    return jdbc.sql(
            "SELECT content FROM discovery_manifest WHERE partner = :partner AND class = :class "
                + which
                + " ORDER BY epoch DESC, sequence DESC LIMIT 1")
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .query((row, _) -> Canonical.decode(row.getString(1), LookupManifest.class))
        .optional();
  }

  public List<Unsent> unsent(AuthorityId partner) {
    return jdbc.sql(
            """
            SELECT content, entry FROM discovery_manifest WHERE partner = :partner AND sent IS NULL
            ORDER BY class
            """)
        .param("partner", partner.value())
        .query((row, _) ->
            new Unsent(
                Canonical.decode(row.getString(1), LookupManifest.class),
                row.getObject(2, UUID.class)))
        .list();
  }

  /** Notes that a manifest goes out; false when another process was first or it was withdrawn. */
  public boolean noteSent(AuthorityId partner, LookupManifest manifest, Instant at) {
    return jdbc.sql(
                """
                UPDATE discovery_manifest SET sent = :at
                WHERE partner = :partner AND class = :class AND epoch = :epoch
                  AND sequence = :sequence AND sent IS NULL
                """)
            .param("partner", partner.value())
            .param("class", manifest.lookupClass().name())
            .param("epoch", manifest.epoch())
            .param("sequence", manifest.sequence())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  public void hold(AuthorityId partner, LookupBatch batch, UUID conversation) {
    jdbc.sql(
            """
            INSERT INTO discovery_held_question (question, partner, class, conversation, content)
            VALUES (:question, :partner, :class, :conversation, :content)
            """)
        .param("question", batch.batch())
        .param("partner", partner.value())
        .param("class", batch.lookupClass().name())
        .param("conversation", conversation)
        .param("content", Canonical.text(batch))
        .update();
  }

  /** Takes the questions of a class that waited, in the order they came. */
  public List<Held> takeHeld(AuthorityId partner, LookupClass lookupClass) {
    List<Held> held =
        jdbc.sql(
                """
                SELECT content, conversation FROM discovery_held_question
                WHERE partner = :partner AND class = :class ORDER BY seq FOR UPDATE
                """)
            .param("partner", partner.value())
            .param("class", lookupClass.name())
            .query((row, _) ->
                new Held(
                    Canonical.decode(row.getString(1), LookupBatch.class),
                    row.getObject(2, UUID.class)))
            .list();
    jdbc.sql("DELETE FROM discovery_held_question WHERE partner = :partner AND class = :class")
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .update();
    return held;
  }
}
