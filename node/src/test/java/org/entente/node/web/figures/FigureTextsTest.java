package org.entente.node.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.node.figures.Standing;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Texts;
import org.entente.node.web.shell.Words;
import org.entente.protocol.CountAdjustment;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureTextsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void whereverFiguresStandThePageSaysWhatToDoNext(Language language) {
    Words words = Texts.load().in(language);
    for (Standing standing : Standing.values()) {
      String key = "figures.next." + standing.name();
      assertThat(new FigureTexts(words).standing(standing)).isNotBlank();
      assertThat(FiguresPages.naming(words, key, "Sudria")).isNotBlank();
      assertThat(FiguresPages.naming(words, key + ".text", "Sudria")).isNotBlank();
    }
    for (CountAdjustment.Kind kind : CountAdjustment.Kind.values()) {
      assertThat(words.of("figures.adjustment." + kind.name())).isNotBlank();
    }
  }
}
