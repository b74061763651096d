package org.entente.node.web.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.figures.FiguresDesk;
import org.entente.node.figures.FiguresSummary;
import org.entente.node.figures.Sending;
import org.entente.node.figures.SignedFigures;
import org.entente.node.figures.Standing;
import org.entente.node.partners.Partner;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.FiguresPeriod;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Measure;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists joint figures, opens a period, shows it, and sends our count. */
@Controller
class FiguresController {
  private final FiguresDesk desk;
  private final FiguresPages pages;
  private final Partners partners;
  private final Screens screens;

  FiguresController(FiguresDesk desk, FiguresPages pages, Partners partners, Screens screens) {
    this.desk = desk;
    this.pages = pages;
    this.partners = partners;
    this.screens = screens;
  }

  @GetMapping("/figures")
  ModelAndView list(Officer officer, HttpServletRequest request) {
    List<FiguresSummary> all = desk.list(officer);
    Page page = screens.at(Place.FIGURES, request, "figures.title");
    FigureTexts texts = new FigureTexts(page.words());
    FiguresListView view =
        new FiguresListView(
            all.stream().map(s -> row(s, texts)).toList(),
            series(officer, page, texts),
            officer.has(FiguresDesk.COUNTER) ? "" : page.t("figures.why.counter"));
    return screens.show("figures/list", page, view);
  }

  private FiguresListView.Row row(FiguresSummary summary, FigureTexts texts) {
    return new FiguresListView.Row(
        "/figures/" + summary.id(),
        pages.authority(summary.partner()),
        texts.period(summary.period()),
        texts.standing(summary.standing()),
        FigureTexts.tone(summary.standing()),
        summary.standing() == Standing.JOINT ? Optional.empty() : summary.due(),
        summary.replaces().isPresent());
  }

  private List<FiguresListView.Series> series(Officer officer, Page page, FigureTexts texts) {
    Words words = page.words();
    List<FiguresListView.Series> all = new ArrayList<>();
    for (Partner partner : partners.list()) {
      List<JointFigures> records =
          desk.series(officer, partner.id()).stream().map(SignedFigures::record).toList();
      if (!records.isEmpty()) {
        all.add(
            new FiguresListView.Series(
                partner.profile().name(),
                ChartView.of(
                    words.of("figures.chart", "partner", partner.profile().name()),
                    records.stream()
                        .map(r ->
                            new ChartView.Group(
                                page.times().day(r.period().to()),
                                number(r, Measure.REQUESTS_ASKED),
                                number(r, Measure.REQUESTS_ANSWERED)))
                        .toList()),
                records.stream().map(r -> point(r, texts)).toList()));
      }
    }
    return all;
  }

  private static FiguresListView.Point point(JointFigures record, FigureTexts texts) {
    return new FiguresListView.Point(
        "/figures/" + record.figures(),
        texts.period(record.period()),
        said(record, Measure.REQUESTS_ASKED, texts),
        said(record, Measure.REQUESTS_ANSWERED, texts),
        said(record, Measure.DECIDED_IN_TIME, texts),
        record
            .find(Measure.RESPONSE_TIME)
            .map(r -> texts.quantity(r.measure(), r.number()))
            .orElse("–"));
  }

  private static String said(JointFigures record, Measure measure, FigureTexts texts) {
    return texts.quantity(measure, number(record, measure));
  }

  private static long number(JointFigures record, Measure measure) {
    return record.find(measure).map(JointFigures.Row::number).orElse(0L);
  }

  @GetMapping("/figures/new")
  ModelAndView blank(Officer officer, HttpServletRequest request) {
    return form(officer, request, Form.empty());
  }

  private ModelAndView form(Officer officer, HttpServletRequest request, Form form) {
    officer.require(FiguresDesk.COUNTER);
    Page page = screens.at(Place.FIGURES, request, "figures.open.title");
    OpenView view =
        new OpenView(
            form,
            partners.list().stream()
                .map(p -> Choice.of(p.id().value(), p.profile().name()))
                .toList());
    return screens.show("figures/open", page, view, form);
  }

  @PostMapping("/figures/new")
  ModelAndView open(Officer officer, HttpServletRequest request, RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    Fields fields = new Fields(form);
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          FiguresPeriod period =
              new FiguresPeriod(fields.date("from"), fields.date("figures-period"));
          UUID id = desk.open(officer, partner(fields), period);
          return screens.done("/figures/" + id, attributes, words.of("figures.done.opened"));
        },
        wrong -> form(officer, request, wrong));
  }

  private AuthorityId partner(Fields fields) {
    String chosen = fields.text("partner");
    return partners.list().stream()
        .map(Partner::id)
        .filter(id -> id.value().equals(chosen))
        .findFirst()
        .orElseThrow(() -> new FieldFault("partner", "codes.fault.choose"));
  }

  @GetMapping("/figures/{id}")
  ModelAndView show(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return show(officer, id, request, Optional.empty());
  }

  private ModelAndView show(
      Officer officer, UUID id, HttpServletRequest request, Optional<GateReceipt> held) {
    var view = desk.view(officer, id);
    Page page =
        screens.at(
            Place.FIGURES,
            request,
            "figures.one",
            "partner",
            pages.authority(view.figures().partner()));
    return screens.show("figures/figures", page, pages.of(officer, view, page, held));
  }

  @PostMapping("/figures/{id}/send")
  ModelAndView send(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    try {
      return switch (desk.send(officer, id)) {
        case Sending.Sent _ ->
            screens.done("/figures/" + id, attributes, words.of("figures.done.sent"));
        case Sending.HeldBack(var gates) -> show(officer, id, request, Optional.of(gates));
      };
    } catch (InvalidTerm e) {
      return screens.stopped("/figures/" + id, attributes, words.of("figures.overtaken"));
    }
  }
}
