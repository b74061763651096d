package org.entente.node.web.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.servlet.View;

/**
 * Renders precompiled templates. A screen's template takes exactly two parameters: {@code page},
 * the frame, and {@code view}, the record that already decided what is shown. It is rendered whole
 * before a byte is sent: half a page never leaves.
 */
public final class Renderer {
  private static final String HTML = "text/html;charset=UTF-8";

  private final TemplateEngine engine;

  private Renderer(TemplateEngine engine) {
    this.engine = engine;
  }

  /** With the templates compiled into this build. */
  public static Renderer precompiled() {
    return new Renderer(
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, Renderer.class.getClassLoader(), "org.entente.node.web.views"));
  }

  /**
   * The HTML of a screen; {@code template} is its path without ending, such as {@code
   * casework/file}.
   */
  public String render(String template, Page page, Object view) {
    StringOutput output = new StringOutput();
    engine.render(template + ".jte", Map.of("page", page, "view", view), output);
    return output.toString();
  }

  /** A document of its own, outside the frame of a page: its template takes {@code view} alone. */
  public String document(String template, Object view) {
    StringOutput output = new StringOutput();
    engine.render(template + ".jte", Map.of("view", view), output);
    return output.toString();
  }

  /** The screen as something a controller returns. */
  public View view(String template, Page page, Object view) {
    return (model, request, response) -> {
      byte[] html = render(template, page, view).getBytes(StandardCharsets.UTF_8);
      response.setContentType(HTML);
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(html.length);
      response.getOutputStream().write(html);
    };
  }
}
