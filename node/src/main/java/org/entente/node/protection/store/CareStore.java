package org.entente.node.protection.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.protection.CareFile;
import org.entente.node.protection.Consent;
import org.entente.node.protection.HarmCode;
import org.entente.node.protection.HarmDesk;
import org.entente.node.protection.HarmRecord;
import org.entente.node.protection.Loss;
import org.entente.node.protection.NewHarm;
import org.entente.node.protection.PaymentMeans;
import org.entente.node.protection.PaymentTerms;
import org.entente.node.protection.ProtectionStatus;
import org.entente.node.protection.ReleasedHarmStatement;
import org.entente.node.staff.OfficerId;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Care files, harm, consent and releases in PostgreSQL. */
@Repository
public class CareStore {
  private final JdbcClient jdbc;

  public CareStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(CareFile file, ProtectionStatus status) {
    jdbc.sql(
            """
            INSERT INTO protection_file (id, alias, opened_by, opened, claim, age, health, feared)
            VALUES (:id, :alias, :by, :opened, :claim, :age, :health, '{}')
            """)
        .param("id", file.id())
        .param("alias", file.alias())
        .param("by", file.openedBy().value())
        .param("opened", Timestamp.from(file.opened()))
        .param("claim", status.claim().name())
        .param("age", status.age().name())
        .param("health", status.health().name())
        .update();
  }

  public Optional<CareFile> find(UUID id) {
    return jdbc.sql("SELECT * FROM protection_file WHERE id = :id")
        .param("id", id)
        .query(CareStore::file)
        .optional();
  }

  public List<CareFile> list() {
    return jdbc.sql("SELECT * FROM protection_file ORDER BY opened DESC LIMIT 500")
        .query(CareStore::file)
        .list();
  }

  public ProtectionStatus status(UUID file) {
    return jdbc.sql("SELECT * FROM protection_file WHERE id = :id")
        .param("id", file)
        .query(CareStore::status)
        .single();
  }

  /** The status, its file locked until the transaction ends. */
  public Optional<ProtectionStatus> lockStatus(UUID file) {
    return jdbc.sql("SELECT * FROM protection_file WHERE id = :id FOR UPDATE")
        .param("id", file)
        .query(CareStore::status)
        .optional();
  }

  public void setStatus(UUID file, ProtectionStatus status) {
    jdbc.sql(
            """
            UPDATE protection_file SET claim = :claim, age = :age, recovery_until = :recovery,
              health = :health, feared = :feared::text[]
            WHERE id = :id
            """)
        .param("claim", status.claim().name())
        .param("age", status.age().name())
        .param("recovery", status.recoveryUntil().map(Timestamp::from).orElse(null))
        .param("health", status.health().name())
        .param("feared", array(status.feared().stream().map(AuthorityId::value).toList()))
        .param("id", file)
        .update();
  }

  public void add(HarmRecord harm) {
    NewHarm content = harm.content();
    jdbc.sql(
            """
            INSERT INTO protection_harm (id, file, codes, terms, means, debt, debt_currency, lost,
              lost_currency, deceived_by, account, recorded_by, recorded)
            VALUES (:id, :file, :codes::text[], :terms, :means, :debt, :debtCurrency, :lost,
              :lostCurrency, :deceivedBy, :account, :by, :at)
            """)
        .param("id", harm.id())
        .param("file", harm.careFile())
        .param("codes", array(content.codes().stream().map(HarmCode::name).toList()))
        .param("terms", content.terms().name())
        .param("means", content.means().name())
        .param("debt", content.debt().map(Loss::amount).orElse(null))
        .param("debtCurrency", content.debt().map(Loss::currency).orElse(null))
        .param("lost", content.lost().map(Loss::amount).orElse(null))
        .param("lostCurrency", content.lost().map(Loss::currency).orElse(null))
        .param("deceivedBy", content.deceivedBy())
        .param("account", content.account())
        .param("by", harm.recordedBy().value())
        .param("at", Timestamp.from(harm.recorded()))
        .update();
  }

  public List<HarmRecord> harm(UUID file) {
    return jdbc.sql("SELECT * FROM protection_harm WHERE file = :file ORDER BY recorded")
        .param("file", file)
        .query(CareStore::harm)
        .list();
  }

  public Optional<HarmRecord> findHarm(UUID id) {
    return jdbc.sql("SELECT * FROM protection_harm WHERE id = :id")
        .param("id", id)
        .query(CareStore::harm)
        .optional();
  }

  public void add(Consent consent) {
    jdbc.sql(
            """
            INSERT INTO protection_consent (id, file, use, answer, language, interpreter, taken_by,
              taken)
            VALUES (:id, :file, :use, :answer, :language, :interpreter, :by, :at)
            """)
        .param("id", consent.id())
        .param("file", consent.careFile())
        .param("use", consent.use().name())
        .param("answer", consent.answer().name())
        .param("language", consent.language())
        .param("interpreter", consent.interpreter())
        .param("by", consent.takenBy().value())
        .param("at", Timestamp.from(consent.taken()))
        .update();
  }

