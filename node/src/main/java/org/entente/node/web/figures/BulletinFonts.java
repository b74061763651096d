package org.entente.node.web.figures;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The two weights of Noto Sans SC that come with the program: Latin with its accents and the
 * characters of GB 2312. What they cannot print is found before anything is.
 */
final class BulletinFonts {
  static final String FAMILY = "Noto Sans SC";

  private final byte[] regular;
  private final byte[] bold;
  private final List<CmapLookup> glyphs;

  private BulletinFonts(byte[] regular, byte[] bold) {
    this.regular = regular;
    this.bold = bold;
    this.glyphs = List.of(glyphs(regular), glyphs(bold));
  }

  static BulletinFonts load() {
    return new BulletinFonts(
        read("/fonts/NotoSansSC-Regular.ttf"), read("/fonts/NotoSansSC-Bold.ttf"));
  }

  private static byte[] read(String name) {
    try (InputStream in = BulletinFonts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program comes with " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CmapLookup glyphs(byte[] font) {
    try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      return parsed.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses texts with a character that one of the weights has no glyph for. */
  void requireGlyphs(List<String> texts) {
    for (String text : texts) {
      text.codePoints()
          .filter(c -> c != '\n')
          .filter(c -> glyphs.stream().anyMatch(g -> g.getGlyphId(c) == 0))
          .findFirst()
          .ifPresent(c -> {
            throw new MissingGlyph(c);
          });
    }
  }

  void addTo(PdfRendererBuilder builder) {
    builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
    builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
  }
}
