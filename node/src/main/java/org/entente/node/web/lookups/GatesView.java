package org.entente.node.web.lookups;

import java.util.List;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.RefusalGround;

/** The gates of one receipt, each with its answer and its ground in words. */
public record GatesView(boolean isPassed, String rules, List<Line> lines) {

  /** One gate. */
  public record Line(String gate, String answer, Tone tone, String ground) {}

  public static GatesView of(Words words, GateReceipt receipt) {
    return new GatesView(
        receipt.isPassed(),
        receipt.rules(),
        receipt.answers().stream().map(answer -> line(words, answer)).toList());
  }

  private static Line line(Words words, GateAnswer answer) {
    return new Line(
        CodeTexts.of(words, answer.gate()),
        words.of(answer.passed() ? "lookups.gate.passed" : "lookups.gate.refused"),
        answer.passed() ? Tone.SUCCESS : Tone.DANGER,
        answer.ground().map(ground -> ground(words, ground)).orElse(""));
  }

  /** A ground with its code, as both sides cite it. */
  public static String ground(Words words, RefusalGround ground) {
    return words.of("codes.code", "code", ground.code(), "meaning", CodeTexts.of(words, ground));
  }
}
