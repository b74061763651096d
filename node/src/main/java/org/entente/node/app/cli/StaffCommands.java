package org.entente.node.app.cli;

import java.io.Console;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.entente.node.app.Launch;
import org.entente.node.app.UsageProblem;
import org.entente.node.audit.Actor;
import org.entente.node.staff.NewOfficer;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.staff.StaffDesk;
import org.entente.protocol.Classification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Officers, from the console. */
@Command(
    name = "staff",
    mixinStandardHelpOptions = true,
    description = "Officers of a node.",
    subcommands = {StaffCommands.Add.class, StaffCommands.Show.class})
public final class StaffCommands {

  /** Creates an officer. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = "Creates an officer; asks for the password, or makes one and prints it.")
  static final class Add implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private final DataOption data = new DataOption();

    @Option(names = "--username", required = true)
    private String username = "";

    @Option(names = "--name", required = true, description = "The name as people write it.")
    private String name = "";

    @Option(names = "--unit", description = "The officer's unit.")
    private String unit = "";

    @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @Option(names = "--clearance", defaultValue = "RESTRICTED")
    private Classification clearance = Classification.RESTRICTED;

    @Option(names = "--language", defaultValue = "en", description = "en, fr, zh or es.")
    private String language = "en";

    @Option(names = "--zone", defaultValue = "UTC", description = "Such as Europe/Paris.")
    private String zone = "UTC";

    @Override
    public Integer call() {
      NewOfficer particulars =
          new NewOfficer(username, name, unit, roles, clearance, language, zone);
      Console console = System.console();
      boolean asked = console != null && console.isTerminal();
      String password = asked ? ask(console) : make();
      Officer officer =
          Launch.console(
              data.path(),
              context ->
                  context.getBean(StaffDesk.class).create(Actor.OPERATOR, particulars, password));
      print("Created " + officer.username() + ".");
      if (!asked) {
        print("Password: " + password);
      }
      return 0;
    }

    private static String ask(@Nullable Console console) {
      char[] first = console == null ? null : console.readPassword("Password (12 or more): ");
      char[] second = console == null ? null : console.readPassword("Once more: ");
      if (first == null || second == null || !java.util.Arrays.equals(first, second)) {
        throw new UsageProblem("the two passwords differ");
      }
      return new String(first);
    }

    private static String make() {
      byte[] bytes = new byte[15];
      new SecureRandom().nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void print(String line) {
      if (spec != null) {
        spec.commandLine().getOut().println(line);
      }
    }
  }

  /** Lists the officers. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the officers.")
  static final class Show implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private final DataOption data = new DataOption();

    @Override
    public Integer call() {
      var officers =
          Launch.console(data.path(), context -> context.getBean(StaffDesk.class).list());
      for (Officer officer : officers) {
        String line =
            "%-20s %-28s %-13s %s"
                .formatted(
                    officer.username(),
                    officer.displayName(),
                    officer.active() ? officer.clearance() : "not active",
                    officer.roles().stream().map(Role::name).sorted().toList());
        if (spec != null) {
          spec.commandLine().getOut().println(line);
        }
      }
      return 0;
    }
  }
}
