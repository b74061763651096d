package org.entente.node.web.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.node.audit.Act;
import org.entente.node.audit.Audit;
import org.entente.node.audit.AuditEntry;
import org.entente.node.casework.CaseDesk;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.ItemDesk;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The log of a case file: the audit about it and about what it holds. */
@Controller
class LogController {
  private static final int MOST = 200;

  private final Audit audit;
  private final CaseDesk cases;
  private final SubjectDesk subjects;
  private final ItemDesk items;
  private final CaseScreens files;
  private final WhoIsWho whoIsWho;

  LogController(
      Audit audit,
      CaseDesk cases,
      SubjectDesk subjects,
      ItemDesk items,
      CaseScreens files,
      WhoIsWho whoIsWho) {
    this.audit = audit;
    this.cases = cases;
    this.subjects = subjects;
    this.items = items;
    this.files = files;
    this.whoIsWho = whoIsWho;
  }

  @GetMapping("/cases/{id}/log")
  ModelAndView log(Officer officer, @PathVariable("id") UUID id, HttpServletRequest request) {
    CaseFile file = files.view(officer, id);
    Page page = files.page(file, request);
    boolean linked = officer.readsAudit();
    List<AuditEntry> all =
        records(officer, file)
            .flatMap(record -> audit.latestAbout(record, MOST).stream())
            .sorted(Comparator.comparing(AuditEntry::at).reversed())
            .toList();
    List<LogView.Entry> entries =
        all.stream()
            .filter(entry -> !isLook(entry))
            .limit(MOST)
            .map(entry -> entry(entry, page.words(), linked))
            .toList();
    LogView view =
        new LogView(
            files.frame(officer, file, page, CaseTab.LOG), entries, looks(all, page.words()));
    return files.show("cases/log", page, view);
  }

  private static boolean isLook(AuditEntry entry) {
    return entry.act().equals(Act.CASE_VIEWED.code());
  }

  private List<LogView.Look> looks(List<AuditEntry> newestFirst, Words words) {
    Map<String, List<AuditEntry>> byActor =
        newestFirst.stream()
            .filter(LogController::isLook)
            .collect(
                Collectors.groupingBy(AuditEntry::actor, LinkedHashMap::new, Collectors.toList()));
    return byActor.entrySet().stream()
        .map(looks ->
            new LogView.Look(
                whoIsWho.actor(words, looks.getKey()),
                looks.getValue().size(),
                looks.getValue().getFirst().at()))
        .toList();
  }

  /** The file itself and the records it holds. */
  private Stream<String> records(Officer officer, CaseFile file) {
    return Stream.of(
            Stream.of(file.id().toString()),
            subjects.subjects(officer, file.id()).stream().map(s -> s.id().toString()),
            subjects.objects(officer, file.id()).stream().map(o -> o.id().toString()),
            subjects.protectedPeople(officer, file.id()).stream().map(p -> p.id().toString()),
            items.list(officer, file.id()).stream().map(i -> i.item().item().toString()),
            cases.outcomes(officer, file.id()).stream().map(o -> o.id().toString()))
        .flatMap(records -> records)
        .distinct();
  }

  private LogView.Entry entry(AuditEntry entry, Words words, boolean linked) {
    return new LogView.Entry(
        entry.at(),
        CodeTexts.known(words, "act", entry.act()),
        whoIsWho.actor(words, entry.actor()),
        entry.actor().startsWith("partner:"),
        entry.result().equals("done") ? "" : CodeTexts.known(words, "result", entry.result()),
        linked ? "/audit/" + entry.id() : "");
  }
}
