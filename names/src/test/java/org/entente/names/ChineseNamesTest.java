package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNamesTest {
  private static double score(String left, String right) {
    return NameComparison.compare(NameSchema.PERSON, left, right).score();
  }

  @ParameterizedTest
  @CsvSource({
    "陈大文, Chen Dawen",
    "陈大文, Chén Dàwén",
    "陳大文, Chan Tai Man",
    "陳大文, CHAN Tai-man",
    "陳大文, Tai Man Chan",
    "陈大文, Tan Tai Boon",
    "陳大文, Ch'en Ta-wen",
    "陳大文, 陈大文",
    "梁永康, Leung Wing Hong",
    "梁永康, Leong Weng Hong",
    "邱永康, Khoo Eng Kong",
    "邱永康, Chiou Yung-kang",
    "欧阳小明, Ouyang Xiaoming",
    "歐陽小明, Au Yeung Siu Ming",
  })
  void charactersAreAlikeToTheirSpellingInEachTradition(String characters, String letters) {
    assertThat(score(characters, letters)).isGreaterThanOrEqualTo(NameComparison.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "陈大文, Chen Daming",
    "陳大文, Chan Tai Ming",
    "陈大文, Chen Yawen",
    "陈大文, Zhang Dawen",
    "李庆杰, Li Qingji",
    "吳育昇, Wu Yü-jen",
  })
  void anotherSyllableIsAnotherName(String characters, String letters) {
    assertThat(score(characters, letters)).isLessThan(NameComparison.THRESHOLD);
  }

  @Test
  void aGivenNameInOneWordOfPinyinIsReadInNoOtherTradition() {
    assertThat(score("佘应仁", "She Yingren")).isGreaterThan(NameComparison.THRESHOLD);
    assertThat(score("佘应仁", "She Yingjin")).isLessThan(NameComparison.THRESHOLD);
  }

  @Test
  void binAndEngAreNamesAmongChineseSyllables() {
    assertThat(score("陈永敏", "Tan Eng Bin")).isGreaterThan(NameComparison.THRESHOLD);
    assertThat(PreparedName.of(NameSchema.PERSON, "Tan Eng Bin").romanised()).hasSize(3);
    assertThat(PreparedName.of(NameSchema.PERSON, "Salim bin Rashid").romanised()).hasSize(2);
  }

  @Test
  void aWesternGivenNameBesideTheChineseOneIsFree() {
    assertThat(score("陈大文", "Margaret Chan Tai Man")).isGreaterThan(NameComparison.THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "Chan Tai Man, CHEN Dawen",
    "Tai Man Chan, Chen Dawen",
    "Chan Tai Man, Dawen Chen",
    "Tan Tai Boon, Chen Dawen",
    "Tan Tai Boon, Chan Tai Man",
    "Ch'en Ta-wen, Chan Tai Man",
  })
  void twoTraditionsMaySpellOneNameWithoutCharacters(String one, String other) {
    NameComparison comparison = NameComparison.compare(NameSchema.PERSON, one, other);

    assertThat(comparison.score()).isGreaterThanOrEqualTo(NameComparison.THRESHOLD);
    assertThat(score(other, one)).isEqualTo(comparison.score());
  }

  @Test
  void theReasonSaysThatBothMaySpellTheSameCharacters() {
    NameComparison comparison =
        NameComparison.compare(NameSchema.PERSON, "Chan Tai Man", "CHEN Dawen");

    assertThat(comparison.reasons())
        .singleElement()
        .extracting(Reason::kind)
        .isEqualTo(ReasonKind.CHINESE_TRADITIONS);
  }

  @ParameterizedTest
  @CsvSource({
    "Chan Tai Man, Wang Dawen",
    "Chan Tai Man, Chen Daguo",
    "Chen Dawen, Chen Daming",
    "Kim Jong Un, Kim Jong Nam",
  })
  void syllablesThatNoCharacterSharesAreOtherNames(String one, String other) {
    assertThat(score(one, other)).isLessThan(NameComparison.THRESHOLD);
  }
}
