package org.entente.node.web.partners;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.entente.node.agreements.Onboarding;
import org.entente.node.agreements.OnboardingRefused;
import org.entente.node.partners.KeyConflict;
import org.entente.node.partners.Partner;
import org.entente.node.staff.Officer;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.Acceptance;
import org.entente.protocol.Invitation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a partner's invitation or acceptance: first read and compared, only then signed. */
@Controller
class AcceptController {
  private static final String TEXT = "text";
  private static final String FINGERPRINT = "fingerprint";
  private static final int LARGEST = 128 * 1024;

  private final Onboarding onboarding;
  private final Screens screens;
  private final SignedTexts texts;

  AcceptController(Onboarding onboarding, Screens screens, SignedTexts texts) {
    this.onboarding = onboarding;
    this.screens = screens;
    this.texts = texts;
  }

  @GetMapping("/partners/accept")
  ModelAndView blank(Officer officer, HttpServletRequest request) {
    officer.require(PartnersController.MANAGERS);
    return paste(request, Form.empty());
  }

  @PostMapping("/partners/accept/read")
  ModelAndView read(
      Officer officer,
      @RequestParam(name = TEXT, defaultValue = "") String pasted,
      @RequestParam Map<String, MultipartFile> files,
      HttpServletRequest request) {
    officer.require(PartnersController.MANAGERS);
    String text = pasted.isBlank() ? uploaded(files.get("file")) : pasted;
    return attempt(
        request,
        Form.empty().with(TEXT, text),
        () -> show(request, text, Form.empty()),
        wrong -> paste(request, wrong));
  }

  @PostMapping("/partners/accept")
  ModelAndView accept(
      Officer officer,
      @RequestParam(name = TEXT, defaultValue = "") String text,
      @RequestParam(name = FINGERPRINT, defaultValue = "") String fingerprint,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    officer.require(PartnersController.MANAGERS);
    Form form = Form.empty().with(TEXT, text).with(FINGERPRINT, fingerprint);
    return attempt(
        request,
        form,
        () -> {
          if (Onboarding.isAcceptance(text)) {
            Partner partner = onboarding.complete(officer.actor(), text, fingerprint);
            return screens.done(
                "/partners/" + partner.id(),
                attributes,
                screens
                    .words(request)
                    .of("partners.done.completed", "name", partner.profile().name()));
          }
          var from = onboarding.read(text).from().id();
          String acceptance = onboarding.accept(officer.actor(), text, fingerprint);
          return texts.acceptance(request, from, acceptance);
        },
        wrong -> again(request, text, wrong));
  }

  /** Gives back a signed text that stands on the page, as a file; it is public to both sides. */
  @PostMapping("/partners/signed-text")
  ResponseEntity<byte[]> asFile(
      Officer officer,
      @RequestParam(name = TEXT) String text,
      @RequestParam(name = "filename") String filename) {
    officer.require(PartnersController.MANAGERS);
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(filename.replaceAll("[^a-z0-9.-]", "-"))
                .build()
                .toString())
        .body(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
  }

  private ModelAndView attempt(
      HttpServletRequest request,
      Form form,
      Supplier<ModelAndView> act,
      Function<Form, ModelAndView> again) {
    Words words = screens.words(request);
    try {
      return act.get();
    } catch (OnboardingRefused e) {
      boolean compared = e.reason() == OnboardingRefused.Reason.FINGERPRINT_DIFFERS;
      return again.apply(
          form.withError(
              compared ? FINGERPRINT : TEXT,
              words.of("partners.refused." + e.reason().name(), "code", e.reason().code())));
    } catch (KeyConflict e) {
      return again.apply(form.withError(TEXT, words.of("partners.refused.key-conflict")));
    }
  }

  /** Shows what was read once more, or the empty form when it cannot even be read. */
  private ModelAndView again(HttpServletRequest request, String text, Form wrong) {
    return attempt(
        request, wrong, () -> show(request, text, wrong), unreadable -> paste(request, unreadable));
  }

  private ModelAndView paste(HttpServletRequest request, Form form) {
    Page page = screens.at(Place.PARTNERS, request, "partners.accept.title");
    return screens.show("partners/paste", page, new PasteView(form), form);
  }

  private ModelAndView show(HttpServletRequest request, String text, Form form) {
    Page page = screens.at(Place.PARTNERS, request, "partners.compare.title");
    AcceptView view =
        Onboarding.isAcceptance(text)
            ? acceptance(onboarding.readAcceptance(text), text, form, page)
            : invitation(onboarding.read(text), text, form, page);
    return screens.show("partners/accept", page, view, form);
  }

  private static AcceptView invitation(Invitation invitation, String text, Form form, Page page) {
    var from = invitation.from();
    return new AcceptView(
        true,
        from.name(),
        from.id().value(),
        from.endpoint(),
        PartnersController.grouped(from.fingerprint()),
        page.when(invitation.expires()),
        TermsTexts.of(page, invitation.terms()),
        text,
        form);
  }

  private static AcceptView acceptance(Acceptance acceptance, String text, Form form, Page page) {
    var from = acceptance.from();
    String version =
        page.t(
            "partners.version",
            "id",
            acceptance.agreement().id(),
            "version",
            String.valueOf(acceptance.agreement().version()));
    return new AcceptView(
        false,
        from.name(),
        from.id().value(),
        from.endpoint(),
        PartnersController.grouped(from.fingerprint()),
        "",
        List.of(new TermsFact(page.t("partners.agreement"), List.of(version))),
        text,
        form);
  }

  private static String uploaded(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty() || file.getSize() > LARGEST) {
      return "";
    }
    try {
      return new String(file.getBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
