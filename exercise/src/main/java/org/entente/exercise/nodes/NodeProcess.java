package org.entente.exercise.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One authority's node as a process of its own, with its own data directory, database and keys. */
public final class NodeProcess implements AutoCloseable {
  /** The password of every sign-in in an exercise. */
  public static final String PASSWORD = "exercise-only-password";

  private final Home home;
  private final Path data;
  private final String authority;
  private final String name;
  private final int webPort;
  private final int exchangePort;
  private Process process;
  private Duration startUp = Duration.ZERO;

  private NodeProcess(
      Home home, Path data, String authority, String name, int webPort, int exchangePort)
      throws IOException {
    this.home = home;
    this.data = data;
    this.authority = authority;
    this.name = name;
    this.webPort = webPort;
    this.exchangePort = exchangePort;
    Files.createDirectories(data);
    this.process = launch();
  }

  /**
   * Starts a new node in an empty directory with an operator {@code operator}; see {@link
   * #awaitUp}.
   */
  public static NodeProcess start(
      Home home, Path data, String authority, String name, int preferredPort) {
    try {
      Files.createDirectories(data);
      Path first = data.resolve("first-officer.properties");
      Files.createFile(
          first,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(
          first,
          "username=operator\nname=Operator\npassword=" + PASSWORD + "\n",
          StandardCharsets.UTF_8);
      return new NodeProcess(
          home, data, authority, name, free(preferredPort), free(preferredPort + 1000));
    } catch (IOException e) {
      throw new UncheckedIOException("the node of " + name + " cannot be started", e);
    }
  }

  private Process launch() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            home.program(
                "node",
                "--data",
                data.toString(),
                "--authority",
                authority,
                "--name",
                name,
                "--web-port",
                String.valueOf(webPort),
                "--exchange-port",
                String.valueOf(exchangePort),
                "--banner",
                "RESTRICTED — exercise: authorities and people are invented, except on public"
                    + " lists",
                "--set",
                "entente.branding.banner.french=RESTREINT — exercice : autorités et personnes"
                    + " fictives, sauf sur les listes publiques",
                "--set",
                "entente.branding.banner.chinese=内部限制 — 演练：除公开名单外，机构与人员均为虚构",
                "--set",
                "entente.branding.banner.spanish=RESTRINGIDO — ejercicio: autoridades y personas"
                    + " ficticias, salvo en listas públicas"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    return builder.start();
  }

  /** Waits until the node answers. */
  public void awaitUp() {
    long began = System.nanoTime();
    Duration patience = Duration.ofSeconds(120);
    while (System.nanoTime() - began < patience.toNanos()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the node of " + name + " ended: see " + log());
      }
      if (log("is up after")) {
        startUp = Duration.ofNanos(System.nanoTime() - began);
        return;
      }
      pause(50);
    }
    throw new IllegalStateException("the node of " + name + " does not come up: see " + log());
  }

  private boolean log(String words) {
    try {
      return Files.exists(log()) && Files.readString(log()).contains(words);
    } catch (IOException e) {
      return false;
    }
  }

  /** Kills the process at once, as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    await();
  }

  /** Starts the node again on its data. */
  public void startAgain() {
    try {
      Files.deleteIfExists(log());
      process = launch();
    } catch (IOException e) {
      throw new UncheckedIOException("the node of " + name + " cannot be started again", e);
    }
    awaitUp();
  }

  private void await() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A client signed in as the given officer. */
  public NodeClient signIn(String username) {
    return NodeClient.signIn(web(), username, PASSWORD);
  }

  public URI web() {
    return URI.create("http://localhost:" + webPort);
  }

  public String authority() {
    return authority;
  }

  public String name() {
    return name;
  }

  public Path data() {
    return data;
  }

  public Path log() {
    return data.resolve("node.log");
  }

  public Duration startUp() {
    return startUp;
  }

  /** The resident memory of the node's process in MiB, from the kernel. */
  public long residentMiB() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
      }
    } catch (IOException e) {
      return 0;
    }
    return 0;
  }

  @Override
  public void close() {
    process.destroy();
    await();
  }

  /** Sleeps. */
  public static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static int free(int preferred) throws IOException {
    try (ServerSocket socket = new ServerSocket(preferred)) {
      return socket.getLocalPort();
    } catch (IOException taken) {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }
  }
}
