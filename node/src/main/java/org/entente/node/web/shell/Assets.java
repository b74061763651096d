package org.entente.node.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The addresses of the stylesheets and the two scripts; each changes with its content, so browsers
 * may keep them long.
 */
public record Assets(String stylesheet, String branding, String mark, String htmx, String alarms) {

  static Assets of(Branding branding) {
    return new Assets(
        "/entente.css?v=" + digest(bytes("/static/entente.css")),
        "/branding.css?v=" + digest(branding.stylesheet().getBytes(StandardCharsets.UTF_8)),
        "/mark.svg?v=" + digest(bytes("/static/mark.svg")),
        "/webjars/htmx.org/" + htmxVersion() + "/dist/htmx.min.js",
        "/alarms.js?v=" + digest(bytes("/static/alarms.js")));
  }

  private static String htmxVersion() {
    Properties properties = new Properties();
    try (InputStream in = open("/META-INF/maven/org.webjars.npm/htmx.org/pom.properties")) {
      properties.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties.getProperty("version");
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = open(resource)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = Assets.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("not in this build: " + resource);
    }
    return in;
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
