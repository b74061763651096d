package org.entente.node.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.node.staff.Officer;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Branding;
import org.entente.node.web.shell.Language;
import org.entente.node.web.shell.Navigation;
import org.entente.node.web.shell.Place;
import org.entente.node.web.shell.Texts;
import org.entente.node.web.shell.Viewer;
import org.entente.node.web.shell.Viewers;
import org.entente.node.web.shell.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows viewers from the staff register: their language and zone, and where their roles lead. */
@Component
class StaffViewers implements Viewers {
  private final Texts texts;
  private final Branding branding;
  private final ObjectProvider<Waiting> waiting;

  StaffViewers(Texts texts, Branding branding, ObjectProvider<Waiting> waiting) {
    this.texts = texts;
    this.branding = branding;
    this.waiting = waiting;
  }

  @Override
  public Viewer viewer(HttpServletRequest request, Language preferred) {
    return CurrentOfficer.find(request)
        .<Viewer>map(officer -> known(officer, preferred))
        .orElseGet(() -> new Viewer.Visitor(preferred, branding.zone()));
  }

  private Viewer known(Officer officer, Language preferred) {
    Language language = Language.find(officer.language()).orElse(preferred);
    Words words = texts.in(language);
    List<String> roles =
        officer.roles().stream().sorted().map(role -> CodeTexts.of(words, role)).toList();
    return new Viewer.Officer(officer.displayName(), roles, language, ZoneId.of(officer.zone()));
  }

  @Override
  public Navigation navigation(HttpServletRequest request) {
    return CurrentOfficer.find(request)
        .map(officer -> new Navigation(Places.open(officer), counts(officer)))
        .orElseGet(Navigation::none);
  }

  private Map<Place, Integer> counts(Officer officer) {
    Map<Place, Integer> counts = new EnumMap<>(Place.class);
    waiting.orderedStream().forEach(source -> counts.putAll(source.waitingFor(officer)));
    return counts;
  }
}
