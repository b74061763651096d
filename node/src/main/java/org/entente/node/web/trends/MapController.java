package org.entente.node.web.trends;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.node.staff.Officer;
import org.entente.node.trends.Incident;
import org.entente.node.trends.Picture;
import org.entente.node.trends.TrendDesk;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tab;
import org.entente.protocol.MigrationRoute;
import org.entente.protocol.TrendSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the incidents of twelve months were; the table below the map holds the same. */
@Controller
class MapController {
  private static final int DEGREES = 2;
  private static final int MOST = 120;
  private static final int MONTHS = 12;

  /** The incidents of one square of the map. */
  private static final class Square {
    final int latitude;
    final int longitude;
    int incidents;
    int dead;
    final Map<MigrationRoute, Integer> routes = new HashMap<>();

    Square(int latitude, int longitude) {
      this.latitude = latitude;
      this.longitude = longitude;
    }

    MigrationRoute route() {
      return routes.entrySet().stream()
          .max(
              Map.Entry.<MigrationRoute, Integer>comparingByValue()
                  .thenComparing(Map.Entry::getKey))
          .orElseThrow()
          .getKey();
    }

    double middleLatitude() {
      return latitude + DEGREES / 2.0;
    }

    double middleLongitude() {
      return longitude + DEGREES / 2.0;
    }

    String id() {
      return latitude + "," + longitude;
    }
  }

  private final TrendDesk trends;
  private final Screens screens;

  MapController(TrendDesk trends, Screens screens) {
    this.trends = trends;
    this.screens = screens;
  }

  @GetMapping("/trends/map")
  ModelAndView map(
      Officer officer,
      @RequestParam(name = "month", defaultValue = "") String asked,
      @RequestParam(name = "view", defaultValue = "WORLD") String viewName,
      @RequestParam(name = "place", defaultValue = "") String chosen,
      HttpServletRequest request) {
    Picture picture = trends.picture(officer, TrendSource.INCIDENTS);
    Page page = screens.at(Place.TRENDS, request, "trends.map.title");
    TrendTexts texts = new TrendTexts(page.words());
    WorldMap.View part = WorldMap.View.of(viewName);
    YearMonth month =
        picture.isEmpty() ? YearMonth.of(2000, 1) : TrendsController.month(asked, picture);
    YearMonth from = month.minusMonths(MONTHS - 1L);
    List<Square> squares =
        picture.isEmpty() ? List.of() : squares(trends.placed(officer, from, month), part);
    String address = "/trends/map?month=" + month + "&view=" + part;
    MapView view =
        new MapView(
            picture.isEmpty(),
            Form.empty().with("month", month.toString()),
            picture.isEmpty() ? List.of() : texts.months(picture.first(), picture.last()),
            Arrays.stream(WorldMap.View.values())
                .map(v -> {
                  Tab tab =
                      Tab.of(
                          page.t("trends.view." + v), "/trends/map?month=" + month + "&view=" + v);
                  return v == part ? tab.active() : tab;
                })
                .toList(),
            part.name(),
            part.viewBox(),
            WorldMap.COASTLINES,
            WorldMap.number(part.thousandths(1)),
            page.t(
                "trends.map.description",
                "from",
                texts.month(from),
                "to",
                texts.month(month),
                "places",
                squares.size()),
            squares.stream().map(s -> spot(s, part, chosen, page)).toList(),
            squares.stream().map(s -> row(s, address, chosen, page)).toList());
    return screens.show("trends/map", page, view);
  }

  private static List<Square> squares(List<Incident> incidents, WorldMap.View part) {
    Map<String, Square> squares = new HashMap<>();
    for (Incident incident : incidents) {
      Incident.Place place = incident.place().orElseThrow();
      if (part.shows(place.latitude(), place.longitude())) {
        int latitude = Math.floorDiv((int) Math.floor(place.latitude()), DEGREES) * DEGREES;
        int longitude = Math.floorDiv((int) Math.floor(place.longitude()), DEGREES) * DEGREES;
        Square square =
            squares.computeIfAbsent(
                latitude + "," + longitude, _ -> new Square(latitude, longitude));
        square.incidents++;
        square.dead += incident.dead() + incident.missing();
        square.routes.merge(incident.route(), 1, Integer::sum);
      }
    }
    List<Square> most = new ArrayList<>(squares.values());
    most.sort(
        Comparator.comparingInt((Square s) -> s.incidents).reversed().thenComparing(Square::id));
    return most.subList(0, Math.min(MOST, most.size()));
  }

  private static MapView.Spot spot(Square square, WorldMap.View part, String chosen, Page page) {
    double radius = part.thousandths(3 + 1.6 * Math.sqrt(square.incidents));
    return new MapView.Spot(
        WorldMap.x(square.middleLongitude()),
        WorldMap.y(square.middleLatitude()),
        WorldMap.number(radius),
        square.id().equals(chosen),
        page.t(
            "trends.map.spot",
            "place",
            place(square, page),
            "incidents",
            square.incidents,
            "dead",
            square.dead));
  }

  private static MapView.Row row(Square square, String address, String chosen, Page page) {
    return new MapView.Row(
        place(square, page),
        CodeTexts.of(page.words(), square.route()),
        square.incidents,
        square.dead,
        address + "&place=" + square.id(),
        square.id().equals(chosen));
  }

  private static String place(Square square, Page page) {
    return page.t(
        "trends.map.place",
        "latitude",
        degrees(square.middleLatitude(), "N", "S"),
        "longitude",
        degrees(square.middleLongitude(), "E", "W"));
  }

  private static String degrees(double value, String positive, String negative) {
    return (int) Math.abs(value) + "° " + (value >= 0 ? positive : negative);
  }
}
