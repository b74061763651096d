package org.entente.node.web.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseFileId;
import org.entente.node.requests.GivenInformation;
import org.entente.node.requests.InformationDesk;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.entente.protocol.CaseReference;
import org.entente.protocol.InvalidTerm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what partners gave unasked, and puts it into case files. */
@Controller
class InformationController {
  private final InformationDesk desk;
  private final CaseDesk cases;
  private final WhoIsWho whoIsWho;
  private final Screens screens;

  InformationController(InformationDesk desk, CaseDesk cases, WhoIsWho whoIsWho, Screens screens) {
    this.desk = desk;
    this.cases = cases;
    this.whoIsWho = whoIsWho;
    this.screens = screens;
  }

  @GetMapping("/information")
  ModelAndView list(Officer officer, HttpServletRequest request) {
    Page page = screens.at(Place.INBOX, request, "requests.information.title");
    List<CaseFile> files = cases.list(officer);
    InformationView view =
        new InformationView(
            Inbox.INFORMATION.tabs(page.words()),
            officer.hasAny(Role.LIAISON_OFFICER, Role.INVESTIGATOR)
                ? ""
                : page.t("requests.why.role-file"),
            files.stream()
                .filter(CaseFile::isOpen)
                .map(f ->
                    Choice.of(
                        f.id().toString(),
                        page.t(
                            "requests.file",
                            "reference",
                            f.reference().value(),
                            "title",
                            f.title())))
                .toList(),
            desk.received(officer).stream().map(given -> row(given, files, page)).toList());
    return screens.show("requests/information", page, view);
  }

  private InformationView.Row row(GivenInformation given, List<CaseFile> files, Page page) {
    Words words = page.words();
    ItemTexts items = new ItemTexts(page, whoIsWho);
    Optional<CaseReference> named = given.content().recipientCase();
    Form form =
        files.stream()
            .filter(f -> named.filter(f.reference()::equals).isPresent())
            .findFirst()
            .map(f -> Form.empty().with("case", f.id().toString()))
            .orElse(Form.empty());
    return new InformationView.Row(
        "information-" + given.content().information(),
        "/information/" + given.content().information() + "/file",
        whoIsWho.authority(given.partner()),
        given.received(),
        CodeTexts.of(words, given.content().purpose()),
        CodeTexts.of(words, given.content().legalBasis()),
        named.map(CaseReference::value).orElse(""),
        given.content().why(),
        given.content().items().stream().map(items::of).toList(),
        given.file().map(f -> "/cases/" + f + "/items").orElse(""),
        given
            .file()
            .flatMap(id -> files.stream().filter(f -> f.id().equals(id)).findFirst())
            .map(f -> f.reference().value())
            .orElse(words.of("requests.information.other-file")),
        form);
  }

  @PostMapping("/information/{id}/file")
  ModelAndView file(
      Officer officer,
      @PathVariable("id") UUID id,
      @RequestParam(name = "case", defaultValue = "") String file,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Words words = screens.words(request);
    if (!file.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return screens.stopped("/information", attributes, words.of("requests.fault.case"));
    }
    CaseFileId chosen = new CaseFileId(UUID.fromString(file));
    try {
      desk.file(officer, id, chosen);
    } catch (InvalidTerm e) {
      return screens.stopped("/information", attributes, words.of("requests.overtaken"));
    }
    return screens.done(
        "/cases/" + chosen + "/items", attributes, words.of("requests.information.filed"));
  }
}
