package org.entente.node.web.care;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.protection.CareDesk;
import org.entente.node.protection.CareFile;
import org.entente.node.protection.Consent;
import org.entente.node.protection.HarmDesk;
import org.entente.node.protection.HarmRecord;
import org.entente.node.protection.ProtectionStatus;
import org.entente.node.protection.ReferralDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Link;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Care files, to read: for the protection desk and for oversight. */
@Controller
class CareController {
  private final CareDesk care;
  private final HarmDesk harm;
  private final ReferralDesk referrals;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  CareController(
      CareDesk care, HarmDesk harm, ReferralDesk referrals, WhoIsWho whoIsWho, Screens screens) {
    this.care = care;
    this.harm = harm;
    this.referrals = referrals;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/care")
  ModelAndView list(Officer officer, HttpServletRequest request) {
    Page page = screens.at(Place.CARE, request, "care.title");
    List<CareListView.Row> rows =
        care.list(officer).stream()
            .map(f ->
                new CareListView.Row(
                    "/care/" + f.id(), f.alias(), whoIsWho.officer(f.openedBy()), f.opened()))
            .toList();
    return screens.show(
        "care/list", page, new CareListView(rows, CareTexts.whyNotWrite(page.words(), officer)));
  }

  @GetMapping("/care/{file:[0-9a-f-]{36}}")
  ModelAndView file(Officer officer, @PathVariable("file") UUID id, HttpServletRequest request) {
    CareFile file = care.view(officer, id);
    Page page = screens.at(Place.CARE, request, "care.file.title", "alias", file.alias());
    Words words = page.words();
    Optional<Consent.Answer> stands = harm.standing(officer, id, Consent.Use.RELEASE_TO_A_CASE);
    String whyNotWrite = CareTexts.whyNotWrite(words, officer);
    CareFileView view =
        new CareFileView(
            new Link(words.of("care.title"), "/care"),
            "/care/" + id,
            status(page, care.status(officer, id)),
            harm.list(officer, id).stream().map(h -> harm(officer, words, h)).toList(),
            harm.consents(officer, id).stream().map(c -> decision(words, c)).toList(),
            stands.map(a -> CareTexts.of(words, "answer", a)).orElse(words.of("care.consent.none")),
            stands.map(CareTexts::tone).orElse(Tone.NEUTRAL),
            whyNotRelease(words, stands, whyNotWrite),
            referrals.of(officer, id).stream()
                .map(r -> CareTexts.referral(words, r, file))
                .toList(),
            whyNotWrite);
    return screens.show("care/file", page, view);
  }

  private static String whyNotRelease(
      Words words, Optional<Consent.Answer> stands, String whyNotWrite) {
    if (!whyNotWrite.isEmpty()) {
      return whyNotWrite;
    }
    return stands.filter(a -> a == Consent.Answer.GIVEN).isPresent()
        ? ""
        : words.of("care.why.consent");
  }

  private List<CareFileView.Fact> status(Page page, ProtectionStatus status) {
    Words words = page.words();
    List<CareFileView.Fact> facts = new ArrayList<>();
    facts.add(fact(words, "claim", CareTexts.of(words, "claim", status.claim())));
    facts.add(fact(words, "age", CareTexts.of(words, "age", status.age())));
    facts.add(fact(words, "health", CareTexts.of(words, "health", status.health())));
    facts.add(
        fact(
            words,
            "recovery",
            status.recoveryUntil().map(page::when).orElse(words.of("care.recovery.none"))));
    facts.add(
        fact(
            words,
            "feared",
            status.feared().isEmpty()
                ? words.of("care.feared.none")
                : status.feared().stream()
                    .map(whoIsWho::authority)
                    .collect(Collectors.joining(", "))));
    return facts;
  }

  private static CareFileView.Fact fact(Words words, String name, String value) {
    return new CareFileView.Fact(words.of("care.fact." + name), value);
  }

  private CareFileView.Harm harm(Officer officer, Words words, HarmRecord record) {
    List<CareFileView.Fact> facts = new ArrayList<>();
    facts.add(
        fact(
            words,
            "payment",
            CareTexts.of(words, "terms", record.content().terms())
                + ", "
                + CareTexts.of(words, "means", record.content().means())));
    record.content().debt().ifPresent(d -> facts.add(fact(words, "debt", CareTexts.loss(d))));
    record.content().lost().ifPresent(d -> facts.add(fact(words, "lost", CareTexts.loss(d))));
    if (!record.content().deceivedBy().isEmpty()) {
      facts.add(fact(words, "deceived-by", record.content().deceivedBy()));
    }
    return new CareFileView.Harm(
        record.content().codes().stream()
            .sorted()
            .map(c -> CareTexts.of(words, "harm", c))
            .toList(),
        facts,
        record.content().account(),
        record.recorded(),
        harm.releases(officer, record.careFile()).stream()
            .filter(r -> r.harm().equals(record.id()))
            .map(r ->
                words.of(
                    r.withdrawn() ? "care.release.withdrawn" : "care.release.stands",
                    "reference",
                    r.caseReference().value()))
            .toList(),
        "/care/" + record.careFile() + "/release/" + record.id());
  }

  private static CareFileView.Decision decision(Words words, Consent consent) {
    return new CareFileView.Decision(
        CareTexts.of(words, "use", consent.use()),
        CareTexts.of(words, "answer", consent.answer()),
        CareTexts.tone(consent.answer()),
        consent.language()
            + (consent.interpreter().isEmpty() ? "" : " (" + consent.interpreter() + ")"),
        consent.taken());
  }

  @GetMapping("/referrals")
  ModelAndView referrals(Officer officer, HttpServletRequest request) {
    Page page = screens.at(Place.REFERRALS, request, "care.referrals.title");
    Words words = page.words();
    Map<UUID, CareFile> files =
        care.list(officer).stream().collect(Collectors.toMap(CareFile::id, file -> file));
    List<CareFileView.ReferralRow> rows =
        referrals.list(officer).stream()
            .flatMap(r ->
                Optional.ofNullable(files.get(r.careFile())).stream()
                    .map(file -> CareTexts.referral(words, r, file)))
            .toList();
    return screens.show(
        "care/referrals", page, new ReferralsView(rows, CareTexts.whyNotWrite(words, officer)));
  }
}
