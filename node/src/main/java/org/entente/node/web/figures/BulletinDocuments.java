package org.entente.node.web.figures;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.entente.node.figures.Bulletin;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Renderer;
import org.entente.node.web.shell.Texts;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Component;

/** Writes a bulletin as one HTML file that needs nothing else, and as a tagged PDF (PDF/UA-1). */
@Component
public class BulletinDocuments {
  private static final String TEMPLATE = "figures/bulletin";

  private final Texts texts;
  private final Renderer renderer;
  private final BulletinFonts fonts = BulletinFonts.load();
  private final String css = stylesheet();

  BulletinDocuments(Texts texts, Renderer renderer) {
    this.texts = texts;
    this.renderer = renderer;
  }

  private static String stylesheet() {
    try (InputStream in = BulletinDocuments.class.getResourceAsStream("/fonts/bulletin.css")) {
      if (in == null) {
        throw new IllegalStateException("the program comes with the bulletin's stylesheet");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bulletin as HTML. */
  public byte[] html(Bulletin bulletin, Language language) {
    return renderer.document(TEMPLATE, view(bulletin, language)).getBytes(StandardCharsets.UTF_8);
  }

  /** The content policy under which a browser may show it: its own stylesheet and nothing else. */
  public String contentSecurityPolicy() {
    byte[] digest = Octets.sha256(css.getBytes(StandardCharsets.UTF_8)).bytes();
    return "default-src 'none'; style-src 'sha256-"
        + Base64.getEncoder().encodeToString(digest)
        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  }

  /**
   * The bulletin as PDF.
   *
   * @throws MissingGlyph when a character cannot be printed
   */
  public byte[] pdf(Bulletin bulletin, Language language) {
    BulletinView view = view(bulletin, language);
    fonts.requireGlyphs(view.texts());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.withProducer("Entente");
    builder.withHtmlContent(narrow(renderer.document(TEMPLATE, view), language), null);
    fonts.addTo(builder);
    builder.toStream(out);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * The font's curly apostrophes and quotation marks are as wide as a Chinese character; straight
   * ones are printed between Latin letters.
   */
  private static String narrow(String document, Language language) {
    return language == Language.CHINESE
        ? document
        : document
            .replace("\u2019", "'")
            .replace("\u2018", "'")
            .replace("\u201c", "&quot;")
            .replace("\u201d", "&quot;");
  }

  BulletinView view(Bulletin bulletin, Language language) {
    return new BulletinTexts(texts.in(language), css).of(bulletin);
  }
}
