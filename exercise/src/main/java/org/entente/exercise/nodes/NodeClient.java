package org.entente.exercise.nodes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer's program: the API of a node over HTTP. */
public final class NodeClient {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final URI web;
  private final String token;

  private NodeClient(URI web, String token) {
    this.web = web;
    this.token = token;
  }

  public static NodeClient signIn(URI web, String username, String password) {
    NodeClient anonymous = new NodeClient(web, "");
    JsonNode session =
        anonymous.post("/session", Map.of("username", username, "password", password));
    return new NodeClient(web, session.get("token").asString());
  }

  public JsonNode get(String path) {
    return send("GET", path, HttpRequest.BodyPublishers.noBody());
  }

  /** Gets what may not be complete yet; the node answers when it is, or after so many seconds. */
  public JsonNode getWaiting(String path, int seconds) {
    HttpRequest request =
        request(path, "application/json").header("Prefer", "wait=" + seconds).GET().build();
    return answer(path, request);
  }

  public JsonNode post(String path, Object body) {
    return send("POST", path, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
  }

  public JsonNode post(String path) {
    return send("POST", path, HttpRequest.BodyPublishers.noBody());
  }

  /** Sends bytes as they are. */
  public JsonNode upload(String path, byte[] content) {
    return send(
        "POST", path, HttpRequest.BodyPublishers.ofByteArray(content), "application/octet-stream");
  }

  /** Sends files as a form would (RFC 7578). */
  public JsonNode uploadFiles(String path, List<byte[]> files) {
    String boundary = "entente-exercise-boundary";
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    for (byte[] file : files) {
      form.writeBytes(
          ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list\"\r\n\r\n")
              .formatted(boundary)
              .getBytes(StandardCharsets.US_ASCII));
      form.writeBytes(file);
      form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    form.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return send(
        "POST",
        path,
        HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()),
        "multipart/form-data; boundary=" + boundary);
  }

  /** Gets again and again until the condition holds. */
  public JsonNode await(String path, Predicate<JsonNode> condition, String what) {
    return await(path, condition, what, Duration.ofSeconds(90));
  }

  /** Gets again and again until the condition holds, for so long at most. */
  public JsonNode await(
      String path, Predicate<JsonNode> condition, String what, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      JsonNode answer = get(path);
      if (condition.test(answer)) {
        return answer;
      }
      NodeProcess.pause(150);
    }
    throw new IllegalStateException("waited in vain for " + what);
  }

  /** Saves what the path gives into a file. */
  public void download(String path, Path file) {
    download(path, request(path, "application/json").GET().build(), file);
  }

  /** Saves what the path gives for the body into a file. */
  public void download(String path, Object body, Path file) {
    HttpRequest.BodyPublisher json =
        HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    download(path, request(path, "application/json").POST(json).build(), file);
  }

  private static void download(String path, HttpRequest request, Path file) {
    try {
      HttpResponse<Path> response = HTTP.send(request, HttpResponse.BodyHandlers.ofFile(file));
      if (response.statusCode() != 200) {
        throw new Refused(response.statusCode(), path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private JsonNode send(String method, String path, HttpRequest.BodyPublisher body) {
    return send(method, path, body, "application/json");
  }

  private JsonNode send(
      String method, String path, HttpRequest.BodyPublisher body, String contentType) {
    return answer(path, request(path, contentType).method(method, body).build());
  }

  private static JsonNode answer(String path, HttpRequest request) {
    try {
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new Refused(response.statusCode(), path + " " + response.body());
      }
      return response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private HttpRequest.Builder request(String path, String contentType) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(web.resolve("/api/v1" + path))
            .timeout(Duration.ofMinutes(10))
            .header("Content-Type", contentType);
    return token.isEmpty() ? builder : builder.header("Authorization", "Bearer " + token);
  }

  /** Pairs as an ordered map, for request bodies. */
  public static Map<String, Object> body(Object... pairs) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      body.put(pairs[i].toString(), pairs[i + 1]);
    }
    return body;
  }

  /** The node said no. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;

    Refused(int status, String what) {
      super(status + " " + what);
      this.status = status;
    }

    public int status() {
      return status;
    }
  }
}
