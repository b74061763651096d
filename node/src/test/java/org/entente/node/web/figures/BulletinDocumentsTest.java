package org.entente.node.web.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entente.node.figures.Bulletin;
import org.entente.node.figures.SampleFigures;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Renderer;
import org.entente.node.web.shell.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulletinDocumentsTest {
  private static final String NORLAND = "Norland Migration Authority (invented)";
  private static final String SUDRIA = "Sudria Border Police (invented)";
  private static final Pattern LINK = Pattern.compile("<a href=\"#(row-\\d+)\"[^>]*>([^<]+)</a>");
  private static final Pattern SENTENCE = Pattern.compile("<li>(.*)</li>");

  private static final BulletinDocuments DOCUMENTS =
      new BulletinDocuments(Texts.load(), Renderer.precompiled());

  private final Bulletin bulletin = Bulletin.of(SampleFigures.signed(NORLAND, SUDRIA));

  private String html(Language language) {
    return new String(DOCUMENTS.html(bulletin, language), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyNumberLeadsToItsRowAndNoOtherNumberIsSaid(Language language) {
    String html = html(language);
    String said = html.substring(0, html.indexOf("class=\"notes\""));
    List<String> rows = new ArrayList<>();
    Matcher link = LINK.matcher(said);
    while (link.find()) {
      rows.add(link.group(1));
      String row = html.substring(html.indexOf("<tr id=\"" + link.group(1) + "\""));
      assertThat(row.substring(0, row.indexOf("</tr>"))).contains(">" + link.group(2) + "</td>");
    }
    assertThat(rows).doesNotHaveDuplicates().hasSize(bulletin.figures().record().rows().size());
    Matcher sentence = SENTENCE.matcher(said);
    while (sentence.find()) {
      assertThat(sentence.group(1).replaceAll("<a [^>]*>[^<]*</a>", ""))
          .doesNotContainPattern("\\d");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aSmallNumberOfPeopleIsInNoDocument(Language language) throws IOException {
    String fewer = Texts.load().in(language).of("figures.bulletin.fewer", "smallest", 5);
    String html = html(language);
    assertThat(html.split(Pattern.quote(">" + fewer + "<"), -1)).hasSize(7);
    for (String measure : List.of("ARRESTS", "PROCEEDINGS", "DEAD")) {
      String name = Texts.load().in(language).of("codes.measure." + measure);
      String row = html.substring(html.indexOf("<td>" + name + "</td>"));
      assertThat(row.substring(0, row.indexOf("</tr>"))).contains(fewer);
    }
    assertThat(text(language)).contains(fewer);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void thePdfSaysWhatThePageSaysAndIsTagged(Language language) throws IOException {
    byte[] pdf = DOCUMENTS.pdf(bulletin, language);
    Path file = Path.of("target/bulletins", "bulletin-" + language.code() + ".pdf");
    Files.createDirectories(file.getParent());
    Files.write(file, pdf);
    Files.writeString(file.resolveSibling("bulletin-" + language.code() + ".html"), html(language));

    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
    assertThat(text(language))
        .contains(
            NORLAND, SUDRIA, "47", bulletin.figures().record().digest().hex().substring(0, 16))
        .doesNotContain("#");
  }

  @Test
  void anApostropheIsNoWiderThanALetter() throws IOException {
    assertThat(text(Language.FRENCH)).contains("d'égalité").doesNotContain("\u2019");
  }

  private String text(Language language) throws IOException {
    try (PDDocument document = Loader.loadPDF(DOCUMENTS.pdf(bulletin, language))) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void aCharacterWithoutAGlyphStopsThePrintAndIsNamed() {
    Bulletin rare = Bulletin.of(SampleFigures.signed("Authority of 𠮷 (invented)", SUDRIA));

    assertThatThrownBy(() -> DOCUMENTS.pdf(rare, Language.ENGLISH))
        .isInstanceOf(MissingGlyph.class)
        .hasMessageContaining("U+20BB7");
    assertThat(DOCUMENTS.html(rare, Language.ENGLISH)).isNotEmpty();
  }

  @Test
  void bothAuthoritiesStandInTheOrderOfTheAlphabetWhoeverAsks() {
    Bulletin turned =
        Bulletin.of(
            SampleFigures.signed("Zeta authority (invented)", "Alpha authority (invented)"));
    BulletinView view = DOCUMENTS.view(turned, Language.FRENCH);

    assertThat(view.authorities())
        .containsExactly("Alpha authority (invented)", "Zeta authority (invented)");
    assertThat(view.description())
        .isEqualTo("Alpha authority (invented) et Zeta authority (invented)");
  }

  @Test
  void aNameCannotBringMarkupIntoTheDocument() {
    Bulletin sly =
        Bulletin.of(SampleFigures.signed("<script>alert(1)</script> & \"Norland\"", SUDRIA));

    assertThat(new String(DOCUMENTS.html(sly, Language.ENGLISH), StandardCharsets.UTF_8))
        .doesNotContain("<script>");
    assertThat(DOCUMENTS.pdf(sly, Language.ENGLISH)).isNotEmpty();
  }
}
