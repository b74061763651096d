package org.entente.node.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.entente.node.EntenteNode;
import org.entente.node.app.database.DatabaseConnection;
import org.entente.node.app.database.EmbeddedPostgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the application: as a node, or for one command at the console beside a node that may be
 * running.
 */
public final class Launch {
  private Launch() {}

  /** Runs the node until the process ends. */
  public static ConfigurableApplicationContext node(Path data, TreeMap<String, String> given) {
    TreeMap<String, String> settings = Settings.loadAndKeep(data, given);
    Map<String, Object> properties = new LinkedHashMap<>(settings);
    properties.put("entente.data", data.toString());
    if (!settings.containsKey("spring.datasource.url")) {
      EmbeddedPostgres database = EmbeddedPostgres.start(data);
      SpringApplication.getShutdownHandlers().add(database::close);
      connect(properties, database.connection());
    }
    return application(EntenteNode.class, WebApplicationType.SERVLET, properties).run();
  }

  /**
   * Runs one task with the node's modules, on the running node's database or, when none runs, on
   * its own.
   */
  public static <T> T console(Path data, Function<ConfigurableApplicationContext, T> task) {
    TreeMap<String, String> settings = Settings.load(data);
    if (!settings.containsKey("entente.authority")) {
      throw new UsageProblem("there is no node in " + data + "; start one with: entente node");
    }
    Map<String, Object> properties = new LinkedHashMap<>(settings);
    properties.put("entente.data", data.toString());
    properties.put("entente.background", "false");
    properties.put("spring.datasource.hikari.maximum-pool-size", "3");
    properties.put("logging.level.root", "WARN");
    if (settings.containsKey("spring.datasource.url")) {
      return run(properties, task);
    }
    Optional<DatabaseConnection> running = EmbeddedPostgres.connection(data);
    if (running.isPresent()) {
      connect(properties, running.get());
      return run(properties, task);
    }
    try (EmbeddedPostgres own = EmbeddedPostgres.start(data)) {
      connect(properties, own.connection());
      return run(properties, task);
    }
  }

  /**
   * Runs one task on the node's database itself: the running one's, or one started for the task.
   */
  public static <T> T withDatabase(Path data, Function<DatabaseConnection, T> task) {
    TreeMap<String, String> settings = Settings.load(data);
    if (!settings.containsKey("entente.authority")) {
      throw new UsageProblem("there is no node in " + data);
    }
    String url = settings.get("spring.datasource.url");
    if (url != null) {
      return task.apply(
          new DatabaseConnection(
              url,
              settings.getOrDefault("spring.datasource.username", ""),
              settings.getOrDefault("spring.datasource.password", "")));
    }
    Optional<DatabaseConnection> running = EmbeddedPostgres.connection(data);
    if (running.isPresent()) {
      return task.apply(running.get());
    }
    try (EmbeddedPostgres own = EmbeddedPostgres.start(data)) {
      return task.apply(own.connection());
    }
  }

  /**
   * Makes a restored data directory run on its own database; true when the node that was saved ran
   * on an external one.
   */
  public static boolean onItsOwnDatabase(Path data) {
    return Settings.forgetDatabase(data);
  }

  private static <T> T run(
      Map<String, Object> properties, Function<ConfigurableApplicationContext, T> task) {
    try (ConfigurableApplicationContext context =
        application(ConsoleNode.class, WebApplicationType.NONE, properties).run()) {
      return task.apply(context);
    }
  }

  private static void connect(Map<String, Object> properties, DatabaseConnection connection) {
    properties.put("spring.datasource.url", connection.jdbcUrl());
    properties.put("spring.datasource.username", connection.user());
    properties.put("spring.datasource.password", connection.password());
  }

  private static SpringApplicationBuilder application(
      Class<?> source, WebApplicationType type, Map<String, Object> properties) {
    return new SpringApplicationBuilder(source)
        .web(type)
        .bannerMode(org.springframework.boot.Banner.Mode.OFF)
        .logStartupInfo(false)
        .initializers(context ->
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new org.springframework.core.env.MapPropertySource("node", properties)));
  }
}
