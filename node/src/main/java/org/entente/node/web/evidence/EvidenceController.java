package org.entente.node.web.evidence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.evidence.BundleDesk;
import org.entente.node.evidence.BundleRefused;
import org.entente.node.evidence.CustodyEvent;
import org.entente.node.evidence.Exhibit;
import org.entente.node.evidence.ExhibitDesk;
import org.entente.node.evidence.NewExhibit;
import org.entente.node.partners.Partners;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.cases.CaseFrame;
import org.entente.node.web.cases.CaseFrames;
import org.entente.node.web.cases.CaseTab;
import org.entente.node.web.codes.CodeChoices;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.forms.InputView;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.notices.ActForms;
import org.entente.node.web.requests.ActView;
import org.entente.node.web.requests.BadgeView;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The exhibits of a case file: taking in, custody, permission for court, bundles. */
@Controller
class EvidenceController {
  private final ExhibitDesk exhibits;
  private final BundleDesk bundles;
  private final CaseDesk cases;
  private final Partners partners;
  private final CaseFrames frames;
  private final WhoIsWho whoIsWho;
  private final ActForms forms;
  private final Screens screens;

  EvidenceController(
      ExhibitDesk exhibits,
      BundleDesk bundles,
      CaseDesk cases,
      Partners partners,
      CaseFrames frames,
      WhoIsWho whoIsWho,
      ActForms forms,
      Screens screens) {
    this.exhibits = exhibits;
    this.bundles = bundles;
    this.cases = cases;
    this.partners = partners;
    this.frames = frames;
    this.whoIsWho = whoIsWho;
    this.forms = forms;
    this.screens = screens;
  }

  @GetMapping("/cases/{id}/evidence")
  ModelAndView list(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.view(officer, new CaseFileId(id));
    Page page = screens.at(Place.CASES, request, "cases.file", "title", file.title());
    CaseFrame frame = frames.of(officer, file, page, CaseTab.EVIDENCE);
    String at = CaseTab.EVIDENCE.href(file.id());
    List<EvidenceView.Row> rows =
        exhibits.ofCase(officer, file.id()).stream().map(e -> row(officer, page, e)).toList();
    EvidenceView view =
        new EvidenceView(
            frame,
            rows,
            List.of(
                new ActView(
                    page.t("evidence.act.new"), "primary", at + "/new", false, frame.whyNotWrite()),
                new ActView(
                    page.t("evidence.act.bundle"),
                    "secondary",
                    at + "/bundle",
                    false,
                    rows.isEmpty() ? page.t("evidence.why.none") : "")));
    return screens.show("evidence/case", page, view);
  }

  private EvidenceView.Row row(Officer officer, Page page, Exhibit exhibit) {
    Words words = page.words();
    Optional<BundleRefused.Reason> why = BundleDesk.whyNot(exhibit);
    boolean released = exhibit.last().kind() == CustodyEvent.Kind.RELEASED;
    List<ActView> acts = new ArrayList<>();
    acts.add(
        new ActView(
            words.of("evidence.act.custody"),
            "secondary",
            "/exhibits/" + exhibit.id() + "/custody",
            false,
            released ? words.of("evidence.why.released") : ""));
    if (exhibit.handling().has(HandlingCode.H1) && !exhibit.isAllowedInCourt()) {
      boolean may = officer.hasAny(Role.LEGAL_ADVISER, Role.SUPERVISOR);
      acts.add(
          new ActView(
              words.of("evidence.act.permission"),
              "secondary",
              "/exhibits/" + exhibit.id() + "/permission",
              false,
              may ? "" : words.of("notices.why.role.LEGAL_ADVISER")));
    }
    return new EvidenceView.Row(
        "exhibit-" + exhibit.id(),
        exhibit.label(),
        exhibit.fileName(),
        words.of("evidence.bytes", "count", exhibit.size()),
        exhibit.sha256().hex(),
        whoIsWho.authority(exhibit.originator()),
        CodeTexts.codes(exhibit.handling()),
        why.map(r -> new BadgeView(words.of("evidence.reason." + r), Tone.WARNING))
            .orElseGet(() -> new BadgeView(words.of("evidence.for-court"), Tone.SUCCESS)),
        exhibit.custody().stream()
            .map(e ->
                new EvidenceView.Entry(
                    e.at(),
                    words.of("evidence.kind." + e.kind()),
                    e.line("by"),
                    e.line("place") + ": " + e.line("words")))
            .toList(),
        acts);
  }

