package org.entente.node.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.ListedPerson;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.lists.ListDesk;
import org.entente.node.lists.ListKey;
import org.entente.node.lists.ListedEntry;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.EntryOrder;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Searches the official lists from a case file and adds chosen entries as listed persons. */
@Controller
class ListedController {
  private static final int MOST = 100;

  private final ListDesk lists;
  private final SubjectDesk subjects;
  private final CaseScreens files;
  private final Screens screens;

  ListedController(ListDesk lists, SubjectDesk subjects, CaseScreens files, Screens screens) {
    this.lists = lists;
    this.subjects = subjects;
    this.files = files;
    this.screens = screens;
  }

  @GetMapping("/cases/{id}/people/listed/new")
  ModelAndView search(
      Officer officer,
      @PathVariable("id") UUID id,
      @RequestParam(name = "q", defaultValue = "") String query,
      HttpServletRequest request) {
    CaseFile file = files.get(officer, id);
    return show(officer, file, query, request, Form.empty().with("q", query));
  }

  @PostMapping("/cases/{id}/people/listed/new")
  ModelAndView add(
      Officer officer,
      @PathVariable("id") UUID id,
      @RequestParam(name = "q", defaultValue = "") String query,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    CaseFile file = files.get(officer, id);
    Form form = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          List<String> chosen = form.values().getOrDefault("entries", List.of());
          if (chosen.isEmpty()) {
            throw new FieldFault("entries", "cases.listed.none-chosen");
          }
          chosen.stream().map(key -> entry(officer, key)).forEach(e -> add(officer, file, e));
          return screens.done(
              CaseTab.PEOPLE.href(file.id()),
              attributes,
              words.of("cases.done.listed", "count", chosen.size()));
        },
        wrong -> show(officer, file, query, request, wrong));
  }

  private void add(Officer officer, CaseFile file, ListedEntry entry) {
    subjects.addListed(
        officer,
        file.id(),
        entry.names().stream().map(ListedEntry.Name::text).toList(),
        entry.births(),
        entry.identifiers(),
        entry.list(),
        entry.reference(),
        entry.statedAs());
  }

  private ListedEntry entry(Officer officer, String key) {
    int colon = key.indexOf(':');
    if (colon < 0) {
      throw new InvalidTerm("list", "one this node knows");
    }
    return lists
        .find(officer, ListKey.of(key.substring(0, colon)), key.substring(colon + 1))
        .orElseThrow(() -> new InvalidTerm("reference", "of the current list"));
  }

  private ModelAndView show(
      Officer officer, CaseFile file, String query, HttpServletRequest request, Form form) {
    Page page = files.page("cases.listed.title", request);
    Set<String> present =
        subjects.subjects(officer, file.id()).stream()
            .filter(ListedPerson.class::isInstance)
            .map(ListedPerson.class::cast)
            .map(l -> l.list() + ":" + l.reference())
            .collect(Collectors.toSet());
    List<ListedView.Row> rows =
        lists.search(officer, query, MOST).stream()
            .sorted(EntryOrder.byReference(query))
            .map(entry -> row(entry, present, page.words()))
            .toList();
    ListedView view =
        new ListedView(
            files.frame(officer, file, page, CaseTab.PEOPLE),
            request.getRequestURI(),
            form,
            rows,
            !query.isBlank());
    return screens.show("cases/listed", page, view, form);
  }

  private static ListedView.Row row(ListedEntry entry, Set<String> present, Words words) {
    String key = entry.list() + ":" + entry.reference();
    String unavailable =
        present.contains(key)
            ? words.of("cases.listed.present")
            : entry.kind().equals("PERSON") ? "" : words.of("cases.listed.no-person");
    return new ListedView.Row(
        key,
        entry.displayName(),
        entry.names().stream().skip(1).limit(4).map(ListedEntry.Name::text).toList(),
        words.of("lists.name." + entry.list()),
        entry.reference(),
        CodeTexts.statedAs(words, entry.statedAs()),
        "/lists/entries/" + entry.list() + "/" + entry.reference(),
        unavailable);
  }
}
