package org.entente.node.web.partners;

import jakarta.servlet.http.HttpServletRequest;
import org.entente.node.identity.Identity;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.protocol.AuthorityId;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a signed text of ours, to be copied or kept as a file and sent to the partner. */
@Component
class SignedTexts {
  private final Identity identity;
  private final Screens screens;

  SignedTexts(Identity identity, Screens screens) {
    this.identity = identity;
    this.screens = screens;
  }

  ModelAndView invitation(HttpServletRequest request, AuthorityId to, String text) {
    return show(request, "invitation", to, text, "/partners");
  }

  ModelAndView acceptance(HttpServletRequest request, AuthorityId to, String text) {
    return show(request, "acceptance", to, text, "/partners/" + to);
  }

  private ModelAndView show(
      HttpServletRequest request, String what, AuthorityId to, String text, String onward) {
    Page page = screens.at(Place.PARTNERS, request, "partners." + what + ".title");
    SignedTextView view =
        new SignedTextView(
            page.t("partners." + what + ".text", "partner", to.value()),
            text,
            "%s-%s-%s.txt".formatted(what, identity.id(), to),
            PartnersController.grouped(identity.profile().fingerprint()),
            onward);
    return screens.show("partners/signed", page, view);
  }
}
