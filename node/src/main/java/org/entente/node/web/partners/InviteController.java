package org.entente.node.web.partners;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.node.agreements.Agreement;
import org.entente.node.agreements.Agreements;
import org.entente.node.agreements.DefaultTerms;
import org.entente.node.agreements.Onboarding;
import org.entente.node.identity.Identity;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Classification;
import org.entente.protocol.Clock;
import org.entente.protocol.Cooperation;
import org.entente.protocol.DataCategory;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.TwoPersonAct;
import org.entente.protocol.Urgency;
import org.entente.protocol.WhoLearnsFirst;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Makes an invitation: for whom, on which terms, and the signed text to send. */
@Controller
class InviteController {
  private final Onboarding onboarding;
  private final Agreements agreements;
  private final Identity identity;
  private final InstantSource clock;
  private final Screens screens;
  private final SignedTexts texts;

  InviteController(
      Onboarding onboarding,
      Agreements agreements,
      Identity identity,
      InstantSource clock,
      Screens screens,
      SignedTexts texts) {
    this.onboarding = onboarding;
    this.agreements = agreements;
    this.identity = identity;
    this.clock = clock;
    this.screens = screens;
    this.texts = texts;
  }

  /** Asks whom to invite, then shows the terms: the last ones signed, else the usual ones. */
  @GetMapping("/partners/invite")
  ModelAndView blank(
      Officer officer,
      @RequestParam(name = "authority-id", defaultValue = "") String partner,
      HttpServletRequest request) {
    officer.require(PartnersController.MANAGERS);
    Form asked = Form.empty().with("authority-id", partner);
    if (partner.isBlank()) {
      return show(request, "", 1, asked);
    }
    return Attempt.of(
        asked,
        screens.words(request),
        () -> {
          AuthorityId them = them(partner);
          return show(request, them.value(), nextVersion(them), TermsForm.of(usual(them)));
        },
        wrong -> show(request, "", 1, wrong));
  }

  @PostMapping("/partners/invite")
  ModelAndView invite(
      Officer officer,
      @RequestParam(name = "partner", defaultValue = "") String partner,
      HttpServletRequest request) {
    officer.require(PartnersController.MANAGERS);
    AuthorityId them = them(partner);
    Form form = Form.posted(request.getParameterMap());
    int version = nextVersion(them);
    return Attempt.of(
        form,
        screens.words(request),
        () -> {
          AgreementTerms terms = TermsForm.read(new Fields(form), identity.id(), them, version);
          String text = onboarding.invite(officer.actor(), terms);
          return texts.invitation(request, them, text);
        },
        wrong -> show(request, them.value(), version, wrong));
  }

  private AuthorityId them(String partner) {
    AuthorityId them = new AuthorityId(partner.strip());
    if (them.equals(identity.id())) {
      throw new InvalidTerm("authority id", "another than ours");
    }
    return them;
  }

  private AgreementTerms usual(AuthorityId them) {
    LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    return agreements.versions(them).stream()
        .findFirst()
        .map(Agreement::terms)
        .orElseGet(() -> DefaultTerms.between(identity.id(), them, 1, today));
  }

  private int nextVersion(AuthorityId them) {
    return agreements.versions(them).stream().mapToInt(a -> a.terms().version()).max().orElse(0)
        + 1;
  }

  private ModelAndView show(HttpServletRequest request, String partner, int version, Form form) {
    Page page = screens.at(Place.PARTNERS, request, "partners.invite.title");
    Words words = page.words();
    InviteView view =
        new InviteView(
            partner,
            String.valueOf(version),
            form,
            choices(words),
            Arrays.stream(LookupClass.values())
                .map(c -> new InviteView.LookupFields(CodeTexts.of(words, c), TermsForm.prefix(c)))
                .toList(),
            Arrays.stream(Urgency.values())
                .map(u -> new InviteView.DeadlineField(CodeTexts.of(words, u), TermsForm.hours(u)))
                .toList(),
            Arrays.stream(Clock.values())
                .map(c ->
                    new InviteView.DeadlineField(
                        words.of(
                            "partners.invite.clock." + c.unit().name(),
                            "act",
                            CodeTexts.of(words, c)),
                        TermsForm.clock(c)))
                .toList());
    return screens.show("partners/invite", page, view, form);
  }

  private static Map<String, List<Choice>> choices(Words words) {
    return Map.of(
        "ceiling", CodeChoices.of(words, Classification.class),
        "purposes", CodeChoices.of(words, Purpose.class),
        "legal-bases", CodeChoices.of(words, LegalBasis.class),
        "offences", CodeChoices.of(words, Offence.class),
        "categories", CodeChoices.of(words, DataCategory.class),
        "second-person", CodeChoices.of(words, TwoPersonAct.class),
        "cooperations", CodeChoices.of(words, Cooperation.class),
        "first", CodeChoices.of(words, WhoLearnsFirst.class),
        "granted", List.of(Choice.of("yes", words.of("partners.invite.granted"))));
  }
}
