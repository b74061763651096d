package org.entente.node.web.trends;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.node.casework.NoSuchCase;
import org.entente.node.sharing.SharingDesk;
import org.entente.node.staff.Officer;
import org.entente.node.trends.IncidentDesk;
import org.entente.node.trends.Movement;
import org.entente.node.trends.Picture;
import org.entente.node.trends.Series;
import org.entente.node.trends.TrendDesk;
import org.entente.node.trends.Verdict;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tab;
import org.entente.protocol.TrendDimension;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is new in a month and why, and each series by itself. */
@Controller
class TrendsController {
  private static final int MONTHS_SHOWN = 48;

  private final TrendDesk trends;
  private final Screens screens;

  TrendsController(TrendDesk trends, Screens screens) {
    this.trends = trends;
    this.screens = screens;
  }

  static TrendDimension dimension(String name) {
    return Arrays.stream(TrendDimension.values())
        .filter(d -> d.name().equals(name))
        .findFirst()
        .orElse(TrendDimension.ROUTE);
  }

  /** The month asked for, as far as the data cover it; the last they cover otherwise. */
  static YearMonth month(String asked, Picture picture) {
    try {
      YearMonth month = YearMonth.parse(asked);
      return month.isBefore(picture.first()) || month.isAfter(picture.last())
          ? picture.last()
          : month;
    } catch (DateTimeException e) {
      return picture.last();
    }
  }

  @GetMapping("/trends")
  ModelAndView show(
      Officer officer,
      @RequestParam(name = "by", defaultValue = "ROUTE") String by,
      @RequestParam(name = "month", defaultValue = "") String asked,
      HttpServletRequest request) {
    TrendDimension dimension = dimension(by);
    Picture picture = trends.picture(officer, dimension.source());
    Page page = screens.at(Place.TRENDS, request, "trends.title");
    TrendTexts texts = new TrendTexts(page.words());
    String chosen = picture.isEmpty() ? "" : month(asked, picture).toString();
    List<Tab> tabs =
        Arrays.stream(TrendDimension.values())
            .map(d -> {
              String href = "/trends?by=" + d + (asked.isEmpty() ? "" : "&month=" + asked);
              Tab tab = Tab.of(texts.dimension(d), href);
              return d == dimension ? tab.active() : tab;
            })
            .toList();
    TrendsView view =
        picture.isEmpty()
            ? empty(officer, page, dimension, tabs)
            : full(officer, page, dimension, tabs, picture, YearMonth.parse(chosen), texts);
    return screens.show("trends/trends", page, view);
  }

  private static TrendsView empty(
      Officer officer, Page page, TrendDimension dimension, List<Tab> tabs) {
    return new TrendsView(
        true,
        Form.empty(),
        List.of(),
        tabs,
        dimension.name(),
        "",
        "",
        List.of(),
        Optional.empty(),
        "",
        List.of(),
        whyNotImport(officer, page),
        whyNotCode(officer, page),
        "",
        "");
  }

  private static TrendsView full(
      Officer officer,
      Page page,
      TrendDimension dimension,
      List<Tab> tabs,
      Picture picture,
      YearMonth month,
      TrendTexts texts) {
    List<TrendsView.Fresh> fresh =
        picture.newIn(month).stream()
            .map(m ->
                new TrendsView.Fresh(
                    page.t(
                        "trends.fresh.title",
                        "dimension",
                        texts.dimension(m.by()),
                        "code",
                        texts.code(m.by(), m.code())),
                    texts.why(m.verdict()),
                    href(m.by(), m.code(), month)))
            .toList();
    Series all = picture.all().getFirst();
    YearMonth today = YearMonth.from(page.times().now().atOffset(ZoneOffset.UTC));
    boolean isLast = month.equals(picture.last());
    return new TrendsView(
        false,
        Form.empty().with("month", month.toString()).with("by", dimension.name()),
        texts.months(picture.first(), picture.last()),
        tabs,
        dimension.name(),
        texts.month(month),
        page.t(
            isLast && today.isAfter(month) ? "trends.covered.last" : "trends.covered",
            "month",
            texts.month(month),
            "first",
            texts.month(picture.first()),
            "last",
            texts.month(picture.last())),
        fresh,
        Optional.of(chart(all, month, page, texts)),
        page.t("trends.chart.all", "month", texts.month(month)),
        picture.movements(dimension, month).stream().map(m -> row(m, month, texts)).toList(),
        whyNotImport(officer, page),
        whyNotCode(officer, page),
        SharingDesk.mayShare(officer) ? "" : page.t("trends.share.why.role"),
        "/trends/share?by=" + dimension + "&month=" + month);
  }

