package org.entente.node.app.cli;

import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.node.app.Launch;
import org.entente.node.identity.NodeSettings;
import org.entente.node.staff.StaffDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a node. */
@Command(
    name = "node",
    mixinStandardHelpOptions = true,
    description = "Runs this authority's node. What is given once is kept in node.properties.")
public final class NodeCommand implements Callable<Integer> {
  /** The code that leaves the process running. */
  public static final int KEEPS_RUNNING = -1;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private final DataOption data = new DataOption();

  @Option(names = "--authority", paramLabel = "ID", description = "Short id, such as norland.")
  private @Nullable String authority;

  @Option(names = "--name", description = "The authority's name as people write it.")
  private @Nullable String name;

  @Option(names = "--web-port", description = "Port of the officers' screens and the API.")
  private @Nullable Integer webPort;

  @Option(names = "--exchange-port", description = "Port of the exchange with partners.")
  private @Nullable Integer exchangePort;

  @Option(names = "--endpoint", description = "The https address partners reach the exchange at.")
  private @Nullable String endpoint;

  @Option(names = "--banner", description = "The marking above every page.")
  private @Nullable String banner;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Any other setting, such as spring.datasource.url.")
  private java.util.Map<String, String> more = new java.util.LinkedHashMap<>();

  @Override
  public Integer call() {
    long began = System.nanoTime();
    ConfigurableApplicationContext context = Launch.node(data.path(), given());
    NodeSettings settings = context.getBean(NodeSettings.class);
    String port = context.getEnvironment().getProperty("local.server.port", "?");
    long millis = (System.nanoTime() - began) / 1_000_000;
    print(
        "Node of "
            + settings.name()
            + " ("
            + settings.authority()
            + ") is up after "
            + millis
            + " ms.");
    print("  screens and API  http://localhost:" + port);
    print("  exchange         " + settings.exchangeEndpoint());
    if (context.getBean(StaffDesk.class).list().isEmpty()) {
      print("  Nobody can sign in yet. Create the first officer in another terminal:");
      print(
          "  ./entente staff add --data "
              + data.path()
              + " --username USERNAME --name \"NAME\" --role OPERATOR --role INVESTIGATOR");
    }
    return KEEPS_RUNNING;
  }

  private TreeMap<String, String> given() {
    TreeMap<String, String> given = new TreeMap<>(more);
    put(given, "entente.authority", authority);
    put(given, "entente.name", name);
    put(given, "server.port", webPort);
    put(given, "entente.exchange-port", exchangePort);
    put(given, "entente.exchange-endpoint", endpoint);
    put(given, "entente.banner", banner);
    return given;
  }

  private static void put(TreeMap<String, String> given, String key, @Nullable Object value) {
    if (value != null) {
      given.put(key, value.toString());
    }
  }

  private void print(String line) {
    if (spec != null) {
      spec.commandLine().getOut().println(line);
    }
  }
}
