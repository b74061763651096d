package org.entente.node.app;

import com.fasterxml.uuid.Generators;
import java.time.Clock;
import java.time.InstantSource;
import org.entente.node.identity.Identity;
import org.entente.node.identity.Ids;
import org.entente.node.identity.NodeSettings;
import org.entente.node.identity.Vault;
import org.entente.oprf.Voprf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * What every module shares: the clock, the ids, the authority's identity, the vault and the
 * blinding engine.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Wiring {
  @Bean
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Bean
  Ids ids() {
    var generator = Generators.timeBasedEpochGenerator();
    return generator::generate;
  }

  @Bean
  Identity identity(NodeSettings settings, InstantSource clock) {
    return Identity.loadOrCreate(
        settings.keys(), settings.authority(), settings.name(), settings.exchangeEndpoint(), clock);
  }

  @Bean
  Vault vault(NodeSettings settings) {
    return Vault.loadOrCreate(settings.keys());
  }

  @Bean
  Voprf voprf() {
    return Voprf.create();
  }
}
