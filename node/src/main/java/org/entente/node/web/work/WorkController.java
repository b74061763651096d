package org.entente.node.web.work;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Paging;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tab;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows an officer what waits for them, the earliest deadline first. */
@Controller
class WorkController {
  private static final int PAGE = 25;

  private final WorkBoard work;
  private final Partners partners;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  WorkController(WorkBoard work, Partners partners, WhoIsWho whoIsWho, Screens screens) {
    this.work = work;
    this.partners = partners;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/work")
  ModelAndView show(
      Officer officer,
      @RequestParam(name = "due", defaultValue = "") String due,
      @RequestParam(name = "kind", defaultValue = "") String kind,
      @RequestParam(name = "partner", defaultValue = "") String partner,
      @RequestParam(name = "page", defaultValue = "1") int number,
      HttpServletRequest request) {
    Page page = screens.at(Place.MY_WORK, request, "work.title");
    Words words = page.words();
    Instant now = page.times().now();
    List<Work> all = work.of(officer);
    WorkFilter filter = WorkFilter.of(due, kind, partner, work.kinds());
    List<Work> shown = all.stream().filter(item -> filter.shows(item, now)).toList();
    Paging paging = new Paging(Math.max(1, number), PAGE, shown.size(), filter.pages());
    WorkTexts texts = new WorkTexts(words);
    WorkView view =
        new WorkView(
            texts.notices(all, now),
            tabs(words, filter, all, now),
            Form.posted(request.getParameterMap()),
            work.kinds().stream().map(k -> Choice.of(k, words.of("work.kind." + k))).toList(),
            partners.list().stream()
                .map(p -> Choice.of(p.id().value(), p.profile().name()))
                .toList(),
            filter.applied(words, partners.list()),
            filter.isNarrow(),
            shown.stream()
                .skip((long) (paging.number() - 1) * PAGE)
                .limit(PAGE)
                .map(item -> texts.row(item, item.partner().map(whoIsWho::authority).orElse("")))
                .toList(),
            paging);
    return screens.show("work/work", page, view);
  }

  private static List<Tab> tabs(Words words, WorkFilter filter, List<Work> all, Instant now) {
    return Arrays.stream(WorkFilter.When.values())
        .map(when -> {
          WorkFilter tab = filter.at(when);
          int count = (int) all.stream().filter(item -> tab.shows(item, now)).count();
          Tab link = Tab.of(words.of("work.when." + when), tab.address()).count(count);
          return filter.when() == when ? link.active() : link;
        })
        .toList();
  }
}
