package org.entente.node.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.CaseKind;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Texts;
import org.entente.node.web.shell.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseTextsTest {
  private final Words english = Texts.load().in(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource(CaseTab.class)
  void everyTabHasALabel(CaseTab tab) {
    assertThat(english.has(tab.label())).as(tab.label()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(CaseKind.class)
  void everyKindSaysWhatItMeansForAskingPartners(CaseKind kind) {
    assertThat(english.has("cases.kind." + kind.name())).isTrue();
  }

  @Test
  void everyTabHasAnAddressOfItsOwn() {
    CaseFileId file = new CaseFileId(new UUID(0, 7));
    assertThat(CaseTab.SUMMARY.href(file)).isEqualTo("/cases/" + file);
    assertThat(CaseTab.LOOKUPS.href(file)).isEqualTo("/cases/" + file + "/lookups");
    assertThat(java.util.Arrays.stream(CaseTab.values()).map(t -> t.href(file)))
        .doesNotHaveDuplicates();
  }
}