  private ActForms.Spec uploadSpec(CaseFile file) {
    return ActForms.Spec.of(
            Place.CASES,
            "evidence",
            "new",
            CaseTab.EVIDENCE.href(file.id()),
            file.reference().value(),
            words ->
                List.of(
                    InputView.file(
                        "file",
                        words.of("evidence.file"),
                        words.of(
                            "evidence.file.hint", "most", ExhibitDesk.LARGEST / (1024 * 1024))),
                    InputView.line("label", words.of("evidence.label"), ""),
                    InputView.severalOf(
                        "handling", words.of("evidence.handling"), CodeChoices.handling(words)),
                    InputView.select(
                            "provider",
                            words.of("evidence.originator"),
                            partners.list().stream()
                                .map(p -> Choice.of(p.id().value(), p.profile().name()))
                                .toList())
                        .hint(words.of("evidence.originator.hint"))
                        .optional(),
                    InputView.line("place", words.of("evidence.place"), ""),
                    InputView.area(
                        "words", words.of("evidence.how"), words.of("evidence.how.hint"))))
        .upload();
  }

  @GetMapping("/cases/{id}/evidence/new")
  ModelAndView blank(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    return forms.blank(
        uploadSpec(file), request, Form.empty().with("handling", HandlingCode.H0.name()));
  }

