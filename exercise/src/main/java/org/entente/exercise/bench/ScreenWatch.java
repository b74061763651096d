package org.entente.exercise.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.exercise.nodes.NodeProcess;

/**
 * A page that an officer has open, without a browser: it listens to the node's stream as the page's
 * script does, and fetches what stands above the page when it is told of a change.
 */
final class ScreenWatch implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final URI web;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  private ScreenWatch(URI web) {
    this.web = web;
  }

  static ScreenWatch signIn(NodeProcess node, String username) {
    ScreenWatch screen = new ScreenWatch(node.web());
    Matcher token = TOKEN.matcher(screen.get("/sign-in"));
    if (!token.find()) {
      throw new IllegalStateException("no form to sign in with");
    }
    screen.send(
        HttpRequest.newBuilder(node.web().resolve("/sign-in"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "_csrf="
                        + encode(token.group(1))
                        + "&username="
                        + encode(username)
                        + "&password="
                        + encode(NodeProcess.PASSWORD)))
            .build());
    return screen;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Completes with the time at which the words stood above the page. */
  CompletableFuture<Long> shows(String words) {
    CompletableFuture<Long> shown = new CompletableFuture<>();
    Thread.startVirtualThread(() -> {
      HttpRequest request =
          HttpRequest.newBuilder(web.resolve("/alerts/stream"))
              .header("Accept", "text/event-stream")
              .build();
      try {
        HttpResponse<java.io.InputStream> stream =
            http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("event:alerts") && get("/alerts/banner").contains(words)) {
            shown.complete(System.nanoTime());
            return;
          }
        }
        shown.completeExceptionally(new IllegalStateException("the stream ended"));
      } catch (IOException e) {
        shown.completeExceptionally(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        shown.completeExceptionally(e);
      }
    });
    return shown;
  }

  String get(String path) {
    return send(HttpRequest.newBuilder(web.resolve(path)).timeout(Duration.ofSeconds(60)).build());
  }

  private String send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(request.uri().getPath() + " " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
