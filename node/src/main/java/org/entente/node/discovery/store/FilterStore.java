package org.entente.node.discovery.store;

import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupManifest;
import org.entente.protocol.LookupSegmentPart;
import org.entente.protocol.Octets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What partners published to us, in PostgreSQL. */
@Repository
public class FilterStore {
  private final JdbcClient jdbc;

  public FilterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void keep(AuthorityId partner, LookupSegmentPart part, Instant received) {
    jdbc.sql(
            """
            INSERT INTO discovery_part (partner, class, digest, part, parts, content, received)
            VALUES (:partner, :class, :digest, :part, :parts, :content, :received)
            ON CONFLICT (partner, class, digest, part) DO UPDATE
              SET parts = EXCLUDED.parts, content = EXCLUDED.content, received = EXCLUDED.received
            """)
        .param("partner", partner.value())
        .param("class", part.lookupClass().name())
        .param("digest", part.digest().bytes())
        .param("part", part.part())
        .param("parts", part.parts())
        .param("content", part.bytes().bytes())
        .param("received", Timestamp.from(received))
        .update();
  }

  /** How many bytes of parts wait for their manifest. */
  public long waitingBytes(AuthorityId partner) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(length(content)), 0) FROM discovery_part WHERE partner = :partner
            """)
        .param("partner", partner.value())
        .query(Long.class)
        .single();
  }

  /** Puts the parts of a set together, when all are there. */
  public Optional<byte[]> assemble(AuthorityId partner, LookupClass lookupClass, Octets digest) {
    record Part(int part, int parts, byte[] content) {}
    List<Part> parts =
        jdbc.sql(
                """
                SELECT part, parts, content FROM discovery_part
                WHERE partner = :partner AND class = :class AND digest = :digest ORDER BY part
                """)
            .param("partner", partner.value())
            .param("class", lookupClass.name())
            .param("digest", digest.bytes())
            .query((row, _) -> new Part(row.getInt(1), row.getInt(2), row.getBytes(3)))
            .list();
    if (parts.isEmpty() || parts.stream().anyMatch(p -> p.parts() != parts.size())) {
      return Optional.empty();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(p -> all.writeBytes(p.content()));
    return Optional.of(all.toByteArray());
  }

  public void forgetParts(AuthorityId partner, LookupClass lookupClass) {
    jdbc.sql("DELETE FROM discovery_part WHERE partner = :partner AND class = :class")
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .update();
  }

  public void keepSet(AuthorityId partner, LookupClass lookupClass, Octets digest, byte[] content) {
    jdbc.sql(
            """
            INSERT INTO discovery_set (partner, class, digest, content)
            VALUES (:partner, :class, :digest, :content) ON CONFLICT DO NOTHING
            """)
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .param("digest", digest.bytes())
        .param("content", content)
        .update();
  }

  public Optional<byte[]> findSet(AuthorityId partner, LookupClass lookupClass, Octets digest) {
    return jdbc.sql(
            """
            SELECT content FROM discovery_set
            WHERE partner = :partner AND class = :class AND digest = :digest
            """)
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .param("digest", digest.bytes())
        .query((row, _) -> row.getBytes(1))
        .optional();
  }

  public void keepSetsOnly(AuthorityId partner, LookupClass lookupClass, Set<Octets> digests) {
    jdbc.sql(
            """
            DELETE FROM discovery_set
            WHERE partner = :partner AND class = :class AND encode(digest, 'hex') <> ALL (:digests)
            """)
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .param("digests", digests.stream().map(Octets::hex).toArray(String[]::new))
        .update();
  }

  public void keepManifest(AuthorityId partner, LookupManifest manifest, Instant received) {
    jdbc.sql(
            """
            INSERT INTO discovery_filter (partner, class, epoch, sequence, manifest, received)
            VALUES (:partner, :class, :epoch, :sequence, :manifest, :received)
            ON CONFLICT (partner, class) DO UPDATE SET epoch = EXCLUDED.epoch,
              sequence = EXCLUDED.sequence, manifest = EXCLUDED.manifest, received = EXCLUDED.received
            """)
        .param("partner", partner.value())
        .param("class", manifest.lookupClass().name())
        .param("epoch", manifest.epoch())
        .param("sequence", manifest.sequence())
        .param("manifest", Canonical.text(manifest))
        .param("received", Timestamp.from(received))
        .update();
  }

  public Optional<LookupManifest> findManifest(AuthorityId partner, LookupClass lookupClass) {
    return jdbc.sql(
            "SELECT manifest FROM discovery_filter WHERE partner = :partner AND class = :class")
        .param("partner", partner.value())
        .param("class", lookupClass.name())
        .query((row, _) -> Canonical.decode(row.getString(1), LookupManifest.class))
        .optional();
  }

  /** Classes for which the partner has published a filter. */
  public List<LookupClass> classes(AuthorityId partner) {
    return jdbc.sql("SELECT class FROM discovery_filter WHERE partner = :partner ORDER BY class")
        .param("partner", partner.value())
        .query((row, _) -> LookupClass.valueOf(row.getString(1)))
        .list();
  }
}
