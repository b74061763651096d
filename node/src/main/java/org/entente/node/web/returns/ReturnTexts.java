package org.entente.node.web.returns;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.node.returns.GateStatus;
import org.entente.node.returns.ReturnCase;
import org.entente.node.returns.ReturnResult;
import org.entente.node.returns.ReturnState;
import org.entente.node.returns.RightsGate;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;

/** Words for the codes of returns. */
final class ReturnTexts {
  private ReturnTexts() {}

  /** The words for a code under the area's key for its kind. */
  static String of(Words words, String area, Enum<?> code) {
    return words.of("returns." + area + "." + code.name());
  }

  static <E extends Enum<E>> List<Choice> choices(Words words, String area, List<E> codes) {
    return codes.stream().map(c -> Choice.of(c.name(), of(words, area, c))).toList();
  }

  static <E extends Enum<E>> List<Choice> choices(Words words, String area, Class<E> codes) {
    return choices(words, area, Arrays.asList(codes.getEnumConstants()));
  }

  static Tone tone(ReturnCase one) {
    return switch (one.state()) {
      case SUSPENDED, NATIONALITY_DENIED -> Tone.DANGER;
      case DRAFT, CLOSED -> Tone.NEUTRAL;
      case RIGHTS_GATES, NATIONALITY_INCONCLUSIVE, TRANSFER_NOTIFIED, DEPARTED -> Tone.WARNING;
      case VERIFICATION_ASKED, INTERVIEW, NATIONALITY_CONFIRMED, DOCUMENT_ASKED, DOCUMENT_ISSUED ->
          Tone.INFO;
      case RECEIVED, FOLLOW_UP -> Tone.SUCCESS;
    };
  }

  static Tone tone(GateStatus status, boolean isHeld) {
    if (isHeld) {
      return Tone.DANGER;
    }
    return switch (status) {
      case PENDING -> Tone.NEUTRAL;
      case PROPOSED -> Tone.WARNING;
      case OPEN -> Tone.SUCCESS;
      case CLOSED -> Tone.DANGER;
    };
  }

  static String state(Words words, ReturnState state) {
    return of(words, "state", state);
  }

  static String gates(Words words, Set<RightsGate> gates) {
    return gates.stream().sorted().map(g -> of(words, "gate", g)).collect(Collectors.joining("; "));
  }

  static String roles(Words words, List<Role> roles) {
    return roles.stream().map(r -> CodeTexts.of(words, r)).collect(Collectors.joining(", "));
  }

  /** Why an act was not done, in words; empty when it was. */
  static String whyNot(Words words, ReturnResult result) {
    return switch (result) {
      case ReturnResult.Done _, ReturnResult.AwaitsSecond _ -> "";
      case ReturnResult.Held(var gates) ->
          words.of("returns.why.gates", "gates", gates(words, gates));
      case ReturnResult.HeldBack(var receipt) ->
          words.of(
              "returns.why.held-back",
              "gates",
              receipt.answers().stream()
                  .filter(a -> !a.passed())
                  .map(a ->
                      CodeTexts.of(words, a.gate())
                          + a.ground().map(g -> " (" + GatesView.ground(words, g) + ")").orElse(""))
                  .collect(Collectors.joining("; ")));
      case ReturnResult.Locked _ -> words.of("returns.why.locked");
      case ReturnResult.Contradictory _ -> words.of("returns.why.contradictory");
    };
  }

  /** The key of a step as the address writes it. */
  static String step(Enum<?> act) {
    return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
