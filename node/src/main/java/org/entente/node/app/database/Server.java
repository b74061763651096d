package org.entente.node.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** One running PostgreSQL, from its start to its end. */
final class Server {

  private static final int PAUSE_MILLISECONDS = 10;

  /** Recovery after a crash may take minutes; to interrupt it only makes the next start longer. */
  private static final int MOST_PAUSES = 10 * 60 * 1000 / PAUSE_MILLISECONDS;

  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final int port;

  private Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts PostgreSQL and returns when it takes connections. */
  static Server start(DatabaseFiles files, Account account) {
    try {
      int port = freePort(files);
      keepOneOldLog(files);
      Process process =
          forkOnItsOwnThread(
              files, account.command("SIGINT", files.program("postgres"), arguments(files, port)));
      Server server = new Server(process, port);
      server.become(files);
      return server;
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot start PostgreSQL in " + files.root(), e);
    }
  }

  private void become(DatabaseFiles files) throws IOException {
    boolean ready = false;
    try {
      awaitReady(files);
      DatabaseFiles.write(files.port(), Integer.toString(port));
      ready = true;
    } finally {
      if (!ready) {
        stop();
      }
    }
  }

  int port() {
    return port;
  }

  boolean isRunning() {
    return process.isAlive();
  }

  /**
   * Stops quickly and in order: open transactions are rolled back, everything else is written to
   * the disk.
   */
  void stop() {
    try {
      signal("INT", PATIENCE_SECONDS);
      signal("QUIT", PATIENCE_SECONDS / 6);
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot stop PostgreSQL, process " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void signal(String signal, int patienceSeconds) throws IOException, InterruptedException {
    if (process.isAlive()) {
      Signals.send(signal, process.pid());
      process.waitFor(patienceSeconds, TimeUnit.SECONDS);
    }
  }

  private static List<String> arguments(DatabaseFiles files, int port) {
    return List.of(
        "-D", files.data().toString(),
        "-c", "listen_addresses=127.0.0.1",
        "-c", "port=" + port,
        "-c", "unix_socket_directories=",
        "-c", "fsync=on",
        "-c", "synchronous_commit=on",
        "-c", "full_page_writes=on",
        "-c", "password_encryption=scram-sha-256",
        // Taken as it is used: a small node stays small, and the names of a large one stay at hand.
        "-c", "shared_buffers=256MB",
        // Reads are of what the system has cached: handing them to worker processes takes longer.
        "-c", "io_method=sync",
        "-c", "max_connections=60",
        "-c", "timezone=UTC",
        "-c", "log_timezone=UTC",
        // What a failed statement contained is data of people; it has no place in a log.
        "-c", "log_min_error_statement=panic",
        "-c", "log_error_verbosity=terse",
        "-c", "log_parameter_max_length=0",
        "-c", "log_parameter_max_length_on_error=0");
  }

  /**
   * The signal that ends PostgreSQL with the node is sent when the thread that forked it ends, not
   * the process. So a thread of its own forks it and then waits for it; a daemon, so that it does
   * not keep the node alive.
   */
  private static Process forkOnItsOwnThread(DatabaseFiles files, List<String> command)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(files.log().toFile())
            .redirectInput(Path.of("/dev/null").toFile());
    Commands.clean(builder);
    CompletableFuture<Process> started = new CompletableFuture<>();
    Thread.ofPlatform()
        .name("embedded-postgres")
        .daemon()
        .start(() -> forkAndStay(builder, started));
    try {
      return started.join();
    } catch (CompletionException e) {
      throw new IOException("cannot run " + command.getFirst(), e.getCause());
    }
  }

  private static void forkAndStay(ProcessBuilder builder, CompletableFuture<Process> started) {
    try {
      Process process = builder.start();
      started.complete(process);
      while (process.isAlive()) {
        try {
          process.waitFor();
        } catch (InterruptedException e) {
          // Nobody has a reason to interrupt this thread, and ending it would end PostgreSQL.
        }
      }
    } catch (IOException e) {
      started.completeExceptionally(e);
    }
  }

  private void awaitReady(DatabaseFiles files) throws IOException {
    for (int pause = 0; pause < MOST_PAUSES; pause++) {
      if (!process.isAlive()) {
        throw ended(files);
      }
      Optional<PostmasterFile> told = PostmasterFile.read(files.postmaster());
      if (told.isPresent() && told.get().pid() == process.pid() && told.get().isReady()) {
        return;
      }
      Signals.pause(PAUSE_MILLISECONDS);
    }
    stop();
    throw new DatabaseFailure(
        DatabaseFault.TOO_SLOW, "PostgreSQL is not ready yet in " + files.data());
  }

  private static DatabaseFailure ended(DatabaseFiles files) throws IOException {
    String log = Files.readString(files.log(), StandardCharsets.UTF_8);
    DatabaseFault fault =
        DatabaseFailure.speaksOfFullDisk(log) ? DatabaseFault.DISK_FULL : DatabaseFault.NOT_STARTED;
    String reason =
        log.lines()
            .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
            .findFirst()
            .orElse("");
    return new DatabaseFailure(
        fault, "PostgreSQL ended while starting in " + files.data() + " " + reason.strip());
  }

  private static void keepOneOldLog(DatabaseFiles files) throws IOException {
    if (Files.exists(files.log())) {
      Path old = files.log().resolveSibling("server.log.old");
      Files.move(files.log(), old, StandardCopyOption.REPLACE_EXISTING);
    }
    Files.createFile(files.log(), DatabaseFiles.PRIVATE_FILE);
  }

  /**
   * The port of the last time if it is still free, which is kind to operators' tools; otherwise
   * any.
   */
  private static int freePort(DatabaseFiles files) throws IOException {
    if (Files.exists(files.port())) {
      try {
        return probe(
            Integer.parseInt(Files.readString(files.port(), StandardCharsets.US_ASCII).strip()));
      } catch (IOException | IllegalArgumentException e) {
        return probe(0);
      }
    }
    return probe(0);
  }

  private static int probe(int port) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      return socket.getLocalPort();
    }
  }
}
