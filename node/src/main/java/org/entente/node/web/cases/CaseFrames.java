package org.entente.node.web.cases;

import java.util.ArrayList;
import java.util.List;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseKind;
import org.entente.node.casework.ItemDesk;
import org.entente.node.casework.OrganiserReach;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.staff.Officer;
import org.entente.node.staff.Role;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.shell.Page;
import org.entente.node.web.shell.Tab;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Component;

/** Makes the frame of a case file's pages. */
@Component
public class CaseFrames {
  private final SubjectDesk subjects;
  private final ItemDesk items;
  private final WhoIsWho whoIsWho;

  public CaseFrames(SubjectDesk subjects, ItemDesk items, WhoIsWho whoIsWho) {
    this.subjects = subjects;
    this.items = items;
    this.whoIsWho = whoIsWho;
  }

  /** The frame for this viewer with one tab open. */
  public CaseFrame of(Officer officer, CaseFile file, Page page, CaseTab active) {
    Words words = page.words();
    return new CaseFrame(
        CaseTab.SUMMARY.href(file.id()),
        file.reference().value(),
        file.title(),
        badges(file, words),
        facts(officer, file, page),
        tabs(officer, file, words, active),
        whyNotWrite(officer, file, words),
        whyNotAsk(officer, file, words));
  }

  private static List<CaseFrame.Badge> badges(CaseFile file, Words words) {
    return List.of(
        file.isOpen()
            ? new CaseFrame.Badge(words.of("cases.open"), Tone.SUCCESS)
            : new CaseFrame.Badge(words.of("cases.closed"), Tone.NEUTRAL),
        new CaseFrame.Badge(
            CodeTexts.of(words, file.kind()),
            file.kind() == CaseKind.SMUGGLING ? Tone.INFO : Tone.WARNING),
        new CaseFrame.Badge(CodeTexts.of(words, file.classification()), Tone.NEUTRAL));
  }

  private List<CaseFrame.Brief> facts(Officer officer, CaseFile file, Page page) {
    OrganiserReach reach = subjects.reach(officer, file.id());
    int all = reach.plans() + reach.enables() + reach.executes();
    List<CaseFrame.Brief> facts = new ArrayList<>();
    facts.add(new CaseFrame.Brief(page.t("cases.owner"), whoIsWho.officer(file.owner())));
    facts.add(new CaseFrame.Brief(page.t("cases.opened"), page.times().day(file.opened())));
    file.closed()
        .ifPresent(
            at -> facts.add(new CaseFrame.Brief(page.t("cases.closed-on"), page.times().day(at))));
    facts.add(
        new CaseFrame.Brief(
            page.t("cases.reach"),
            page.t("cases.reach.brief", "plans", reach.plans(), "all", all)));
    return facts;
  }

  private List<Tab> tabs(Officer officer, CaseFile file, Words words, CaseTab active) {
    List<Tab> tabs = new ArrayList<>();
    for (CaseTab tab : CaseTab.values()) {
      Tab link =
          Tab.of(words.of(tab.label()), tab.href(file.id())).count(count(officer, file, tab));
      tabs.add(tab == active ? link.active() : link);
    }
    return tabs;
  }

  private int count(Officer officer, CaseFile file, CaseTab tab) {
    return switch (tab) {
      case PEOPLE -> subjects.subjects(officer, file.id()).size();
      case ITEMS -> items.list(officer, file.id()).size();
      case SUMMARY, SEARCH, LOOKUPS, REQUESTS, NOTICES, PROCEEDINGS, EVIDENCE, OUTCOMES, LOG -> 0;
    };
  }

  private static String whyNotWrite(Officer officer, CaseFile file, Words words) {
    if (!officer.hasAny(Role.INVESTIGATOR, Role.LIAISON_OFFICER, Role.SUPERVISOR)) {
      return words.of("cases.why.role");
    }
    return file.isOpen() ? "" : words.of("cases.why.closed");
  }

  private static String whyNotAsk(Officer officer, CaseFile file, Words words) {
    String whyNotWrite = whyNotWrite(officer, file, words);
    if (!whyNotWrite.isEmpty()) {
      return whyNotWrite;
    }
    return file.mayAskPartners() ? "" : words.of("cases.why.benefit");
  }
}
