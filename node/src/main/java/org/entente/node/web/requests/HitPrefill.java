package org.entente.node.web.requests;

import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseObject;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectDesk;
import org.entente.node.discovery.Lookup;
import org.entente.node.discovery.LookupDesk;
import org.entente.node.staff.Officer;
import org.entente.node.web.lookups.HitTexts;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Page;
import org.entente.protocol.Urgency;
import org.springframework.stereotype.Component;

/** Fills a request's form in from the hit it follows. */
@Component
class HitPrefill {
  private final LookupDesk lookups;
  private final SubjectDesk subjects;

  HitPrefill(LookupDesk lookups, SubjectDesk subjects) {
    this.lookups = lookups;
    this.subjects = subjects;
  }

  /** The form with what the lookup says, or as it was when the lookup is none of this file's. */
  Form from(Officer officer, CaseFile file, Form form, Page page) {
    Form filled =
        form.value("urgency").isEmpty() ? form.with("urgency", Urgency.ROUTINE.name()) : form;
    if (!form.value("lookup").matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return filled;
    }
    Lookup lookup = lookups.get(officer, UUID.fromString(form.value("lookup")));
    if (!lookup.file().equals(file.id())) {
      return filled;
    }
    String record = form.value("record");
    String matches =
        lookup.hitsOn(record).stream()
            .sorted(HitTexts.strongestFirst())
            .map(hit -> HitTexts.sentence(page.words(), hit))
            .distinct()
            .collect(Collectors.joining("; "));
    filled =
        filled
            .with("partner", lookup.partner().value())
            .with("purpose", lookup.purpose().name())
            .with("legal-basis", lookup.legalBasis().name());
    if (!matches.isEmpty()) {
      filled =
          filled.with(
              "reason-to-believe",
              page.t(
                  "requests.prefill.reason",
                  "when",
                  page.when(lookup.asked()),
                  "matches",
                  matches));
    }
    for (Subject subject : subjects.subjects(officer, file.id())) {
      if (subject.recordKey().equals(record)) {
        filled = filled.with("subjects", subject.id().toString());
      }
    }
    for (CaseObject object : subjects.objects(officer, file.id())) {
      if (object.recordKey().equals(record)) {
        filled = filled.with("subjects", object.id().toString());
      }
    }
    return filled;
  }
}
