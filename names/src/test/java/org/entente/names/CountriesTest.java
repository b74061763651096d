package org.entente.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Libya|LY",
        " LY |LY",
        "LBY|LY",
        "Syrian Arab Republic|SY",
        "Iran (Islamic Republic of)|IR",
        "Iran|IR",
        "Russian Federation|RU",
        "the Russian Federation|RU",
        "United Kingdom of Great Britain and Northern Ireland|GB",
        "Democratic People's Republic of Korea|KP",
        "Democratic People’s Republic of Korea|KP",
        "North Korea|KP",
        "Korea, North|KP",
        "Korea, South|KR",
        "Burma|MM",
        "Myanmar|MM",
        "Congo, Democratic Republic of the|CD",
        "Congo|CG",
        "Bosnia-Herzegovina|BA",
        "Türkiye|TR",
        "TURKEY|TR",
        "Cote d Ivoire|CI",
        "Côte d’Ivoire|CI",
        "China, Hong Kong Special Administrative Region|HK",
        "Kosovo|XK"
      })
  void aCountryIsFoundByTheNamesInUse(String name, String code) {
    assertThat(Countries.find(name)).contains(new Country(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "na",
        "former Soviet Union",
        "USSR",
        "Serbia and Montenegro",
        "Atlantis",
        "QQ"
      })
  void whatIsNoCountryIsNotFound(String name) {
    assertThat(Countries.find(name)).isEmpty();
  }

  @Test
  void everyCountryIsFoundByItsEnglishName() {
    assertThat(Countries.all())
        .hasSizeGreaterThan(240)
        .allSatisfy(country ->
            assertThat(Countries.find(Countries.name(country, Locale.ENGLISH))).contains(country));
  }

  @Test
  void everyCountryTheOfficialListsNameIsFound() throws IOException {
    try (InputStream in = CountriesTest.class.getResourceAsStream("list-countries.txt")) {
      String names = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);

      assertThat(names.lines())
          .hasSizeGreaterThan(150)
          .allSatisfy(name -> assertThat(Countries.find(name)).as(name).isPresent());
    }
  }

  @Test
  void aCodeThatIsNoneIsRefused() {
    assertThatExceptionOfType(InvalidIdentifier.class).isThrownBy(() -> new Country("QQ"));
  }
}
