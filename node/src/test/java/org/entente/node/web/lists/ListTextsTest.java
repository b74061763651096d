package org.entente.node.web.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.node.lists.ListKey;
import org.entente.node.lists.ListRefused;
import org.entente.node.lists.format.EntryKind;
import org.entente.node.lists.format.FindingCode;
import org.entente.node.lists.format.NameKind;
import org.entente.node.lists.format.NotSuchAList;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Texts;
import org.entente.node.web.shell.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListTextsTest {
  private final Words english = Texts.load().in(Language.ENGLISH);

  @ParameterizedTest
  @EnumSource(FindingCode.class)
  void everyFindingIsExplained(FindingCode code) {
    assertThat(english.has(code.messageKey())).as(code.messageKey()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(NotSuchAList.Reason.class)
  void everyRefusalOfAFileIsExplained(NotSuchAList.Reason reason) {
    assertThat(english.has(reason.messageKey())).as(reason.name()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(ListKey.class)
  void everyListAndEveryFileOfItHasAName(ListKey list) {
    assertThat(english.has("lists.name." + list.key())).isTrue();
    for (int part = 0; part < list.files().size(); part++) {
      assertThat(english.has("lists.part." + list.key() + "." + part)).isTrue();
    }
  }

  @Test
  void everyKindOfEntryAndWeightOfNameHasWords() {
    for (EntryKind kind : EntryKind.values()) {
      assertThat(english.has("lists.kind." + kind.name())).as(kind.name()).isTrue();
    }
    for (NameKind kind : NameKind.values()) {
      assertThat(english.has("lists.weight." + kind.name())).as(kind.name()).isTrue();
    }
  }

  @Test
  void aRefusedFileIsToldWithItsLineWhereOneIsKnown() {
    assertThat(ImportController.refusal(english, new ListRefused("NOT_WELL_FORMED", 1204)))
        .contains("1204");
    assertThat(ImportController.refusal(english, new ListRefused("EMPTY", 0)))
        .isEqualTo(english.of("lists.refused.empty"));
  }
}
