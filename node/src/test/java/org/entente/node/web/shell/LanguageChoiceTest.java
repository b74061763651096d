package org.entente.node.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageChoiceTest {

  @Test
  void whatTheReaderChoseComesBeforeWhatTheBrowserAsksFor() {
    assertThat(LanguageChoice.of("es", "fr", Language.ENGLISH)).isEqualTo(Language.SPANISH);
    assertThat(LanguageChoice.of("", "de, zh-CN;q=0.8, fr;q=0.5", Language.ENGLISH))
        .isEqualTo(Language.CHINESE);
    assertThat(LanguageChoice.of("xx", "de", Language.FRENCH)).isEqualTo(Language.FRENCH);
    assertThat(LanguageChoice.of("", ";;q=,", Language.FRENCH)).isEqualTo(Language.FRENCH);
    assertThat(LanguageChoice.of("", "fr;q=0, es;q=0.1", Language.ENGLISH))
        .isEqualTo(Language.SPANISH);
  }

  @Test
  void theWayBackKeepsThePageWithItsFilters() {
    String address =
        LanguageChoice.address(Language.FRENCH, "/requests/received?partner=sudria&page=2");
    assertThat(address)
        .isEqualTo("/language/fr?back=%2Frequests%2Freceived%3Fpartner%3Dsudria%26page%3D2");
    assertThat(LanguageChoice.safe("/requests/received?page=2"))
        .isEqualTo("/requests/received?page=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "",
        "cases",
        "/cases\r\nSet-Cookie: a=b",
        "/language/fr?back=/",
        "javascript:alert(1)"
      })
  void theWayBackNeverLeavesTheNode(String back) {
    assertThat(LanguageChoice.safe(back)).isEqualTo("/");
  }
}
