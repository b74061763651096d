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
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * What every module shares: the clock, the ids, the authority's identity, the vault and the
 * blinding engine.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Wiring {
  private static final int ROUNDS_AT_ONCE = 8;

  /**
   * Rounds run on threads of their own. With virtual threads the framework would run all that have
   * a fixed delay on a single one, where building an index held up alerts and the ledger.
   */
  @Bean
  ThreadPoolTaskScheduler taskScheduler() {
    ThreadPoolTaskScheduler rounds = new ThreadPoolTaskScheduler();
    rounds.setPoolSize(ROUNDS_AT_ONCE);
    rounds.setThreadNamePrefix("round-");
    return rounds;
  }

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
