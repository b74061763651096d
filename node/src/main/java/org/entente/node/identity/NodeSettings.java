package org.entente.node.identity;

import java.nio.file.Path;
import org.entente.protocol.AuthorityId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of this node, from {@code node.properties} in its data directory, the command line
 * or the environment.
 *
 * @param data the directory that holds keys and the embedded database
 * @param authority the authority's id
 * @param name the authority's name as people write it
 * @param exchangeHost the address the exchange listens on
 * @param exchangePort the port the exchange listens on
 * @param exchangeEndpoint the https address partners reach the exchange at
 * @param banner the marking shown above every page
 * @param zone the default time zone of officers
 */
@ConfigurationProperties("entente")
public record NodeSettings(
    Path data,
    AuthorityId authority,
    String name,
    String exchangeHost,
    int exchangePort,
    String exchangeEndpoint,
    String banner,
    String zone) {

  public Path keys() {
    return data.resolve("keys");
  }
}
