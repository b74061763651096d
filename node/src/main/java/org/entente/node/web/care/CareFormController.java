package org.entente.node.web.care;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.partners.Partners;
import org.entente.node.protection.CareDesk;
import org.entente.node.protection.CareFile;
import org.entente.node.protection.Consent;
import org.entente.node.protection.HarmCode;
import org.entente.node.protection.HarmDesk;
import org.entente.node.protection.Loss;
import org.entente.node.protection.NewHarm;
import org.entente.node.protection.PaymentMeans;
import org.entente.node.protection.PaymentTerms;
import org.entente.node.protection.ProtectionStatus;
import org.entente.node.protection.Referral;
import org.entente.node.protection.ReferralDesk;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
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
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.CaseReference;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the protection desk writes: files, status, harm, consent, releases and referrals. */
@Controller
class CareFormController {
  private static final String FORMS =
      "/care/{file:[0-9a-f-]{36}}/{form:status|harm|consent|referral}";

  private final CareDesk care;
  private final HarmDesk harm;
  private final ReferralDesk referrals;
  private final Partners partners;
  private final Screens screens;

  CareFormController(
      CareDesk care, HarmDesk harm, ReferralDesk referrals, Partners partners, Screens screens) {
    this.care = care;
    this.harm = harm;
    this.referrals = referrals;
    this.partners = partners;
    this.screens = screens;
  }

  @GetMapping("/care/new")
  ModelAndView blankFile(Officer officer, HttpServletRequest request) {
    return newFile(officer, request, Form.empty());
  }

