package org.entente.node.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Under whose name PostgreSQL runs. It refuses root, so a node that runs as root starts it in a
 * user namespace of its own, in which root is nobody and the files still belong to it; where
 * namespaces are forbidden, it starts it with an ordinary account.
 */
final class Account {

  private static final List<String> ORDINARY = List.of("entente", "postgres", "nobody");

  private final List<String> prefix;
  private final @Nullable Integer owner;
  private final String setpriv;

  private Account(List<String> prefix, @Nullable Integer owner, String setpriv) {
    this.prefix = List.copyOf(prefix);
    this.owner = owner;
    this.setpriv = setpriv;
  }

  /** Chooses the account; for the last resort it opens the way to the programs for that account. */
  static Account choose(DatabaseFiles files) {
    Path setpriv =
        Tools.find("setpriv")
            .orElseThrow(() ->
                new DatabaseFailure(DatabaseFault.TOOL_MISSING, "there is no program setpriv"));
    if (userId() != 0) {
      return new Account(List.of(), null, setpriv.toString());
    }
    return namespace(setpriv)
        .or(() -> ordinary(files, setpriv))
        .orElseThrow(() ->
            new DatabaseFailure(
                DatabaseFault.ROOT_REFUSED,
                "PostgreSQL does not run as root, user namespaces are not allowed here, and no ordinary account"
                    + " reaches "
                    + files.root()));
  }

  private static Optional<Account> namespace(Path setpriv) {
    return Tools.find("unshare")
        .map(unshare -> new Account(List.of(unshare.toString(), "-U"), null, setpriv.toString()))
        .filter(account -> account.succeeds(List.of("true")));
  }

  /** The first of the known accounts that exists and reaches the programs. */
  static Optional<Account> ordinary(DatabaseFiles files, Path setpriv) {
    try {
      for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
        String[] fields = line.split(":", -1);
        if (fields.length > 3 && ORDINARY.contains(fields[0]) && !fields[2].equals("0")) {
          List<String> prefix =
              List.of(
                  setpriv.toString(), "--reuid", fields[2], "--regid", fields[3], "--clear-groups");
          Account account = new Account(prefix, Integer.valueOf(fields[2]), setpriv.toString());
          open(files.root());
          if (account.succeeds(List.of(files.program("postgres").toString(), "--version"))) {
            return Optional.of(account);
          }
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot look for an ordinary account", e);
    }
  }

  /** Lets others pass through, but not look into, the two directories above the programs. */
  private static void open(Path root) throws IOException {
    for (Path directory : List.of(root, root.resolveSibling(""))) {
      Set<PosixFilePermission> access = Files.getPosixFilePermissions(directory);
      if (access.add(PosixFilePermission.OTHERS_EXECUTE)) {
        Files.setPosixFilePermissions(directory, access);
      }
    }
  }

  /**
   * The command that runs a program under this account and sends it a signal when the thread that
   * started it ends.
   */
  List<String> command(String signalAtDeath, Path program, List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(setpriv, "--pdeathsig", signalAtDeath, program.toString()));
    command.addAll(arguments);
    return command;
  }

  /** Gives a directory to the account if it is another one than the node's own. */
  void own(Path directory) throws IOException {
    if (owner != null) {
      Files.setAttribute(directory, "unix:uid", owner);
    }
  }

  private boolean succeeds(List<String> arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(arguments);
    try {
      return Commands.run(command, "").exit() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static int userId() {
    try {
      return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    } catch (IOException e) {
      throw DatabaseFailure.of("cannot tell under which account the node runs", e);
    }
  }
}
