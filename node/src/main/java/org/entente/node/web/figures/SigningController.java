package org.entente.node.web.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.entente.node.figures.FiguresDesk;
import org.entente.node.figures.FiguresView;
import org.entente.node.figures.NoSuchFigures;
import org.entente.node.figures.Sending;
import org.entente.node.figures.SigningDesk;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Octets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what would be signed, and signs it. */
@Controller
class SigningController {
  private final FiguresDesk desk;
  private final SigningDesk signing;
  private final FiguresPages pages;
  private final Screens screens;

  SigningController(FiguresDesk desk, SigningDesk signing, FiguresPages pages, Screens screens) {
    this.desk = desk;
    this.signing = signing;
    this.pages = pages;
    this.screens = screens;
  }

  @GetMapping("/figures/{id}/sign")
  ModelAndView show(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    officer.require(Role.SUPERVISOR);
    FiguresView view = desk.view(officer, id);
    JointFigures record = view.derived().orElseThrow(NoSuchFigures::new);
    Page page = screens.at(Place.FIGURES, request, "figures.sign.title");
    Words words = page.words();
    FigureTexts texts = new FigureTexts(words);
    SignView sign =
        new SignView(
            Form.empty(),
            "/figures/" + id + "/sign",
            "/figures/" + id,
            texts.period(record.period()),
            record.rows().stream()
                .map(r ->
                    new SignView.Row(
                        CodeTexts.of(words, r.measure()),
                        texts.quantity(r.measure(), r.number()),
                        pages.shares(r, texts, words)))
                .toList(),
            record.digest().base64url());
    return screens.show("figures/sign", page, sign);
  }

  @PostMapping("/figures/{id}/sign")
  ModelAndView sign(
      Officer officer,
      @PathVariable("id") UUID id,
      @RequestParam("record") String record,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    String back = "/figures/" + id;
    try {
      return switch (signing.sign(officer, id, Octets.parse(record))) {
        case Sending.Sent _ -> screens.done(back, attributes, words.of("figures.done.signed"));
        case Sending.HeldBack _ -> screens.stopped(back, attributes, words.of("figures.sign.held"));
      };
    } catch (InvalidTerm e) {
      return screens.stopped(back, attributes, words.of("figures.overtaken"));
    }
  }
}
