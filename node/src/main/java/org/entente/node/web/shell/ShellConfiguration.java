package org.entente.node.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the frame of the screens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Branding.class)
class ShellConfiguration {

  @Bean
  Texts texts() {
    return Texts.load();
  }

  @Bean
  Renderer renderer() {
    return Renderer.precompiled();
  }

  @Bean
  Pages pages(
      Texts texts,
      Branding branding,
      InstantSource clock,
      ObjectProvider<Viewers> viewers,
      ObjectProvider<Alarms> alarms) {
    return new Pages(
        texts,
        branding,
        clock,
        viewers.getIfAvailable(() -> new Strangers(branding)),
        alarms.getIfAvailable(() -> (_, _, _) -> List.of()));
  }

  /** Without a staff register everyone is a visitor who may open nothing. */
  private record Strangers(Branding branding) implements Viewers {
    @Override
    public Viewer viewer(HttpServletRequest request, Language preferred) {
      return new Viewer.Visitor(preferred, branding.zone());
    }

    @Override
    public Navigation navigation(HttpServletRequest request) {
      return Navigation.none();
    }
  }
}
