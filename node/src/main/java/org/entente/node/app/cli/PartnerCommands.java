package org.entente.node.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.entente.node.agreements.Agreements;
import org.entente.node.agreements.DefaultTerms;
import org.entente.node.agreements.Onboarding;
import org.entente.node.app.Launch;
import org.entente.node.app.UsageProblem;
import org.entente.node.audit.Actor;
import org.entente.node.identity.Identity;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.AuthorityProfile;
import org.entente.protocol.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Onboarding with partners, from the console. */
@Command(
    name = "partner",
    mixinStandardHelpOptions = true,
    description = "Partners of a node, and onboarding by two small signed files.",
    subcommands = {
      PartnerCommands.Invite.class,
      PartnerCommands.Accept.class,
      PartnerCommands.Show.class
    })
public final class PartnerCommands {

  /** Makes an invitation. */
  @Command(
      name = "invite",
      mixinStandardHelpOptions = true,
      description = "Signs the terms we propose and writes the invitation for a partner.")
  static final class Invite implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private final DataOption data = new DataOption();

    @Parameters(paramLabel = "PARTNER", description = "The partner's id, such as sudria.")
    private String partner = "";

    @Option(
        names = "--out",
        required = true,
        paramLabel = "FILE",
        description = "Where the invitation is written.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
      String text =
          Launch.console(
              data.path(),
              context -> {
                AgreementTerms terms = terms(context, new AuthorityId(partner));
                print(spec, describe(terms));
                print(
                    spec,
                    "Our fingerprint: " + fingerprint(context.getBean(Identity.class).profile()));
                return context.getBean(Onboarding.class).invite(Actor.OPERATOR, terms);
              });
      write(out, text);
      print(spec, "Invitation written to " + out + ". Send it to " + partner + "; tell them the");
      print(spec, "fingerprint over another channel, by telephone for example.");
      return 0;
    }

    private static AgreementTerms terms(ApplicationContext context, AuthorityId partner) {
      int version =
          context.getBean(Agreements.class).versions(partner).stream()
                  .mapToInt(a -> a.terms().version())
                  .max()
                  .orElse(0)
              + 1;
      return DefaultTerms.between(
          context.getBean(Identity.class).id(),
          partner,
          version,
          context.getBean(InstantSource.class).instant().atOffset(ZoneOffset.UTC).toLocalDate());
    }
  }

  /** Takes an invitation or an acceptance. */
  @Command(
      name = "accept",
      mixinStandardHelpOptions = true,
      description =
          "Takes a partner's invitation and writes our acceptance, or takes their acceptance.")
  static final class Accept implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private final DataOption data = new DataOption();

    @Parameters(paramLabel = "FILE", description = "The invitation or the acceptance.")
    private Path file = Path.of("");

    @Option(
        names = "--fingerprint",
        description = "The fingerprint the partner told you over another channel.")
    private @Nullable String fingerprint;

    @Option(names = "--out", paramLabel = "FILE", description = "Where our acceptance is written.")
    private @Nullable Path out;

    @Override
    public Integer call() {
      String text = read(file);
      return Launch.console(
          data.path(),
          context -> {
            Onboarding onboarding = context.getBean(Onboarding.class);
            return Onboarding.isAcceptance(text)
                ? complete(onboarding, text)
                : accept(onboarding, text, context.getBean(Identity.class).profile());
          });
    }

    private int accept(Onboarding onboarding, String text, AuthorityProfile own) {
      var invitation = onboarding.read(text);
      print(
          spec,
          "Invitation from " + invitation.from().name() + " (" + invitation.from().id() + ")");
      print(spec, describe(invitation.terms()));
      String compared = compared(invitation.from());
      if (out == null) {
        throw new UsageProblem("say where our acceptance is to be written, with --out FILE");
      }
      String acceptance = onboarding.accept(Actor.OPERATOR, text, compared);
      write(out, acceptance);
      print(spec, "Signed. Acceptance written to " + out + "; send it back to them, and tell them");
      print(spec, "our fingerprint over another channel: " + PartnerCommands.fingerprint(own));
      return 0;
    }

    private int complete(Onboarding onboarding, String text) {
      var acceptance = onboarding.readAcceptance(text);
      print(
          spec, "Acceptance by " + acceptance.from().name() + " (" + acceptance.from().id() + ")");
      Partner partner = onboarding.complete(Actor.OPERATOR, text, compared(acceptance.from()));
      print(spec, "Both have signed. " + partner.profile().name() + " is a partner now.");
      return 0;
    }

    private String compared(AuthorityProfile from) {
      if (fingerprint != null) {
        return fingerprint;
      }
      print(spec, "Fingerprint in the file: " + PartnerCommands.fingerprint(from));
      var console = System.console();
      if (console == null || !console.isTerminal()) {
        throw new UsageProblem(
            "compare the fingerprint with the partner, then give it with --fingerprint");
      }
      String typed = console.readLine("Type the fingerprint they told you: ");
      return typed == null ? "" : typed;
    }
  }

  /** Lists partners. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the partners.")
  static final class Show implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private final DataOption data = new DataOption();

    @Override
    public Integer call() {
      List<Partner> partners =
          Launch.console(data.path(), context -> context.getBean(Partners.class).list());
      for (Partner partner : partners) {
        print(
            spec,
            "%-12s %-36s %-10s %s"
                .formatted(
                    partner.id(),
                    partner.profile().name(),
                    partner.status(),
                    fingerprint(partner.profile())));
      }
      return 0;
    }
  }

  static String fingerprint(AuthorityProfile profile) {
    return profile.fingerprint().hex().replaceAll("(.{4})(?!$)", "$1 ");
  }

  private static String describe(AgreementTerms terms) {
    return """
    Agreement %s, version %d: %s
      from %s until %s
      purposes    %s
      legal bases %s
      lookups     %s
      answers are kept %d months; released by a second person: %s\
    """
        .formatted(
            terms.id(),
            terms.version(),
            terms.title(),
            terms.effective(),
            terms.expires(),
            terms.purposes().stream().map(Purpose::name).collect(Collectors.joining(", ")),
            terms.legalBases().stream().map(Enum::name).collect(Collectors.joining(", ")),
            terms.lookups().stream()
                .map(l -> l.lookupClass() + " " + l.perDay() + " a day")
                .collect(Collectors.joining(", ")),
            terms.retentionMonths(),
            terms.secondPerson());
  }

  private static void print(@Nullable CommandSpec spec, String line) {
    if (spec != null) {
      spec.commandLine().getOut().println(line);
    }
  }

  private static String read(Path file) {
    try {
      if (Files.size(file) > 1_000_000) {
        throw new UsageProblem(file + " is too large to be an invitation or an acceptance");
      }
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageProblem(file + " cannot be read as text");
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
  }
}
