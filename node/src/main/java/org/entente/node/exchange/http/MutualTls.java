package org.entente.node.exchange.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.entente.node.identity.Identity;
import org.entente.protocol.Octets;

/** TLS 1.3 (RFC 8446) in which both sides show a certificate that the other has pinned. */
final class MutualTls {
  private MutualTls() {}

  static SSLContext context(Identity identity, Predicate<Octets> pinned) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      char[] inMemory = new char[0];
      store.setKeyEntry(
          "tls", identity.tlsKey(), inMemory, new Certificate[] {identity.tlsCertificate()});
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, inMemory);
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(
          keys.getKeyManagers(), new TrustManager[] {new PinnedTrust(pinned)}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("TLS cannot be set up with the node's key", e);
    }
  }

  static SSLParameters parameters(SSLContext context) {
    SSLParameters parameters = context.getDefaultSSLParameters();
    parameters.setProtocols(new String[] {"TLSv1.3"});
    parameters.setNeedClientAuth(true);
    return parameters;
  }
}
