package org.entente.node.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CodesTest {
  private final Words words = Texts.load().in(Language.ENGLISH);

  @Test
  void everyCodeIsReadInPlainWords() {
    Codes codes = Codes.handling("H1", "H3").evaluation("B2").restriction("not before the hearing");
    assertThat(codes.explained(words))
        .extracting(Codes.Code::meaning)
        .containsExactly(
            "Not in judicial proceedings without the provider’s permission",
            "Other restriction set by the provider: not before the hearing",
            "The source is mostly reliable",
            "Known personally to the source, not to the officer");
  }

  @Test
  void anUnknownCodeIsRefused() {
    assertThatThrownBy(() -> Codes.handling("H4")).hasMessageContaining("H4");
    assertThatThrownBy(() -> Codes.handling("H1").evaluation("D5")).hasMessageContaining("D5");
  }
}
