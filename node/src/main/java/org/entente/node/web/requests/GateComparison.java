package org.entente.node.web.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.lookups.GatesView;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.Gate;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.GateReceipt;

/** The gates both sides ran over one message, gate by gate, with where they differ. */
public record GateComparison(boolean differs, String theirRules, String ourRules, List<Row> rows) {

  /** One gate on both sides. */
  public record Row(String gate, Side theirs, Side ours, boolean differs) {}

  /** What one side's gate said. */
  public record Side(String answer, Tone tone, String ground) {}

  /** The comparison, when both receipts are kept. */
  public static Optional<GateComparison> of(
      Words words, Optional<GateReceipt> theirs, Optional<GateReceipt> ours) {
    return theirs.flatMap(t -> ours.map(o -> of(words, t, o)));
  }

  private static GateComparison of(Words words, GateReceipt theirs, GateReceipt ours) {
    List<Row> rows = new ArrayList<>();
    for (Gate gate : Gate.values()) {
      Optional<GateAnswer> their = answer(theirs, gate);
      Optional<GateAnswer> our = answer(ours, gate);
      if (their.isPresent() || our.isPresent()) {
        rows.add(
            new Row(
                CodeTexts.of(words, gate),
                side(words, their),
                side(words, our),
                !their.equals(our)));
      }
    }
    boolean differs = rows.stream().anyMatch(Row::differs) || !theirs.rules().equals(ours.rules());
    return new GateComparison(differs, theirs.rules(), ours.rules(), rows);
  }

  private static Optional<GateAnswer> answer(GateReceipt receipt, Gate gate) {
    return receipt.answers().stream().filter(a -> a.gate() == gate).findFirst();
  }

  private static Side side(Words words, Optional<GateAnswer> answer) {
    return answer
        .map(a ->
            new Side(
                words.of(a.passed() ? "lookups.gate.passed" : "lookups.gate.refused"),
                a.passed() ? Tone.SUCCESS : Tone.DANGER,
                a.ground().map(g -> GatesView.ground(words, g)).orElse("")))
        .orElse(new Side(words.of("requests.gate.not-run"), Tone.NEUTRAL, ""));
  }
}
