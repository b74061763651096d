package org.entente.node.web.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.partners.Partners;
import org.entente.node.requests.Request;
import org.entente.node.requests.RequestDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseFrames;
import org.entente.node.web.cases.CaseTab;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.lookups.WhyNotAsk;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Paging;
import org.entente.node.web.shell.Place;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Lists requests: ours, partners', and those of one case file. */
@Controller
class RequestListController {
  private static final int PAGE = 25;

  private final RequestDesk requests;
  private final CaseDesk cases;
  private final Partners partners;
  private final RequestRows rows;
  private final CaseFrames frames;
  private final Screens screens;

  RequestListController(
      RequestDesk requests,
      CaseDesk cases,
      Partners partners,
      RequestRows rows,
      CaseFrames frames,
      Screens screens) {
    this.requests = requests;
    this.cases = cases;
    this.partners = partners;
    this.rows = rows;
    this.frames = frames;
    this.screens = screens;
  }

  @GetMapping("/requests/received")
  ModelAndView received(
      Officer officer,
      @RequestParam(name = "partner", defaultValue = "") String partner,
      @RequestParam(name = "state", defaultValue = "") String state,
      @RequestParam(name = "page", defaultValue = "1") int number,
      HttpServletRequest request) {
    Page page = screens.at(Place.INBOX, request, "requests.received.title");
    return list(
        page,
        request,
        requests.received(officer),
        new RequestListFilter("/requests/received", partner, state),
        number);
  }

  @GetMapping("/requests/sent")
  ModelAndView sent(
      Officer officer,
      @RequestParam(name = "partner", defaultValue = "") String partner,
      @RequestParam(name = "state", defaultValue = "") String state,
      @RequestParam(name = "page", defaultValue = "1") int number,
      HttpServletRequest request) {
    Page page = screens.at(Place.SENT, request, "requests.sent.title");
    return list(
        page,
        request,
        requests.sent(officer),
        new RequestListFilter("/requests/sent", partner, state),
        number);
  }

  private ModelAndView list(
      Page page,
      HttpServletRequest request,
      List<Request> all,
      RequestListFilter filter,
      int number) {
    List<Request> shown = all.stream().filter(r -> filter.shows(r, page.times().now())).toList();
    Paging paging = new Paging(Math.max(1, number), PAGE, shown.size(), filter.pages());
    boolean received = page.active() == Place.INBOX;
    RequestListView view =
        new RequestListView(
            received,
            filter.address(),
            received ? Inbox.REQUESTS.tabs(page.words()) : List.of(),
            Form.posted(request.getParameterMap()),
            partners.list().stream()
                .map(p -> Choice.of(p.id().value(), p.profile().name()))
                .toList(),
            RequestListFilter.states(page.words()),
            filter.applied(page.words(), partners.list()),
            shown.stream()
                .skip((long) (paging.number() - 1) * PAGE)
                .limit(PAGE)
                .map(r -> rows.row(page, r))
                .toList(),
            paging);
    return screens.show("requests/list", page, view);
  }

  @GetMapping("/cases/{id}/requests")
  ModelAndView ofCase(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.view(officer, new CaseFileId(id));
    Page page = screens.at(Place.CASES, request, "requests.case.title", "title", file.title());
    CaseRequestsView view =
        new CaseRequestsView(
            frames.of(officer, file, page, CaseTab.REQUESTS),
            "/cases/" + file.id() + "/requests/new",
            WhyNotAsk.words(page.words(), officer, file),
            requests.list(officer, file.id()).stream().map(r -> rows.row(page, r)).toList());
    return screens.show("requests/case", page, view);
  }
}