  private static String whyNotImport(Officer officer, Page page) {
    return IncidentDesk.mayImport(officer) ? "" : page.t("trends.import.why.role");
  }

  private static String whyNotCode(Officer officer, Page page) {
    return TrendDesk.mayCode(officer) ? "" : page.t("trends.facts.why.role");
  }

  private static String href(TrendDimension by, String code, YearMonth month) {
    return "/trends/series/" + by + "/" + code + "?month=" + month;
  }

  private static TrendsView.Row row(Movement movement, YearMonth month, TrendTexts texts) {
    Verdict verdict = movement.verdict();
    return new TrendsView.Row(
        texts.code(movement.by(), movement.code()),
        href(movement.by(), movement.code(), month),
        movement.facts(),
        movement.dead(),
        figure(texts, verdict, verdict.expected()),
        figure(texts, verdict, verdict.limit()),
        texts.finding(verdict),
        TrendTexts.tone(verdict));
  }

  private static String figure(TrendTexts texts, Verdict verdict, double value) {
    return verdict.compared() == 0 ? "" : texts.number(value);
  }

  /** The months up to the one shown, each with its limit. */
  private static Chart chart(Series series, YearMonth month, Page page, TrendTexts texts) {
    int end = series.indexOf(month);
    int begin = Math.max(0, end - MONTHS_SHOWN + 1);
    List<Verdict> verdicts = Picture.verdicts(series);
    List<Chart.Point> points =
        IntStream.rangeClosed(begin, end)
            .mapToObj(i -> {
              YearMonth at = series.first().plusMonths(i);
              Verdict verdict = verdicts.get(i);
              return new Chart.Point(
                  series.facts().get(i),
                  verdict.limit(),
                  verdict.isNew(),
                  page.t(
                      "trends.chart.bar", "month", texts.month(at), "count", series.facts().get(i)),
                  at.getMonthValue() == 1 ? String.valueOf(at.getYear()) : "");
            })
            .toList();
    return Chart.of(points);
  }

  @GetMapping("/trends/series/{by}/{code}")
  ModelAndView series(
      Officer officer,
      @PathVariable("by") TrendDimension by,
      @PathVariable("code") String code,
      @RequestParam(name = "month", defaultValue = "") String asked,
      HttpServletRequest request) {
    Picture picture = trends.picture(officer, by.source());
    if (picture.isEmpty()) {
      throw new NoSuchCase();
    }
    Series series = picture.find(by, code).orElseThrow(NoSuchCase::new);
    YearMonth month = month(asked, picture);
    TrendTexts texts = new TrendTexts(screens.words(request));
    Page page =
        screens.at(Place.TRENDS, request, "trends.series.title", "code", texts.code(by, code));
    List<Verdict> verdicts = Picture.verdicts(series);
    int end = series.indexOf(month);
    int begin = Math.max(0, end - MONTHS_SHOWN + 1);
    List<SeriesView.Row> rows =
        IntStream.rangeClosed(begin, end)
            .mapToObj(i ->
                new SeriesView.Row(
                    texts.month(series.first().plusMonths(i)),
                    series.facts().get(i),
                    series.dead().get(i),
                    figure(texts, verdicts.get(i), verdicts.get(i).expected()),
                    figure(texts, verdicts.get(i), verdicts.get(i).limit()),
                    texts.finding(verdicts.get(i)),
                    TrendTexts.tone(verdicts.get(i))))
            .toList()
            .reversed();
    SeriesView view =
        new SeriesView(
            "/trends?by=" + by + "&month=" + month,
            texts.why(verdicts.get(end)),
            chart(series, month, page, texts),
            rows);
    return screens.show("trends/series", page, view);
  }
}
