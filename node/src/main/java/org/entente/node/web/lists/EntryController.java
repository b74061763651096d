package org.entente.node.web.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.entente.names.IdentifierKind;
import org.entente.node.casework.NoSuchCase;
import org.entente.node.lists.ListDesk;
import org.entente.node.lists.ListKey;
import org.entente.node.lists.ListedEntry;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.BirthDateTexts;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.EntryOrder;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The entries of the lists: the search, and each entry in the list's own words. */
@Controller
class EntryController {
  private static final int MOST = 100;

  private final ListDesk lists;
  private final Screens screens;

  EntryController(ListDesk lists, Screens screens) {
    this.lists = lists;
    this.screens = screens;
  }

  @GetMapping("/lists/search")
  ModelAndView search(
      Officer officer,
      @RequestParam(name = "q", defaultValue = "") String query,
      HttpServletRequest request) {
    Page page = screens.at(Place.LISTS, request, "lists.search.title");
    List<SearchView.Row> rows =
        lists.search(officer, query, MOST).stream()
            .sorted(EntryOrder.byReference(query))
            .map(e -> row(e, page.words()))
            .toList();
    SearchView view =
        new SearchView(Form.empty().with("q", query), rows, !query.isBlank(), rows.size() == MOST);
    return screens.show("lists/search", page, view);
  }

  private static SearchView.Row row(ListedEntry entry, Words words) {
    return new SearchView.Row(
        href(entry),
        entry.displayName(),
        entry.names().stream().skip(1).limit(4).map(ListedEntry.Name::text).toList(),
        words.of("lists.kind." + entry.kind()),
        words.of("lists.name." + entry.list()),
        entry.reference(),
        entry.designations().isEmpty() ? "" : entry.statedAs());
  }

  static String href(ListedEntry entry) {
    return "/lists/entries/" + entry.list() + "/" + entry.reference();
  }

  @GetMapping("/lists/entries/{list}/{reference:.+}")
  ModelAndView entry(
      Officer officer,
      @PathVariable("list") String list,
      @PathVariable("reference") String reference,
      HttpServletRequest request) {
    ListKey key = ListKey.of(list);
    ListedEntry entry = lists.find(officer, key, reference).orElseThrow(NoSuchCase::new);
    Page page = screens.at(Place.LISTS, request, "lists.entry.title", "name", entry.displayName());
    return screens.show("lists/entry", page, view(entry, key, page));
  }

  private EntryView view(ListedEntry entry, ListKey key, Page page) {
    String version =
        lists.versions().stream()
            .filter(v -> v.list() == key && v.isCurrent())
            .findFirst()
            .map(v ->
                v.published()
                    .map(page.times()::day)
                    .orElse(page.t("lists.imported-on", "day", page.times().day(v.imported()))))
            .orElse("");
    return new EntryView(
        page.t("lists.name." + key.key()),
        entry.reference(),
        entry.displayName(),
        page.t("lists.kind." + entry.kind()),
        entry.kind().equals("PERSON"),
        day(entry.listedOn(), page),
        version,
        entry.names().stream()
            .map(n -> new EntryView.Name(n.text(), page.t("lists.weight." + n.kind())))
            .toList(),
        entry.births().stream().map(b -> BirthDateTexts.of(page, b)).toList(),
        entry.numbers().stream().map(n -> number(n, page.words())).toList(),
        entry.statements().stream()
            .map(s -> new EntryView.Line(breakable(s.label()), s.value()))
            .toList(),
        entry.recordKey());
  }

  private static EntryView.Number number(ListedEntry.Number number, Words words) {
    String value =
        number.country().isEmpty()
            ? number.number()
            : words.of("lists.number", "number", number.number(), "country", number.country());
    String use =
        IdentifierKind.find(number.identifier())
            .map(kind -> words.of("lists.number.read", "kind", CodeTexts.of(words, kind)))
            .orElse(words.of("lists.number.verbatim"));
    return new EntryView.Number(number.label(), value, use);
  }

  private static String day(String iso, Page page) {
    try {
      return iso.isEmpty()
          ? page.t("lists.listed-on.unknown")
          : page.times().day(LocalDate.parse(iso));
    } catch (DateTimeParseException e) {
      return iso;
    }
  }

  /** The list's own name of a field, which may break after each of its parts. */
  private static String breakable(String label) {
    return label.replaceAll("([_/])", "$1\u200b");
  }
}
