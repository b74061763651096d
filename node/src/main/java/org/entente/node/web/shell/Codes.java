package org.entente.node.web.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The handling and evaluation codes of an item as they are read on screen. Handling codes combine;
 * {@code restriction} holds the words of H3; the evaluation may be absent. An unknown code is
 * refused.
 */
public record Codes(List<String> handling, String evaluation, String restriction) {
  public Codes {
    handling = List.copyOf(handling);
    require(handling.stream().allMatch(code -> code.matches("H[0-3]")), handling.toString());
    require(evaluation.isEmpty() || evaluation.matches("[ABCX][1-4]"), evaluation);
  }

  public static Codes handling(String... codes) {
    return new Codes(List.of(codes), "", "");
  }

  public Codes evaluation(String sourceAndInformation) {
    return new Codes(handling, sourceAndInformation, restriction);
  }

  public Codes restriction(String words) {
    return new Codes(handling, evaluation, words);
  }

  /** Each code with its plain words. */
  public List<Code> explained(Words words) {
    List<Code> codes = new ArrayList<>();
    for (String code : handling) {
      boolean restricted = code.equals("H3") && !restriction.isEmpty();
      codes.add(
          new Code(
              code,
              restricted
                  ? words.of("handling.H3.with", "words", restriction)
                  : words.of("handling." + code)));
    }
    if (!evaluation.isEmpty()) {
      String source = evaluation.substring(0, 1);
      String information = evaluation.substring(1);
      codes.add(new Code(source, words.of("evaluation.source." + source)));
      codes.add(new Code(information, words.of("evaluation.information." + information)));
    }
    return codes;
  }

  /** Every code with its words as one line, for a tooltip and for a screen reader. */
  public String sentence(Words words) {
    return explained(words).stream()
        .map(code -> words.of("codes.code", "code", code.code(), "meaning", code.meaning()))
        .collect(Collectors.joining(" · "));
  }

  private static void require(boolean known, String code) {
    if (!known) {
      throw new IllegalArgumentException("unknown code " + code);
    }
  }

  /** A code and what it means. */
  public record Code(String code, String meaning) {
    public boolean isHandling() {
      return code.startsWith("H");
    }
  }
}