  @PostMapping("/cases/{id}/evidence/new")
  ModelAndView receive(
      Officer officer,
      @PathVariable("id") UUID id,
      @RequestParam(name = "file", required = false) Optional<MultipartFile> upload,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    return forms.keep(
        uploadSpec(file),
        request,
        attributes,
        fields -> {
          MultipartFile sent =
              upload
                  .filter(f -> !f.isEmpty())
                  .orElseThrow(() -> new FieldFault("file", "codes.fault.file"));
          try (var content = sent.getInputStream()) {
            exhibits.receive(officer, read(file, fields, sent), content);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return CaseTab.EVIDENCE.href(file.id());
        });
  }

  private static NewExhibit read(CaseFile file, Fields fields, MultipartFile sent) {
    String name = sent.getOriginalFilename();
    return new NewExhibit(
        file.id(),
        fields.text("label"),
        name == null ? "" : name,
        new Handling(fields.several("handling", HandlingCode.class), ""),
        Optional.of(fields.text("provider")).filter(p -> !p.isEmpty()).map(AuthorityId::new),
        fields.text("place"),
        fields.text("words"));
  }

  private static ActForms.Spec custodySpec(Exhibit exhibit) {
    return ActForms.Spec.of(
        Place.CASES,
        "evidence",
        "custody",
        CaseTab.EVIDENCE.href(exhibit.file()),
        exhibit.label(),
        words ->
            List.of(
                InputView.oneOf(
                    "kind",
                    words.of("evidence.what"),
                    Arrays.stream(CustodyEvent.Kind.values())
                        .filter(
                            k -> k != CustodyEvent.Kind.RECEIVED && k != CustodyEvent.Kind.EXPORTED)
                        .map(k -> Choice.of(k.name(), words.of("evidence.kind." + k)))
                        .toList()),
                InputView.line("place", words.of("evidence.place"), ""),
                InputView.area("words", words.of("evidence.how"), "")));
  }

  @GetMapping("/exhibits/{id}/custody")
  ModelAndView custody(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return forms.blank(custodySpec(exhibits.get(officer, id)), request, Form.empty());
  }

  @PostMapping("/exhibits/{id}/custody")
  ModelAndView custody(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Exhibit exhibit = exhibits.get(officer, id);
    return forms.keep(
        custodySpec(exhibit),
        request,
        attributes,
        fields -> {
          exhibits.happened(
              officer,
              id,
              fields.one("kind", CustodyEvent.Kind.class),
              fields.text("place"),
              fields.text("words"));
          return CaseTab.EVIDENCE.href(exhibit.file());
        });
  }

  private static ActForms.Spec permissionSpec(Exhibit exhibit) {
    return ActForms.Spec.of(
        Place.CASES,
        "evidence",
        "permission",
        CaseTab.EVIDENCE.href(exhibit.file()),
        exhibit.label(),
        words ->
            List.of(
                InputView.line(
                    "permission",
                    words.of("evidence.permission"),
                    words.of("evidence.permission.hint"))));
  }

  @GetMapping("/exhibits/{id}/permission")
  ModelAndView permission(
      Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    return forms.blank(permissionSpec(exhibits.get(officer, id)), request, Form.empty());
  }

  @PostMapping("/exhibits/{id}/permission")
  ModelAndView permission(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Exhibit exhibit = exhibits.get(officer, id);
    return forms.keep(
        permissionSpec(exhibit),
        request,
        attributes,
        fields -> {
          exhibits.allowInCourt(officer, id, fields.text("permission"));
          return CaseTab.EVIDENCE.href(exhibit.file());
        });
  }

  private ActForms.Spec bundleSpec(Officer officer, CaseFile file) {
    return ActForms.Spec.of(
        Place.CASES,
        "evidence",
        "bundle",
        CaseTab.EVIDENCE.href(file.id()),
        file.reference().value(),
        words ->
            List.of(
                InputView.severalOf(
                    "exhibits",
                    words.of("evidence.title"),
                    exhibits.ofCase(officer, file.id()).stream()
                        .map(e -> choice(words, e))
                        .toList()),
                InputView.line("court", words.of("evidence.court"), "")));
  }

  private static Choice choice(Words words, Exhibit exhibit) {
    Choice choice = Choice.of(exhibit.id().toString(), exhibit.label());
    return BundleDesk.whyNot(exhibit)
        .map(r -> choice.unavailable(words.of("evidence.reason." + r)))
        .orElse(choice);
  }

  @GetMapping("/cases/{id}/evidence/bundle")
  ModelAndView bundle(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    return forms.blank(bundleSpec(officer, file), request, Form.empty());
  }

  /** Answers with the bundle itself; a form that is not admitted comes back instead. */
  @PostMapping("/cases/{id}/evidence/bundle")
  Object bundle(
      Officer officer,
      @PathVariable("id") UUID id,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    CaseFile file = cases.get(officer, new CaseFileId(id));
    Form form = Form.posted(request.getParameterMap());
    Words words = screens.words(request);
    Path made = Files.createTempFile("entente-bundle", ".zip");
    try {
      List<UUID> chosen =
          form.values().getOrDefault("exhibits", List.of()).stream().map(UUID::fromString).toList();
      try (var out = Files.newOutputStream(made)) {
        bundles.export(officer, file.id(), chosen, new Fields(form).text("court"), out);
      }
      return org.springframework.http.ResponseEntity.ok()
          .header("Content-Type", "application/zip")
          .header(
              "Content-Disposition",
              "attachment; filename=\"" + file.reference().value().replace('/', '-') + ".zip\"")
          .body(Files.readAllBytes(made));
    } catch (BundleRefused e) {
      return forms.blank(
          bundleSpec(officer, file),
          request,
          form.withError("exhibits", words.of("evidence.reason." + e.reason())));
    } catch (org.entente.protocol.InvalidTerm e) {
      return forms.blank(
          bundleSpec(officer, file),
          request,
          form.withError(e.term(), words.of("codes.term." + e.term())));
    } finally {
      Files.deleteIfExists(made);
    }
  }
}
