package org.entente.node.web.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * A problem as a program reads it (RFC 9457). The code is stable; the detail is English for the
 * people who write programs and never quotes what was sent.
 */
public record ProblemBody(int status, String code, String title, String detail) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static ProblemBody notSignedIn() {
    return new ProblemBody(
        401, "WEB-001", "Not signed in", "Send a bearer token got from POST /api/v1/session.");
  }

  public static ProblemBody refused() {
    return new ProblemBody(403, "WEB-002", "Not allowed", "This officer may not do this.");
  }

  public static ProblemBody refused(String reason) {
    return new ProblemBody(403, "WEB-002", "Not allowed", reason);
  }

  public static ProblemBody absent() {
    return new ProblemBody(
        404, "WEB-003", "Not here", "There is no such resource, or not for this officer.");
  }

  public static ProblemBody unexpected(String reference) {
    return new ProblemBody(
        500, "WEB-004", "Unexpected", "Give the operator the reference " + reference + ".");
  }

  public static ProblemBody invalid(String detail) {
    return new ProblemBody(422, "WEB-005", "Not admitted", detail);
  }

  public ResponseEntity<Map<String, Object>> entity() {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(members());
  }

  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    if (status == 401) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    byte[] body = JSON.writeValueAsString(members()).getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  private Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", "about:blank");
    members.put("title", title);
    members.put("status", status);
    members.put("code", code);
    members.put("detail", detail);
    return members;
  }
}
