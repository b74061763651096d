package org.entente.node.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

  @TempDir private Path data;

  @Test
  void aRestoredNodeForgetsTheExternalDatabaseAndNothingElse() {
    Settings.loadAndKeep(
        data,
        new TreeMap<>(
            Map.of(
                "entente.authority", "norland",
                "entente.web-port", "8081",
                "spring.datasource.url", "jdbc:postgresql://db.example/norland",
                "spring.datasource.password", "invented")));

    assertThat(Settings.forgetDatabase(data)).isTrue();

    assertThat(Settings.load(data))
        .containsOnlyKeys("entente.authority", "entente.name", "entente.web-port");
    assertThat(Settings.forgetDatabase(data)).isFalse();
  }
}
