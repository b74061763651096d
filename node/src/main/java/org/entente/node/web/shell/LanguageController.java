package org.entente.node.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers a reader's language, signed in or not, and goes back to where they were. */
@Controller
class LanguageController {
  private static final Duration KEPT = Duration.ofDays(365);

  @GetMapping("/language/{code}")
  ResponseEntity<Void> choose(
      @PathVariable("code") String code,
      @RequestParam(name = "back", defaultValue = "/") String back,
      HttpServletRequest request) {
    return Language.find(code)
        .map(language -> remembered(language, LanguageChoice.safe(back), request.isSecure()))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  private static ResponseEntity<Void> remembered(Language language, String back, boolean secure) {
    ResponseCookie cookie =
        ResponseCookie.from(LanguageChoice.COOKIE, language.code())
            .path("/")
            .maxAge(KEPT)
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .build();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create(back))
        .header(HttpHeaders.SET_COOKIE, cookie.toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
