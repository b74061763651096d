package org.entente.node.web.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.entente.node.figures.Bulletin;
import org.entente.node.figures.FiguresDesk;
import org.entente.node.figures.NoSuchFigures;
import org.entente.node.staff.Officer;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Flash;
import org.entente.node.web.shell.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives the bulletin of signed figures, in each language as a page and as a PDF. */
@Controller
class BulletinController {
  private final FiguresDesk desk;
  private final BulletinDocuments documents;
  private final Screens screens;

  BulletinController(FiguresDesk desk, BulletinDocuments documents, Screens screens) {
    this.desk = desk;
    this.documents = documents;
    this.screens = screens;
  }

  @GetMapping("/figures/{id}/bulletin/{language:[a-z]{2}}.html")
  ResponseEntity<byte[]> html(
      Officer officer, @PathVariable("id") UUID id, @PathVariable("language") String code) {
    Language language = Language.find(code).orElseThrow(NoSuchFigures::new);
    Bulletin bulletin = desk.bulletin(officer, id, code, "html");
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .header("Content-Security-Policy", documents.contentSecurityPolicy())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(documents.html(bulletin, language));
  }

  @GetMapping("/figures/{id}/bulletin/{language:[a-z]{2}}.pdf")
  ResponseEntity<byte[]> pdf(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("language") String code,
      HttpServletRequest request,
      HttpServletResponse response) {
    Language language = Language.find(code).orElseThrow(NoSuchFigures::new);
    Bulletin bulletin = desk.bulletin(officer, id, code, "pdf");
    try {
      return file(documents.pdf(bulletin, language), id, code);
    } catch (MissingGlyph e) {
      FlashMap flash = RequestContextUtils.getOutputFlashMap(request);
      flash.put(
          Flash.ATTRIBUTE,
          Flash.stopped(
              screens
                  .words(request)
                  .of("figures.bulletin.missing-glyph", "character", e.character())));
      RequestContextUtils.saveOutputFlashMap("/figures/" + id, request, response);
      return ResponseEntity.status(303).header(HttpHeaders.LOCATION, "/figures/" + id).build();
    }
  }

  private static ResponseEntity<byte[]> file(byte[] pdf, UUID id, String language) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("bulletin-" + id + "-" + language + ".pdf")
                .build()
                .toString())
        .body(pdf);
  }
}