  /** The newest first. */
  public List<Consent> consents(UUID file) {
    return jdbc.sql("SELECT * FROM protection_consent WHERE file = :file ORDER BY number DESC")
        .param("file", file)
        .query((row, _) ->
            new Consent(
                row.getObject("id", UUID.class),
                row.getObject("file", UUID.class),
                Consent.Use.valueOf(row.getString("use")),
                Consent.Answer.valueOf(row.getString("answer")),
                row.getString("language"),
                row.getString("interpreter"),
                new OfficerId(row.getObject("taken_by", UUID.class)),
                row.getTimestamp("taken").toInstant()))
        .list();
  }

  public boolean release(UUID harm, CaseReference caseReference, Instant at) {
    return jdbc.sql(
                """
                INSERT INTO protection_release (harm, reference, released)
                VALUES (:harm, :reference, :at)
                ON CONFLICT (harm, reference) DO UPDATE
                  SET released = EXCLUDED.released, withdrawn = NULL
                  WHERE protection_release.withdrawn IS NOT NULL
                """)
            .param("harm", harm)
            .param("reference", caseReference.value())
            .param("at", Timestamp.from(at))
            .update()
        == 1;
  }

  /** Ends what is released of a file and returns it. */
  public List<HarmDesk.Release> withdrawReleases(UUID file, Instant at) {
    return jdbc.sql(
            """
            UPDATE protection_release r SET withdrawn = :at FROM protection_harm h
            WHERE r.harm = h.id AND h.file = :file AND r.withdrawn IS NULL
            RETURNING r.harm, r.reference, true AS gone
            """)
        .param("at", Timestamp.from(at))
        .param("file", file)
        .query(CareStore::release)
        .list();
  }

  public List<HarmDesk.Release> releases(UUID file) {
    return jdbc.sql(
            """
            SELECT r.harm, r.reference, r.withdrawn IS NOT NULL AS gone
            FROM protection_release r JOIN protection_harm h ON h.id = r.harm
            WHERE h.file = :file ORDER BY r.released
            """)
        .param("file", file)
        .query(CareStore::release)
        .list();
  }

  public List<ReleasedHarmStatement> releasedTo(CaseReference reference) {
    return jdbc.sql(
            """
            SELECT r.reference, r.released, h.codes, h.account
            FROM protection_release r JOIN protection_harm h ON h.id = r.harm
            WHERE r.reference = :reference AND r.withdrawn IS NULL ORDER BY r.released
            """)
        .param("reference", reference.value())
        .query((row, _) ->
            new ReleasedHarmStatement(
                new CaseReference(row.getString("reference")),
                codes(row),
                row.getString("account"),
                row.getTimestamp("released").toInstant()))
        .list();
  }

  private static HarmDesk.Release release(ResultSet row, int number) throws SQLException {
    return new HarmDesk.Release(
        row.getObject("harm", UUID.class),
        new CaseReference(row.getString("reference")),
        row.getBoolean("gone"));
  }

  private static CareFile file(ResultSet row, int number) throws SQLException {
    return new CareFile(
        row.getObject("id", UUID.class),
        row.getString("alias"),
        new OfficerId(row.getObject("opened_by", UUID.class)),
        row.getTimestamp("opened").toInstant());
  }

  private static ProtectionStatus status(ResultSet row, int number) throws SQLException {
    return new ProtectionStatus(
        ProtectionStatus.Claim.valueOf(row.getString("claim")),
        ProtectionStatus.Age.valueOf(row.getString("age")),
        Optional.ofNullable(row.getTimestamp("recovery_until")).map(Timestamp::toInstant),
        ProtectionStatus.Health.valueOf(row.getString("health")),
        Arrays.stream((String[]) row.getArray("feared").getArray())
            .map(AuthorityId::new)
            .collect(Collectors.toSet()));
  }

  private static HarmRecord harm(ResultSet row, int number) throws SQLException {
    return new HarmRecord(
        row.getObject("id", UUID.class),
        row.getObject("file", UUID.class),
        new NewHarm(
            codes(row),
            PaymentTerms.valueOf(row.getString("terms")),
            PaymentMeans.valueOf(row.getString("means")),
            loss(row, "debt"),
            loss(row, "lost"),
            row.getString("deceived_by"),
            row.getString("account")),
        new OfficerId(row.getObject("recorded_by", UUID.class)),
        row.getTimestamp("recorded").toInstant());
  }

  private static Set<HarmCode> codes(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("codes").getArray())
        .map(HarmCode::valueOf)
        .collect(Collectors.toSet());
  }

  private static Optional<Loss> loss(ResultSet row, String column) throws SQLException {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null
        ? Optional.empty()
        : Optional.of(new Loss(amount, row.getString(column + "_currency")));
  }

  private static String array(Collection<String> values) {
    return values.stream().sorted().collect(Collectors.joining(",", "{", "}"));
  }
}
