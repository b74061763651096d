package org.entente.node.web.returns;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.entente.names.BirthDate;
import org.entente.node.partners.Partners;
import org.entente.node.returns.NewReturn;
import org.entente.node.returns.ReturnCase;
import org.entente.node.returns.ReturnDesk;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.FieldView;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tab;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.ReturnKind;
import org.entente.protocol.ReturnPerson;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of returns, a new return, and one person's return. */
@Controller
class ReturnsController {
  private final ReturnDesk desk;
  private final ReturnViews views;
  private final Partners partners;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  ReturnsController(
      ReturnDesk desk, ReturnViews views, Partners partners, WhoIsWho whoIsWho, Screens screens) {
    this.desk = desk;
    this.views = views;
    this.partners = partners;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/returns")
  ModelAndView list(
      Officer officer,
      @RequestParam(name = "side", defaultValue = "") String side,
      @RequestParam(name = "q", defaultValue = "") String words,
      HttpServletRequest request) {
    Page page = screens.at(Place.RETURNS, request, "returns.title");
    boolean theirs = side.equals("theirs");
    List<ReturnCase> found =
        desk.list(
            officer,
            theirs ? ReturnCase.Direction.RECEIVED : ReturnCase.Direction.SENT,
            words.length() > 200 ? "" : words);
    Tab ours = Tab.of(page.t("returns.tab.ours"), "/returns");
    Tab asked = Tab.of(page.t("returns.tab.theirs"), "/returns?side=theirs");
    ReturnsView view =
        new ReturnsView(
            List.of(theirs ? ours : ours.active(), theirs ? asked.active() : asked),
            theirs ? "theirs" : "",
            words,
            found.stream().map(one -> row(page.words(), one)).toList(),
            officer.has(Role.RETURN_OFFICER) ? "" : page.t("returns.why.role"));
    return screens.show("returns/list", page, view);
  }

  private ReturnsView.Row row(Words words, ReturnCase one) {
    String gates =
        one.isOurs()
            ? words.of("returns.gates.brief", "open", one.course().open().size(), "all", 9)
            : words.of("returns.gates.theirs");
    return new ReturnsView.Row(
        "/returns/" + one.id(),
        one.reference(),
        one.person().names().getFirst(),
        whoIsWho.authority(one.partner()),
        ReturnTexts.of(words, "kind", one.kind()),
        ReturnTexts.state(words, one.state()),
        ReturnTexts.tone(one),
        gates,
        one.due().map(ReturnCase.Due::at));
  }

  @GetMapping("/returns/new")
  ModelAndView blank(Officer officer, HttpServletRequest request) {
    return form(officer, request, Form.empty());
  }

  @PostMapping("/returns/new")
  ModelAndView open(Officer officer, HttpServletRequest request, RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    Fields fields = new Fields(form);
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          ReturnCase one = desk.open(officer, given(fields));
          return screens.done("/returns/" + one.id(), attributes, words.of("returns.done.opened"));
        },
        wrong -> form(officer, request, wrong));
  }

  private NewReturn given(Fields fields) {
    String chosen = fields.text("partner");
    AuthorityId partner =
        partners.list().stream()
            .map(p -> p.id())
            .filter(id -> id.value().equals(chosen))
            .findFirst()
            .orElseThrow(() -> new FieldFault("partner", "codes.fault.choose"));
    return new NewReturn(
        partner,
        fields.one("kind", ReturnKind.class),
        new ReturnPerson(
            fields.lines("names"),
            fields.birthDate("birth-date").map(BirthDate::iso),
            fields.filled("birth-place"),
            fields.filled("stated-nationality")),
        fields.lines("itinerary"),
        fields.text("identifying"));
  }

  private ModelAndView form(Officer officer, HttpServletRequest request, Form form) {
    officer.require(Role.RETURN_OFFICER);
    Page page = screens.at(Place.RETURNS, request, "returns.new.title");
    Words words = page.words();
    List<Choice> authorities =
        partners.list().stream().map(p -> Choice.of(p.id().value(), p.profile().name())).toList();
    List<FieldView> fields =
        List.of(
            field(words, FieldView.Kind.SELECT, "partner", authorities),
            field(
                words,
                FieldView.Kind.CHOICES,
                "kind",
                ReturnTexts.choices(words, "kind", Arrays.asList(ReturnKind.values()))),
            field(words, FieldView.Kind.AREA, "names", List.of()),
            field(words, FieldView.Kind.DATE, "birth-date", List.of()).mayBeEmpty(),
            field(words, FieldView.Kind.TEXT, "birth-place", List.of()).mayBeEmpty(),
            field(words, FieldView.Kind.TEXT, "stated-nationality", List.of()).mayBeEmpty(),
            field(words, FieldView.Kind.AREA, "itinerary", List.of()).mayBeEmpty(),
            field(words, FieldView.Kind.AREA, "identifying", List.of()).mayBeEmpty());
    ActFormView view =
        new ActFormView(
            new Link(words.of("returns.title"), "/returns"),
            words.of("returns.new.lead"),
            "/returns/new",
            form,
            fields,
            words.of("returns.new.act"),
            false);
    return screens.show("returns/act", page, view, form);
  }

  private static FieldView field(
      Words words, FieldView.Kind kind, String name, List<Choice> choices) {
    return FieldView.of(words, "returns", kind, name, choices);
  }

  @GetMapping("/returns/{id}")
  ModelAndView one(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    ReturnCase one = desk.view(officer, id);
    Page page =
        screens.at(Place.RETURNS, request, "returns.one.title", "reference", one.reference());
    return screens.show("returns/return", page, views.of(page, officer, one));
  }
}
