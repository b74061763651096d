package org.entente.node.web.trends;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.names.Countries;
import org.entente.names.Country;
import org.entente.names.InvalidIdentifier;
import org.entente.node.staff.NotAllowed;
import org.entente.node.staff.Officer;
import org.entente.node.trends.CodedFact;
import org.entente.node.trends.TrendDesk;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Flash;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.InformationCategory;
import org.entente.protocol.MethodHarm;
import org.entente.protocol.PaymentMeans;
import org.entente.protocol.PaymentTime;
import org.entente.protocol.RecruitmentChannel;
import org.entente.protocol.ServicePackage;
import org.entente.protocol.SmugglingWay;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Facts that officers code from case files: codes, countries, a price, and nothing else. */
@Controller
class FactsController {
  private final TrendDesk trends;
  private final Screens screens;

  FactsController(TrendDesk trends, Screens screens) {
    this.trends = trends;
    this.screens = screens;
  }

  @GetMapping("/trends/facts")
  ModelAndView list(Officer officer, HttpServletRequest request) {
    List<CodedFact> facts = trends.facts(officer);
    Page page = screens.at(Place.TRENDS, request, "trends.facts.title");
    FactsView view =
        new FactsView(
            TrendDesk.mayCode(officer) ? "" : page.t("trends.facts.why.role"),
            facts.stream().map(f -> row(f, page.words())).toList());
    return screens.show("trends/facts", page, view);
  }

  private static FactsView.Row row(CodedFact fact, Words words) {
    String separator = words.of("layout.list-separator");
    Locale locale = words.language().locale();
    String route =
        Stream.of(fact.origin().stream(), fact.transit().stream(), fact.destination().stream())
            .flatMap(s -> s)
            .map(c -> Countries.name(c, locale))
            .collect(Collectors.joining(" → "));
    String payment =
        Stream.of(fact.servicePackage(), fact.payment(), fact.means())
            .flatMap(Optional::stream)
            .map(c -> CodeTexts.of(words, c))
            .collect(Collectors.joining(separator));
    return new FactsView.Row(
        new TrendTexts(words).month(fact.month()),
        CodeTexts.of(words, fact.way()),
        route,
        payment,
        fact.harms().stream()
            .sorted()
            .map(h -> CodeTexts.of(words, h))
            .collect(Collectors.joining(separator)),
        fact.price()
            .map(p -> p.amount().toPlainString() + " " + p.currency().getCurrencyCode())
            .orElse(""));
  }

  @GetMapping("/trends/facts/new")
  ModelAndView blank(Officer officer, HttpServletRequest request) {
    return form(officer, request, Form.empty());
  }

  @PostMapping("/trends/facts/new")
  ModelAndView code(Officer officer, HttpServletRequest request, RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          CodedFact fact = fact(new Fields(form));
          trends.code(officer, fact);
          if (fact.isTraffickingIndicator()) {
            attributes.addFlashAttribute(
                Flash.ATTRIBUTE, Flash.stopped(words.of("trends.facts.trafficking")));
            return new ModelAndView("redirect:/trends/facts");
          }
          return screens.done("/trends/facts", attributes, words.of("trends.facts.done"));
        },
        wrong -> form(officer, request, wrong));
  }

  private static CodedFact fact(Fields fields) {
    return new CodedFact(
        month(fields),
        fields.one("way", SmugglingWay.class),
        fields.find("package", ServicePackage.class),
        fields.find("payment", PaymentTime.class),
        fields.find("means", PaymentMeans.class),
        fields.several("harms", MethodHarm.class),
        fields.find("channel", RecruitmentChannel.class),
        fields.several("categories", InformationCategory.class),
        country(fields, "origin"),
        Arrays.stream(fields.text("transit").split("[\\s,;]+"))
            .filter(c -> !c.isEmpty())
            .map(c -> country("transit", c))
            .toList(),
        country(fields, "destination"),
        price(fields));
  }

  private static YearMonth month(Fields fields) {
    try {
      return YearMonth.parse(fields.text("month"));
    } catch (DateTimeException e) {
      throw new FieldFault("month", "trends.fault.month");
    }
  }

  private static Optional<Country> country(Fields fields, String name) {
    return fields.text(name).isEmpty()
        ? Optional.empty()
        : Optional.of(country(name, fields.text(name)));
  }

  private static Country country(String field, String code) {
    try {
      return new Country(code);
    } catch (InvalidIdentifier e) {
      throw new FieldFault(field, "trends.fault.country");
    }
  }

  private static Optional<CodedFact.Price> price(Fields fields) {
    if (fields.text("price").isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new CodedFact.Price(
              new BigDecimal(fields.text("price").replace(',', '.')),
              Currency.getInstance(fields.text("currency").toUpperCase(Locale.ROOT))));
    } catch (IllegalArgumentException e) {
      throw new FieldFault("price", "trends.fault.price");
    }
  }

  private ModelAndView form(Officer officer, HttpServletRequest request, Form form) {
    if (!TrendDesk.mayCode(officer)) {
      throw new NotAllowed(NotAllowed.Reason.ROLE_MISSING);
    }
    Page page = screens.at(Place.TRENDS, request, "trends.facts.new.title");
    Words words = page.words();
    FactFormView view =
        new FactFormView(
            form,
            CodeChoices.of(words, InformationCategory.class),
            CodeChoices.of(words, SmugglingWay.class),
            CodeChoices.of(words, ServicePackage.class),
            CodeChoices.of(words, PaymentTime.class),
            CodeChoices.of(words, PaymentMeans.class),
            CodeChoices.of(words, RecruitmentChannel.class),
            CodeChoices.of(words, MethodHarm.class),
            CodeChoices.countries(words));
    return screens.show("trends/fact", page, view, form);
  }
}