  @PostMapping("/care/new")
  ModelAndView openFile(
      Officer officer, HttpServletRequest request, RedirectAttributes attributes) {
    Form form = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        form,
        words,
        () -> {
          CareFile file = care.open(officer, form.value("alias"));
          return screens.done("/care/" + file.id(), attributes, words.of("care.done.new"));
        },
        wrong -> newFile(officer, request, wrong));
  }

  private ModelAndView newFile(Officer officer, HttpServletRequest request, Form form) {
    officer.require(Role.PROTECTION_DESK);
    Page page = screens.at(Place.CARE, request, "care.act.new");
    Words words = page.words();
    return screens.show(
        "care/form",
        page,
        new CareFormView(
            new Link(words.of("care.title"), "/care"),
            words.of("care.lead.new"),
            "/care/new",
            form,
            List.of(field(words, FieldView.Kind.TEXT, "alias")),
            words.of("care.act.new")),
        form);
  }

  @GetMapping(FORMS)
  ModelAndView blank(
      Officer officer,
      @PathVariable("file") UUID file,
      @PathVariable("form") String name,
      HttpServletRequest request) {
    Form form = name.equals("status") ? status(care.status(officer, file)) : Form.empty();
    return form(officer, file, name, request, form);
  }

  private static Form status(ProtectionStatus now) {
    Form form =
        Form.empty()
            .with("claim", now.claim().name())
            .with("age", now.age().name())
            .with("health", now.health().name())
            .with("feared", now.feared().stream().map(AuthorityId::value).toArray(String[]::new));
    return now.recoveryUntil()
        .map(u -> u.atOffset(ZoneOffset.UTC).toLocalDate())
        .map(d ->
            form.with("recovery-year", String.valueOf(d.getYear()))
                .with("recovery-month", String.valueOf(d.getMonthValue()))
                .with("recovery-day", String.valueOf(d.getDayOfMonth())))
        .orElse(form);
  }

  @PostMapping(FORMS)
  ModelAndView write(
      Officer officer,
      @PathVariable("file") UUID file,
      @PathVariable("form") String name,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Form posted = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        posted,
        words,
        () -> {
          write(officer, file, name, new Fields(posted));
          return screens.done("/care/" + file, attributes, words.of("care.done." + name));
        },
        wrong -> form(officer, file, name, request, wrong));
  }

  private void write(Officer officer, UUID file, String name, Fields fields) {
    switch (name) {
      case "status" ->
          care.setStatus(
              officer,
              file,
              new ProtectionStatus(
                  fields.one("claim", ProtectionStatus.Claim.class),
                  fields.one("age", ProtectionStatus.Age.class),
                  recovery(officer, file, fields),
                  fields.one("health", ProtectionStatus.Health.class),
                  feared(fields)));
      case "harm" ->
          harm.record(
              officer,
              file,
              new NewHarm(
                  fields.several("harm", HarmCode.class),
                  fields.one("terms", PaymentTerms.class),
                  fields.one("means", PaymentMeans.class),
                  loss(fields, "debt"),
                  loss(fields, "lost"),
                  fields.text("deceived-by"),
                  fields.text("harm-account")));
      case "consent" ->
          harm.decide(
              officer,
              file,
              fields.one("use", Consent.Use.class),
              fields.one("answer", Consent.Answer.class),
              fields.text("consent-language"),
              fields.text("interpreter"));
      case "referral" ->
          referrals.make(
              officer, file, fields.one("need", Referral.Need.class), fields.text("referred-to"));
      default -> throw new InvalidTerm("form", "one of a care file");
    }
  }

  /** A period that stands keeps its very instant; a new one ends with its day. */
  private Optional<Instant> recovery(Officer officer, UUID file, Fields fields) {
    if (fields.text("recovery-year").isEmpty()) {
      return Optional.empty();
    }
    var day = fields.date("recovery");
    return care.status(officer, file)
        .recoveryUntil()
        .filter(u -> u.atOffset(ZoneOffset.UTC).toLocalDate().equals(day))
        .or(() -> Optional.of(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
  }

  private Set<AuthorityId> feared(Fields fields) {
    return partners.list().stream()
        .map(p -> p.id())
        .filter(id -> fields.form().has("feared", id.value()))
        .collect(Collectors.toSet());
  }

  private static Optional<Loss> loss(Fields fields, String name) {
    String text = fields.text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (!text.matches("[0-9]{1,9}([.][0-9]{1,2})? [A-Z]{3}")) {
      throw new FieldFault(name, "care.fault.loss");
    }
    String[] parts = text.split(" ");
    return Optional.of(new Loss(new BigDecimal(parts[0]), parts[1]));
  }

  private ModelAndView form(
      Officer officer, UUID file, String name, HttpServletRequest request, Form form) {
    officer.require(Role.PROTECTION_DESK);
    care.status(officer, file);
    Page page = screens.at(Place.CARE, request, "care.act." + name);
    Words words = page.words();
    return screens.show(
        "care/form",
        page,
        new CareFormView(
            new Link(words.of("care.back"), "/care/" + file),
            words.of("care.lead." + name),
            "/care/" + file + "/" + name,
            form,
            fields(words, name),
            words.of("care.act." + name)),
        form);
  }

  private List<FieldView> fields(Words words, String name) {
    return switch (name) {
      case "status" ->
          List.of(
              choices(words, "claim", ProtectionStatus.Claim.class),
              choices(words, "age", ProtectionStatus.Age.class),
              choices(words, "health", ProtectionStatus.Health.class),
              field(words, FieldView.Kind.DATE, "recovery").mayBeEmpty(),
              FieldView.of(
                      words,
                      "care",
                      FieldView.Kind.SEVERAL,
                      "feared",
                      partners.list().stream()
                          .map(p -> Choice.of(p.id().value(), p.profile().name()))
                          .toList())
                  .mayBeEmpty());
      case "harm" ->
          List.of(
              FieldView.of(
                  words,
                  "care",
                  FieldView.Kind.SEVERAL,
                  "harm",
                  CareTexts.choices(words, "harm", HarmCode.class)),
              choices(words, "terms", PaymentTerms.class),
              choices(words, "means", PaymentMeans.class),
              field(words, FieldView.Kind.TEXT, "debt").mayBeEmpty(),
              field(words, FieldView.Kind.TEXT, "lost").mayBeEmpty(),
              field(words, FieldView.Kind.AREA, "deceived-by").mayBeEmpty(),
              field(words, FieldView.Kind.AREA, "harm-account"));
      case "consent" ->
          List.of(
              choices(words, "use", Consent.Use.class),
              choices(words, "answer", Consent.Answer.class),
              field(words, FieldView.Kind.TEXT, "consent-language"),
              field(words, FieldView.Kind.TEXT, "interpreter").mayBeEmpty());
      case "referral" ->
          List.of(
              choices(words, "need", Referral.Need.class),
              field(words, FieldView.Kind.TEXT, "referred-to"));
      default -> List.of();
    };
  }

  private static FieldView field(Words words, FieldView.Kind kind, String name) {
    return FieldView.of(words, "care", kind, name);
  }

  private static <E extends Enum<E>> FieldView choices(Words words, String name, Class<E> codes) {
    return FieldView.of(
        words, "care", FieldView.Kind.CHOICES, name, CareTexts.choices(words, name, codes));
  }

  @GetMapping("/care/{file}/release/{harm}")
  ModelAndView blankRelease(
      Officer officer,
      @PathVariable("file") UUID file,
      @PathVariable("harm") UUID record,
      HttpServletRequest request) {
    return release(officer, file, record, request, Form.empty());
  }

  @PostMapping("/care/{file}/release/{harm}")
  ModelAndView release(
      Officer officer,
      @PathVariable("file") UUID file,
      @PathVariable("harm") UUID record,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Form posted = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    return Attempt.of(
        posted,
        words,
        () -> {
          harm.release(officer, record, new CaseReference(posted.value("case-reference").strip()));
          return screens.done("/care/" + file, attributes, words.of("care.done.release"));
        },
        wrong -> release(officer, file, record, request, wrong));
  }

  private ModelAndView release(
      Officer officer, UUID file, UUID record, HttpServletRequest request, Form form) {
    officer.require(Role.PROTECTION_DESK);
    Page page = screens.at(Place.CARE, request, "care.act.release");
    Words words = page.words();
    return screens.show(
        "care/form",
        page,
        new CareFormView(
            new Link(words.of("care.back"), "/care/" + file),
            words.of("care.lead.release"),
            "/care/" + file + "/release/" + record,
            form,
            List.of(field(words, FieldView.Kind.TEXT, "case-reference")),
            words.of("care.act.release")),
        form);
  }

  @PostMapping("/referrals/{id}/{state:accepted|rejected|done}")
  ModelAndView step(
      Officer officer,
      @PathVariable("id") UUID id,
      @PathVariable("state") String state,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    Referral.State to =
        Arrays.stream(Referral.State.values())
            .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(state))
            .findFirst()
            .orElseThrow();
    return Attempt.of(
        Form.empty(),
        words,
        () -> {
          referrals.step(officer, id, to);
          return screens.done("/referrals", attributes, words.of("care.done.step"));
        },
        wrong ->
            screens.stopped(
                "/referrals", attributes, wrong.errors().values().stream().findFirst().orElse("")));
  }
}
