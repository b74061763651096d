package org.entente.node.web.shell;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Serves the node's own colour as a stylesheet, since the content security policy allows no inline
 * style.
 */
@Controller
class BrandingController {
  private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

  private final Branding branding;

  BrandingController(Branding branding) {
    this.branding = branding;
  }

  @GetMapping("/branding.css")
  ResponseEntity<String> stylesheet() {
    return ResponseEntity.ok()
        .contentType(CSS)
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
        .body(branding.stylesheet());
  }
}
