package org.entente.node.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.entente.node.identity.Identity;
import org.entente.node.testbed.ExerciseNode;
import org.entente.node.testbed.Neighbours;
import org.entente.protocol.AuthorityId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who does not show a pinned certificate over TLS 1.3 does not get past the handshake. */
class MutualTlsTest {

  private static ExerciseNode norland;
  private static ExerciseNode sudria;

  @BeforeAll
  static void bringTogether() {
    norland = Neighbours.together().norland;
    sudria = Neighbours.together().sudria;
  }

  @Test
  void aPartnerIsHeardAndTurnedAwayByReceipt() throws Exception {
    assertThat(knock(keys(norland.identity()), "TLSv1.3", "/exchange/v1/messages")).isEqualTo(200);
  }

  @Test
  void thereIsNothingElseToBeFound() throws Exception {
    assertThat(knock(keys(norland.identity()), "TLSv1.3", "/")).isEqualTo(404);
    assertThat(knock(keys(norland.identity()), "TLSv1.3", "/exchange/v1/messages/more"))
        .isEqualTo(404);
  }

  @Test
  void aStrangersCertificateIsRefusedInTheHandshake() throws Exception {
    Identity stranger =
        Identity.loadOrCreate(
            Files.createTempDirectory("stranger"),
            new AuthorityId("norland"),
            "A stranger with a partner's name",
            "https://localhost:1",
            InstantSource.system());
    long before = sudria.count("audit_entry");

    assertThatThrownBy(() -> knock(keys(stranger), "TLSv1.3", "/exchange/v1/messages"))
        .isInstanceOf(IOException.class);

    assertThat(sudria.count("audit_entry")).isEqualTo(before);
  }

  @Test
  void nobodyComesInWithoutACertificate() {
    assertThatThrownBy(() -> knock(new KeyManager[0], "TLSv1.3", "/exchange/v1/messages"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anOlderTlsIsRefusedEvenToAPartner() {
    assertThatThrownBy(() -> knock(keys(norland.identity()), "TLSv1.2", "/exchange/v1/messages"))
        .isInstanceOf(IOException.class);
  }

  private static int knock(KeyManager[] keys, String version, String path) throws Exception {
    SSLContext context = SSLContext.getInstance(version);
    context.init(keys, new TrustManager[] {new TrustsAnybody()}, new SecureRandom());
    var parameters = context.getDefaultSSLParameters();
    parameters.setProtocols(new String[] {version});
    try (HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(context)
            .sslParameters(parameters)
            .build()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("https://localhost:" + sudria.port() + path))
                  .POST(HttpRequest.BodyPublishers.ofString("not sealed"))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }

  private static KeyManager[] keys(Identity identity) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "tls", identity.tlsKey(), new char[0], new Certificate[] {identity.tlsCertificate()});
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(store, new char[0]);
    return factory.getKeyManagers();
  }

  /** The caller here is the attacker: whom it trusts is its own affair. */
  private static final class TrustsAnybody extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] c, String t, java.net.Socket s) {}

    @Override
    public void checkServerTrusted(X509Certificate[] c, String t, java.net.Socket s) {}

    @Override
    public void checkClientTrusted(X509Certificate[] c, String t, SSLEngine e) {}

    @Override
    public void checkServerTrusted(X509Certificate[] c, String t, SSLEngine e) {}

    @Override
    public void checkClientTrusted(X509Certificate[] c, String t) {}

    @Override
    public void checkServerTrusted(X509Certificate[] c, String t) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
