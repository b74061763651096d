package org.entente.node.web.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.NoSuchCase;
import org.entente.node.lists.ListDesk;
import org.entente.node.lists.ListKey;
import org.entente.node.lists.ListVersion;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The lists and their versions. */
@Controller
class ListsController {
  private static final Role[] IMPORTERS = {Role.OPERATOR, Role.INVESTIGATOR, Role.LIAISON_OFFICER};
  private static final Role[] READERS = {
    Role.INVESTIGATOR,
    Role.LIAISON_OFFICER,
    Role.ANALYST,
    Role.SUPERVISOR,
    Role.LEGAL_ADVISER,
    Role.PROTECTION_DESK
  };

  private final ListDesk lists;
  private final Screens screens;

  ListsController(ListDesk lists, Screens screens) {
    this.lists = lists;
    this.screens = screens;
  }

  @GetMapping("/lists")
  ModelAndView lists(Officer officer, HttpServletRequest request) {
    Page page = screens.at(Place.LISTS, request, "lists.title");
    List<ListVersion> versions = lists.versions();
    List<ListsView.OneList> known =
        Arrays.stream(ListKey.values()).map(k -> list(k, versions, officer, page)).toList();
    ListsView view =
        new ListsView(
            known,
            versions.stream().map(v -> version(v, page)).toList(),
            Form.empty(),
            officer.hasAny(READERS) ? "" : page.t("lists.why.search"));
    return screens.show("lists/lists", page, view);
  }

  private static ListsView.OneList list(
      ListKey key, List<ListVersion> versions, Officer officer, Page page) {
    Optional<ListVersion> current =
        versions.stream().filter(v -> v.list() == key && v.isCurrent()).findFirst();
    return new ListsView.OneList(
        page.t("lists.name." + key.key()),
        current.map(v -> published(v, page)).orElse(""),
        current.map(ListVersion::read).orElse(0),
        "/lists/import/" + key.key(),
        whyNotImport(officer, page.words()));
  }

  private static ListsView.Version version(ListVersion version, Page page) {
    return new ListsView.Version(
        "/lists/versions/" + version.id(),
        page.t("lists.name." + version.list().key()),
        published(version, page),
        version.imported(),
        version.read(),
        version.skipped(),
        version.findings().values().stream().mapToInt(Integer::intValue).sum(),
        version.isCurrent());
  }

  @GetMapping("/lists/versions/{id}")
  ModelAndView version(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    ListVersion version =
        lists.versions().stream()
            .filter(v -> v.id().equals(id))
            .findFirst()
            .orElseThrow(NoSuchCase::new);
    Page page =
        screens.at(
            Place.LISTS,
            request,
            "lists.version.title",
            "list",
            screens.words(request).of("lists.name." + version.list().key()));
    VersionView view =
        new VersionView(
            page.t("lists.name." + version.list().key()),
            published(version, page),
            version.imported(),
            version.read(),
            version.skipped(),
            version.isCurrent(),
            version.findings().entrySet().stream()
                .map(e -> new VersionView.Count(finding(page.words(), e.getKey()), e.getValue()))
                .toList(),
            version.firstFindings().stream()
                .map(f ->
                    new VersionView.Found(
                        finding(page.words(), f.code()),
                        f.file(),
                        f.line() == 0 ? "" : String.valueOf(f.line()),
                        f.reference()))
                .toList());
    return screens.show("lists/version", page, view);
  }

  static String whyNotImport(Officer officer, Words words) {
    return officer.hasAny(IMPORTERS) ? "" : words.of("lists.why.import");
  }

  static String published(ListVersion version, Page page) {
    return version.published().map(page.times()::day).orElse(page.t("lists.published.unknown"));
  }

  private static String finding(Words words, String code) {
    String key = "lists.finding." + code.toLowerCase(Locale.ROOT).replace('_', '-');
    return words.has(key) ? words.of(key) : code;
  }
}
