package org.entente.node.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BrandingTest {

  @Test
  void aNodeSetsItsNameColourAndMarking() {
    Branding branding =
        bound(
            Map.of(
                "entente.branding.name", "Norland",
                "entente.branding.accent", "#7a3b69",
                "entente.branding.banner.english", "RESTRICTED",
                "entente.branding.banner.french", "DIFFUSION RESTREINTE",
                "entente.branding.zone", "Europe/Berlin"));
    assertThat(branding.bannerIn(Language.FRENCH)).isEqualTo("DIFFUSION RESTREINTE");
    assertThat(branding.bannerIn(Language.CHINESE)).isEqualTo("RESTRICTED");
    assertThat(branding.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(branding.stylesheet()).contains("--accent:#7a3b69");
  }

  @Test
  void aNodeThatSetsNothingHasNoMarking() {
    Branding branding = bound(Map.of());
    assertThat(branding.name()).isEmpty();
    assertThat(branding.bannerIn(Language.ENGLISH)).isEmpty();
  }

  @Test
  void aColourThatCouldCarryOtherStylesIsRefused() {
    assertThatThrownBy(() ->
            new Branding(
                "N", "", "red;}body{display:none", Map.of(), Language.ENGLISH, ZoneId.of("UTC")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Branding bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("entente.branding", Branding.class);
  }
}
