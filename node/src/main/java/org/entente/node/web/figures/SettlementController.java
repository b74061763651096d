package org.entente.node.web.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.figures.Figures;
import org.entente.node.figures.FiguresDesk;
import org.entente.node.figures.FiguresView;
import org.entente.node.figures.NoSuchFigures;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CountedAct;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.Measure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Settles one difference at a time: each act is decided for itself, with a reason. */
@Controller
class SettlementController {
  /** What may be done with an act of our count. */
  private enum How {
    ACCEPT,
    REMOVE,
    WITHDRAW
  }

  private final FiguresDesk desk;
  private final FiguresPages pages;
  private final Screens screens;

  SettlementController(FiguresDesk desk, FiguresPages pages, Screens screens) {
    this.desk = desk;
    this.pages = pages;
    this.screens = screens;
  }

  @GetMapping("/figures/{id}/{how:accept|remove|withdraw}")
  ModelAndView form(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("how") String how,
      @RequestParam("measure") Measure measure,
      @RequestParam("by") String by,
      @RequestParam("act") String act,
      HttpServletRequest request) {
    Form form = Form.empty().with("measure", measure.name()).with("by", by).with("act", act);
    return form(officer, id, How.valueOf(how.toUpperCase(Locale.ROOT)), form, request);
  }

  private ModelAndView form(
      Officer officer, UUID id, How how, Form form, HttpServletRequest request) {
    officer.require(FiguresDesk.COUNTER);
    FiguresView view = desk.view(officer, id);
    CountedAct.Key key = key(form);
    Page page = screens.at(Place.FIGURES, request, "figures.settle." + how.name());
    Words words = page.words();
    FigureTexts texts = new FigureTexts(words);
    String base = FiguresPages.href(view.figures());
    SettleView settle =
        new SettleView(
            form,
            base + "/" + how.name().toLowerCase(Locale.ROOT),
            base,
            page.title(),
            words.of("figures.settle." + how.name() + ".text"),
            CodeTexts.of(words, key.measure()),
            pages.authority(key.by()),
            key.act(),
            said(view.working(), key, texts, words),
            said(
                view.figures()
                    .theirs()
                    .map(Figures.Count::content)
                    .map(c -> c.acts())
                    .orElse(List.of()),
                key,
                texts,
                words),
            words.of("figures.settle." + how.name() + ".act"));
    return screens.show(
        how == How.WITHDRAW ? "figures/withdraw" : "figures/settle", page, settle, form);
  }

  private static String said(
      List<CountedAct> acts, CountedAct.Key key, FigureTexts texts, Words words) {
    Optional<CountedAct> found = acts.stream().filter(a -> a.key().equals(key)).findFirst();
    return found
        .map(a ->
            words.of("figures.counted", "quantity", texts.quantity(key.measure(), a.quantity())))
        .orElse(words.of("figures.not-counted"));
  }

  private static CountedAct.Key key(Form form) {
    Fields fields = new Fields(form);
    try {
      return new CountedAct.Key(
          fields.find("measure", Measure.class).orElseThrow(NoSuchFigures::new),
          new AuthorityId(fields.text("by")),
          fields.text("act"));
    } catch (InvalidTerm e) {
      throw new NoSuchFigures();
    }
  }

  @PostMapping("/figures/{id}/{how:accept|remove|withdraw}")
  ModelAndView settle(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("how") String name,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    How how = How.valueOf(name.toUpperCase(Locale.ROOT));
    Form form = Form.posted(request.getParameterMap());
    String reason = new Fields(form).text("adjustment-reason");
    CountedAct.Key key = key(form);
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          switch (how) {
            case ACCEPT -> desk.accept(officer, id, key, reason);
            case REMOVE -> desk.remove(officer, id, key, reason);
            case WITHDRAW -> desk.withdraw(officer, id, key);
          }
          return screens.done("/figures/" + id, attributes, words.of("figures.done.settled"));
        },
        wrong -> form(officer, id, how, wrong, request));
  }
}
