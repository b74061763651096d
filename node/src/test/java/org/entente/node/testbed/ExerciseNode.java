package org.entente.node.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.entente.node.agreements.Onboarding;
import org.entente.node.app.database.DatabaseConnection;
import org.entente.node.audit.Act;
import org.entente.node.audit.Actor;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditEntry;
import org.entente.node.identity.Identity;
import org.entente.node.staff.NewOfficer;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.staff.StaffDesk;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Classification;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole node of an invented authority: its modules, its database, its exchange over HTTPS. */
public final class ExerciseNode implements AutoCloseable {

  public static final String PASSWORD = "an invented pass phrase";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String authority;
  private final DatabaseConnection database;
  private final Path data;
  private final int port;
  private final MovableClock clock = new MovableClock();
  private ConfigurableApplicationContext context;

  private ExerciseNode(String authority) {
    this.authority = authority;
    this.database = SuiteDatabase.freshSchema(authority);
    this.port = freePort();
    try {
      this.data = Files.createTempDirectory("entente-" + authority);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.context = run();
  }

  /** Starts a new node of the authority. */
  public static ExerciseNode start(String authority) {
    return new ExerciseNode(authority);
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The settings under which this node runs, here or in another process. */
  public Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("entente.data", data.toString());
    settings.put("entente.authority", authority);
    settings.put("entente.name", "Invented authority of " + authority);
    settings.put("entente.exchange-port", Integer.toString(port));
    settings.put("entente.witness-every", "1h");
    settings.put("spring.datasource.url", database.jdbcUrl());
    settings.put("spring.datasource.username", database.user());
    settings.put("spring.datasource.password", database.password());
    settings.put("spring.datasource.hikari.maximum-pool-size", "8");
    settings.put("spring.lifecycle.timeout-per-shutdown-phase", "2s");
    settings.put("logging.level.root", "WARN");
    return settings;
  }

  private ConfigurableApplicationContext run() {
    return run(settings(), clock);
  }

  /** Runs the node's modules under the settings in this process. */
  static ConfigurableApplicationContext run(Map<String, Object> settings, MovableClock clock) {
    return new SpringApplicationBuilder(NodeWithoutScreens.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .initializers(c -> {
          c.getEnvironment()
              .getPropertySources()
              .addFirst(new MapPropertySource("exercise", settings));
          ((GenericApplicationContext) c)
              .registerBean(
                  "movableClock", MovableClock.class, () -> clock, d -> d.setPrimary(true));
        })
        .run();
  }

  /** Stops the node; its database and keys stay. */
  public void stop() {
    context.close();
  }

  public void startAgain() {
    context = run();
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public AuthorityId id() {
    return new AuthorityId(authority);
  }

  public Identity identity() {
    return get(Identity.class);
  }

  public MovableClock clock() {
    return clock;
  }

  public int port() {
    return port;
  }

  public JdbcClient sql() {
    return get(JdbcClient.class);
  }

  /** How many rows the query counts. */
  public long count(String fromAndWhere) {
    return sql().sql("SELECT count(*) FROM " + fromAndWhere).query(Long.class).single();
  }

  public <T> T inTransaction(Supplier<T> act) {
    return new TransactionTemplate(get(PlatformTransactionManager.class)).execute(_ -> act.get());
  }

  /** A new officer of this authority with the roles. */
  public Officer officer(Role first, Role... more) {
    return officer(Classification.CONFIDENTIAL, first, more);
  }

  public Officer officer(Classification clearance, Role first, Role... more) {
    return get(StaffDesk.class)
        .create(
            Actor.OPERATOR,
            new NewOfficer(
                "officer." + UUID.randomUUID().toString().substring(0, 12),
                "Invented Officer",
                "Unit of the exercise",
                EnumSet.of(first, more),
                clearance,
                "en",
                "UTC"),
            PASSWORD);
  }

  public List<AuditEntry> audited(Act act) {
    return get(Audit.class).latestOf(act, 100, 0);
  }

  /** Brings two nodes together under the terms. */
  public static void onboard(ExerciseNode inviting, ExerciseNode accepting, AgreementTerms terms) {
    String invitation = inviting.get(Onboarding.class).invite(Actor.OPERATOR, terms);
    String acceptance =
        accepting
            .get(Onboarding.class)
            .accept(Actor.OPERATOR, invitation, inviting.identity().profile().fingerprint().hex());
    inviting
        .get(Onboarding.class)
        .complete(Actor.OPERATOR, acceptance, accepting.identity().profile().fingerprint().hex());
  }

  /** Waits until something that happens in the background is so. */
  public static void await(String what, BooleanSupplier condition) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("still waiting: " + what);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void close() {
    context.close();
  }

  @Override
  public String toString() {
    return authority;
  }
}
