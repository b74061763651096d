package org.entente.node.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.HeldItem;
import org.entente.node.casework.ItemDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.cases.CaseScreens.FormPage;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.Item;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The items of information of a case file, and the form that adds one of our own. */
@Controller
class ItemsController {
  private static final FormPage ITEM =
      new FormPage("cases/item", "cases.item.title", CaseTab.ITEMS);

  private final ItemDesk items;
  private final CaseScreens files;
  private final Screens screens;
  private final WhoIsWho whoIsWho;

  ItemsController(ItemDesk items, CaseScreens files, Screens screens, WhoIsWho whoIsWho) {
    this.items = items;
    this.files = files;
    this.screens = screens;
    this.whoIsWho = whoIsWho;
  }

  @GetMapping("/cases/{id}/items")
  ModelAndView list(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = files.view(officer, id);
    Page page = files.page(file, request);
    ItemsView view =
        new ItemsView(
            files.frame(officer, file, page, CaseTab.ITEMS),
            items.list(officer, file.id()).stream().map(held -> row(held, page)).toList());
    return files.show("cases/items", page, view);
  }

  private ItemsView.Row row(HeldItem held, Page page) {
    Item item = held.item();
    boolean ours = whoIsWho.isUs(item.originator());
    String originator = whoIsWho.authority(item.originator());
    return new ItemsView.Row(
        "item-" + item.item(),
        originator,
        ours,
        held.deliveredBy()
            .filter(by -> !by.equals(item.originator()))
            .map(whoIsWho::authority)
            .orElse(""),
        CodeTexts.of(page.words(), item.category()),
        item.statement(),
        item.basis(),
        CodeTexts.codes(item.handling(), item.evaluation()),
        ours ? "" : rule(item.handling(), originator, page),
        page.times().day(item.reviewBy()),
        held.received(),
        held.request().map(r -> "/requests/sent/" + r).orElse(""),
        "/items/" + item.item() + "/pass-on");
  }

  private static String rule(Handling handling, String originator, Page page) {
    if (handling.has(HandlingCode.H2)) {
      return page.t("cases.item.rule.onward", "authority", originator);
    }
    return handling.has(HandlingCode.H1)
        ? page.t("cases.item.rule.court", "authority", originator)
        : "";
  }

  @GetMapping("/cases/{id}/items/new")
  ModelAndView blank(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    Form form = Form.empty().with("handling", HandlingCode.H0.name());
    return form(officer, files.get(officer, id), request, form);
  }

  @PostMapping("/cases/{id}/items/new")
  ModelAndView add(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    CaseFile file = files.get(officer, id);
    Form form = Form.posted(request.getParameterMap());
    Fields fields = new Fields(form);
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          items.add(
              officer,
              file.id(),
              fields.one("category", DataCategory.class),
              fields.text("statement"),
              fields.text("basis"),
              new Handling(
                  fields.several("handling", HandlingCode.class),
                  fields.text("handling-restriction")),
              evaluation(fields));
          return screens.done(
              CaseTab.ITEMS.href(file.id()), attributes, words.of("cases.done.item"));
        },
        wrong -> form(officer, file, request, wrong));
  }

  private static Evaluation evaluation(Fields fields) {
    for (String half : List.of("source", "information")) {
      if (fields.text(half).isEmpty()) {
        throw new FieldFault(half, "codes.fault.choose");
      }
    }
    return Evaluation.parse(fields.text("source") + fields.text("information"));
  }

  private ModelAndView form(Officer officer, CaseFile file, HttpServletRequest request, Form form) {
    Words words = screens.words(request);
    Map<String, List<Choice>> choices =
        Map.of(
            "category", CodeChoices.of(words, DataCategory.class),
            "handling", CodeChoices.handling(words),
            "source", CodeChoices.sources(words),
            "information", CodeChoices.information(words));
    return files.form(officer, file, request, ITEM, form, "", choices);
  }
}
