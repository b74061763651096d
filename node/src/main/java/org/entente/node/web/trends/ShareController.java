package org.entente.node.web.trends;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.entente.node.casework.NoSuchCase;
import org.entente.node.sharing.SharedReport;
import org.entente.node.sharing.Sharing;
import org.entente.node.sharing.SharingDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.TrendDimension;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sharing the counts of a month, and what was shared and received. */
@Controller
class ShareController {
  private final SharingDesk sharing;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  ShareController(SharingDesk sharing, WhoIsWho whoIsWho, Screens screens) {
    this.sharing = sharing;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/trends/share")
  ModelAndView ask(
      Officer officer,
      @RequestParam("by") String by,
      @RequestParam("month") String month,
      HttpServletRequest request) {
    return form(officer, request, Form.empty().with("by", by).with("month", month));
  }

  @PostMapping("/trends/share")
  ModelAndView share(Officer officer, HttpServletRequest request, RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          AuthorityId partner = partner(form);
          Sharing done = sharing.share(officer, partner, dimension(form), month(form));
          return switch (done) {
            case Sharing.Shared(var report, var leftOut) ->
                screens.done(
                    "/trends/shared",
                    attributes,
                    words.of(
                        "trends.share.done",
                        "told",
                        report.counts().size(),
                        "left",
                        leftOut,
                        "limit",
                        report.smallestCount()));
            case Sharing.HeldBack _ -> throw new FieldFault("partner", "trends.share.held-back");
            case Sharing.NothingToShare _ ->
                throw new FieldFault("partner", "trends.share.nothing");
            case Sharing.OtherDimension _ -> throw new FieldFault("partner", "trends.share.other");
            case Sharing.SharedBefore _ -> throw new FieldFault("partner", "trends.share.before");
          };
        },
        wrong -> form(officer, request, wrong));
  }

  private static TrendDimension dimension(Form form) {
    return TrendsController.dimension(form.value("by"));
  }

  private static YearMonth month(Form form) {
    try {
      return YearMonth.parse(form.value("month"));
    } catch (DateTimeException e) {
      throw new NoSuchCase();
    }
  }

  private AuthorityId partner(Form form) {
    return sharing.reachable().stream()
        .filter(p -> form.has("partner", p.value()))
        .findFirst()
        .orElseThrow(() -> new FieldFault("partner", "codes.fault.choose"));
  }

  private ModelAndView form(Officer officer, HttpServletRequest request, Form form) {
    Page page = screens.at(Place.TRENDS, request, "trends.share.title");
    TrendTexts texts = new TrendTexts(page.words());
    List<Choice> partners =
        sharing.reachable().stream()
            .map(p ->
                Choice.of(p.value(), whoIsWho.authority(p))
                    .hint(page.t("trends.share.limit", "limit", sharing.smallest(p))))
            .toList();
    String whyNot =
        !SharingDesk.mayShare(officer)
            ? page.t("trends.share.why.role")
            : partners.isEmpty() ? page.t("trends.share.why.nobody") : "";
    ShareView view =
        new ShareView(
            form, texts.dimension(dimension(form)), texts.month(month(form)), partners, whyNot);
    return screens.show("trends/share", page, view, form);
  }

  @GetMapping("/trends/shared")
  ModelAndView shared(Officer officer, HttpServletRequest request) {
    List<SharedReport> reports = sharing.list(officer);
    Page page = screens.at(Place.TRENDS, request, "trends.shared.title");
    TrendTexts texts = new TrendTexts(page.words());
    SharedView view = new SharedView(reports.stream().map(r -> report(r, page, texts)).toList());
    return screens.show("trends/shared", page, view);
  }

  private SharedView.Report report(SharedReport shared, Page page, TrendTexts texts) {
    TrendDimension by = shared.report().by();
    return new SharedView.Report(
        page.t(
            "trends.shared.report",
            "dimension",
            texts.dimension(by),
            "month",
            texts.month(shared.report().yearMonth())),
        page.t(
            shared.ours() ? "trends.shared.to" : "trends.shared.from",
            "partner",
            whoIsWho.authority(shared.partner())),
        shared.at(),
        page.t("trends.share.limit", "limit", shared.report().smallestCount()),
        shared.report().counts().stream()
            .map(c -> new SharedView.Count(texts.code(by, c.code()), c.count(), c.newThisMonth()))
            .toList());
  }
}
