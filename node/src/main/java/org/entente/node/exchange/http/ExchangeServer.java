package org.entente.node.exchange.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.entente.node.exchange.Inbox;
import org.entente.node.identity.Identity;
import org.entente.node.identity.NodeSettings;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.protocol.Octets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where partners' nodes knock: one path, on a port of its own, apart from the officers' screens.
 * Who does not show a pinned certificate does not get past the TLS handshake.
 */
@Component
@ConditionalOnProperty(name = "entente.background", havingValue = "true")
class ExchangeServer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ExchangeServer.class);

  private final NodeSettings settings;
  private final Identity identity;
  private final Partners partners;
  private final Inbox inbox;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Optional<HttpsServer> server = Optional.empty();

  ExchangeServer(NodeSettings settings, Identity identity, Partners partners, Inbox inbox) {
    this.settings = settings;
    this.identity = identity;
    this.partners = partners;
    this.inbox = inbox;
  }

  @Override
  public void start() {
    SSLContext context =
        MutualTls.context(identity, digest -> partners.findByCertificate(digest).isPresent());
    try {
      HttpsServer fresh =
          HttpsServer.create(
              new InetSocketAddress(settings.exchangeHost(), settings.exchangePort()), 64);
      fresh.setHttpsConfigurator(
          new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
              parameters.setSSLParameters(MutualTls.parameters(context));
            }
          });
      fresh.setExecutor(threads);
      fresh.createContext("/", ExchangeServer::notHere);
      fresh.createContext(HttpChannel.PATH, this::receive);
      fresh.start();
      server = Optional.of(fresh);
      LOG.info("exchange listens on {}", fresh.getAddress());
    } catch (IOException e) {
      throw new UncheckedIOException("the exchange port cannot be opened", e);
    }
  }

  private static void notHere(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      answer(exchange);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      if (!exchange.getRequestMethod().equals("POST")
          || !exchange.getRequestURI().getPath().equals(HttpChannel.PATH)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      Octets certificate = certificate((HttpsExchange) exchange);
      Optional<Partner> partner = partners.findByCertificate(certificate);
      byte[] sealed = exchange.getRequestBody().readNBytes(Inbox.LARGEST + 1);
      Inbox.Outcome outcome =
          partner.isPresent() ? inbox.receive(partner.get(), sealed) : inbox.stranger(certificate);
      switch (outcome) {
        case Inbox.Outcome.Attested attested -> answer(exchange, 200, attested.receipt());
        case Inbox.Outcome.Anonymous anonymous -> answer(exchange, 403, anonymous.why().code());
      }
    } catch (RuntimeException e) {
      // The HTTP edge: nothing of the message may reach the log, not even by way of the text of an
      // exception, which may quote a row; and the partner tries again.
      LOG.error("exchange failed: {} at {}", e.getClass().getName(), place(e));
      exchange.sendResponseHeaders(500, -1);
    }
  }

  private static String place(RuntimeException e) {
    return Arrays.stream(e.getStackTrace())
        .filter(f -> f.getClassName().startsWith("org.entente"))
        .findFirst()
        .map(StackTraceElement::toString)
        .orElse("an unknown place");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    exchange.getResponseHeaders().set("Content-Type", "application/jose");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Octets certificate(HttpsExchange exchange) throws SSLPeerUnverifiedException {
    return PinnedTrust.digest((X509Certificate) exchange.getSSLSession().getPeerCertificates()[0]);
  }

  @Override
  public void stop() {
    server.ifPresent(s -> s.stop(1));
    server = Optional.empty();
    threads.close();
  }

  @Override
  public boolean isRunning() {
    return server.isPresent();
  }
}
