package org.entente.node.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of protection are found however they are dressed, and ordinary words are left alone. */
class ProtectionMattersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She applied for asylum in March.",
        "ASYLUM seeker",
        "the asylum-seekers of the group",
        "a\u200Bsy\u200Dlum",
        "as\u00ADylum",
        "asy\u0007lum",
        "claim_asylum_2024",
        "asylum2024",
        "Refugee",
        "ｒｅｆｕｇｅｅ",
        "non\u2011refoulement applies",
        "statelessness",
        "UNHCR card",
        "a victim of\u00A0trafficking",
        "trafficking\n  victims",
        "medical records",
        "is HIV positive",
        "Demandeur d’asile",
        "réfugiée",
        "re\u0301fugie\u0301",
        "RÉFUGIÉS",
        "apatride",
        "victime de la traite",
        "dossiers médicaux",
        "état de santé",
        "solicitante de asilo",
        "refugiados",
        "víctima de trata",
        "protección internacional",
        "historia clínica",
        "申请庇护",
        "申 请 庇\u3000护",
        "难\u200B民身份",
        "難民",
        "无国籍人",
        "人口贩运受害者",
        "健康状况"
      })
  void protectionIsFound(String text) {
    assertThat(ProtectionMatters.mentionedIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "He organised three crossings and was paid for each.",
        "The medical officer of the ship",
        "victims of fraud",
        "the archive of the harbour",
        "asilomar",
        "组织偷渡的人",
        "protection money"
      })
  void ordinaryWordsPass(String text) {
    assertThat(ProtectionMatters.mentionedIn(text)).isFalse();
  }
}
