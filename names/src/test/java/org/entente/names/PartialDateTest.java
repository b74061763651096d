package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.entente.names.InvalidBirthDate.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1980",
        "1980-05",
        "1980-05-07",
        "1980~",
        "1980-05~",
        "1980-02-29~",
        "1972/1977",
        "1972-03/1977~"
      })
  void everyFormIsPrintedAsItIsRead(String text) {
    assertThat(BirthDate.parse(text).iso()).isEqualTo(text);
    assertThat(BirthDate.parse(text)).isEqualTo(BirthDate.parse(text));
  }

  @ParameterizedTest
  @CsvSource({
    "80,FORM",
    "'',FORM",
    "1980-5,FORM",
    "1980-00,NO_SUCH_DAY",
    "1980-13,NO_SUCH_DAY",
    "1981-02-29,NO_SUCH_DAY",
    "1980-05-07T00:00,FORM",
    "0980,YEAR",
    "1977/1972,REVERSED",
    "1900/1990,TOO_WIDE",
    "1970/1971/1972,FORM",
    "~,FORM",
    "19８0,FORM"
  })
  void whatIsNoDateIsRefusedWithItsReason(String text, Reason reason) {
    assertThatExceptionOfType(InvalidBirthDate.class)
        .isThrownBy(() -> BirthDate.parse(text))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void aYearStaysAYearAndNeverBecomesTheFirstOfJanuary() {
    PartialDate year = PartialDate.of(1980);

    assertThat(year.month()).isEmpty();
    assertThat(year.day()).isEmpty();
    assertThat(year.earliest()).isEqualTo(LocalDate.of(1980, 1, 1));
    assertThat(year.latest()).isEqualTo(LocalDate.of(1980, 12, 31));
    assertThat(year).isNotEqualTo(PartialDate.of(1980, 1, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "1980-05-07,1980-05-07,true",
    "1980-05-07,1980-05-08,false",
    "1980-05-07,1980-05,true",
    "1980-06-07,1980-05,false",
    "1980-05-07,1980,true",
    "1980-05-07,1981,true",
    "1980-05-07,1982,false",
    "1980-05-07~,1981-11-30,true",
    "1980-05-07~,1982-01-01,false",
    "1980,1982,false",
    "1980~,1982~,false",
    "1972/1977,1975-03-01,true",
    "1972/1977,1978,true",
    "1972/1977,1979,false"
  })
  void looseDatesMayLieAYearApartAndStatedOnesMustOverlap(String a, String b, boolean expected) {
    assertThat(BirthDate.parse(a).compatible(BirthDate.parse(b))).isEqualTo(expected);
    assertThat(BirthDate.parse(b).compatible(BirthDate.parse(a))).isEqualTo(expected);
  }

  @Test
  void yearsCoveredAreTheStatedOnesOnly() {
    assertThat(BirthDate.parse("1980-05~").yearsCovered()).containsExactly(1980);
    assertThat(DateRange.ofYears(1972, 1975).yearsCovered())
        .containsExactly(1972, 1973, 1974, 1975);
  }

  @Test
  void neitherADateNorItsRefusalPrintsTheValue() {
    assertThat(PartialDate.of(1980, 5, 7).toString()).isEqualTo("PartialDate[DAY]");
    assertThat(DateRange.ofYears(1972, 1975).toString()).doesNotContain("197");
    assertThatExceptionOfType(InvalidBirthDate.class)
        .isThrownBy(() -> BirthDate.parse("1981-02-29"))
        .withMessageNotContaining("1981");
  }
}
