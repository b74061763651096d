package org.entente.node.exchange.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.node.exchange.Channel;
import org.entente.node.identity.Identity;
import org.entente.node.partners.Partner;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Component;

/**
 * Delivers over HTTPS with mutual TLS 1.3; each partner's client trusts that partner's certificate
 * alone.
 */
@Component
class HttpChannel implements Channel {
  static final String PATH = "/exchange/v1/messages";
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int LARGEST_RECEIPT = 16 * 1024;

  private final Identity identity;
  private final ConcurrentHashMap<Octets, HttpClient> clients = new ConcurrentHashMap<>();

  HttpChannel(Identity identity) {
    this.identity = identity;
  }

  @Override
  public String deliver(Partner partner, byte[] sealed) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(partner.profile().endpoint() + PATH))
            .timeout(ANSWER)
            .header("Content-Type", "application/jose")
            .POST(HttpRequest.BodyPublishers.ofByteArray(sealed))
            .build();
    try {
      HttpResponse<InputStream> response =
          client(partner).send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        byte[] receipt = body.readNBytes(LARGEST_RECEIPT + 1);
        if (response.statusCode() != 200 || receipt.length > LARGEST_RECEIPT) {
          throw new IOException("no receipt, status " + response.statusCode());
        }
        return new String(receipt, StandardCharsets.US_ASCII);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted");
    }
  }

  private HttpClient client(Partner partner) {
    Octets pinned = partner.profile().tlsCertificate();
    return clients.computeIfAbsent(
        pinned,
        pin -> {
          var context = MutualTls.context(identity, pin::equals);
          var parameters = context.getDefaultSSLParameters();
          parameters.setProtocols(new String[] {"TLSv1.3"});
          return HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(CONNECT)
              .sslContext(context)
              .sslParameters(parameters)
              .followRedirects(HttpClient.Redirect.NEVER)
              .build();
        });
  }
}
