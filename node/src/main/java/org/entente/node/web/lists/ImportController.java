package org.entente.node.web.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.entente.node.lists.ListDesk;
import org.entente.node.lists.ListKey;
import org.entente.node.lists.ListRefused;
import org.entente.node.lists.ListVersion;
import org.entente.node.staff.Officer;
import org.entente.node.web.forms.Attempt;
import org.entente.node.web.forms.FieldFault;
import org.entente.node.web.forms.Screens;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Imports a list: the version that ships, or the publisher's files. */
@Controller
class ImportController {
  private final ListDesk lists;
  private final Screens screens;

  ImportController(ListDesk lists, Screens screens) {
    this.lists = lists;
    this.screens = screens;
  }

  @GetMapping("/lists/import/{list}")
  ModelAndView blank(
      Officer officer, @PathVariable("list") String list, HttpServletRequest request) {
    return form(officer, ListKey.of(list), request, Form.empty());
  }

  @PostMapping("/lists/import/{list}/shipped")
  ModelAndView shipped(
      Officer officer,
      @PathVariable("list") String list,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    ListKey key = ListKey.of(list);
    return take(officer, key, request, attributes, () -> lists.importShipped(officer, key));
  }

  @PostMapping("/lists/import/{list}")
  ModelAndView files(
      Officer officer,
      @PathVariable("list") String list,
      @RequestParam Map<String, MultipartFile> files,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    ListKey key = ListKey.of(list);
    return take(officer, key, request, attributes, () -> read(officer, key, files));
  }

  private ListVersion read(Officer officer, ListKey key, Map<String, MultipartFile> files) {
    List<InputStream> open = new ArrayList<>();
    try {
      for (int part = 0; part < key.files().size(); part++) {
        MultipartFile file = files.get(field(part));
        if (file == null || file.isEmpty()) {
          throw new FieldFault(field(part), "codes.fault.file");
        }
        open.add(file.getInputStream());
      }
      return lists.importFiles(officer, key, open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      open.forEach(ImportController::close);
    }
  }

  private static void close(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ModelAndView take(
      Officer officer,
      ListKey key,
      HttpServletRequest request,
      RedirectAttributes attributes,
      Supplier<ListVersion> act) {
    Words words = screens.words(request);
    return Attempt.of(
        Form.empty(),
        words,
        () -> {
          try {
            ListVersion version = act.get();
            return screens.done(
                "/lists/versions/" + version.id(),
                attributes,
                words.of(
                    "lists.done.imported", "read", version.read(), "skipped", version.skipped()));
          } catch (ListRefused e) {
            Form wrong = Form.empty().withError(field(0), refusal(words, e));
            return form(officer, key, request, wrong);
          }
        },
        wrong -> form(officer, key, request, wrong));
  }

  static String refusal(Words words, ListRefused refused) {
    String why =
        words.of("lists.refused." + refused.reason().toLowerCase(Locale.ROOT).replace('_', '-'));
    return refused.line() == 0
        ? why
        : words.of("lists.refused.at", "why", why, "line", String.valueOf(refused.line()));
  }

  private ModelAndView form(Officer officer, ListKey key, HttpServletRequest request, Form form) {
    Page page =
        screens.at(
            Place.LISTS,
            request,
            "lists.import.title",
            "list",
            screens.words(request).of("lists.name." + key.key()));
    List<ImportView.Part> parts = new ArrayList<>();
    for (int part = 0; part < key.files().size(); part++) {
      parts.add(new ImportView.Part(field(part), page.t("lists.part." + key.key() + "." + part)));
    }
    ImportView view =
        new ImportView(
            page.t("lists.name." + key.key()),
            "/lists/import/" + key.key(),
            parts,
            form,
            ListsController.whyNotImport(officer, page.words()));
    return screens.show("lists/import", page, view, form);
  }

  private static String field(int part) {
    return "file-" + part;
  }
}
