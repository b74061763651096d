package org.entente.node.web.lookups;

import java.util.List;
import java.util.stream.Stream;
import org.entente.node.casework.CaseFile;
import org.entente.node.discovery.Lookup;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.codes.WhoIsWho;
import org.entente.node.web.shell.Tone;
import org.entente.node.web.shell.Words;
import org.springframework.stereotype.Component;

/** Puts a lookup into one row of a list. */
@Component
class LookupRows {
  private final WhoIsWho whoIsWho;

  LookupRows(WhoIsWho whoIsWho) {
    this.whoIsWho = whoIsWho;
  }

  LookupsView.Row row(Words words, CaseFile file, Lookup lookup) {
    long hits = lookup.records().stream().filter(r -> !lookup.hitsOn(r).isEmpty()).count();
    return new LookupsView.Row(
        "/lookups/" + lookup.id(),
        lookup.asked(),
        file.reference().value(),
        "/cases/" + file.id() + "/lookups",
        whoIsWho.authority(lookup.partner()),
        words.of("lookups.row.about", "count", lookup.records().size()),
        CodeTexts.of(words, lookup.purpose()),
        whoIsWho.officer(lookup.askedBy()),
        hits > 0 ? words.of("lookups.row.hits", "count", hits) : without(words, lookup),
        hits > 0 ? Tone.SUCCESS : tone(lookup));
  }

  private static String without(Words words, Lookup lookup) {
    return words.of("lookups.answer." + outcome(lookup));
  }

  private static Tone tone(Lookup lookup) {
    return switch (outcome(lookup)) {
      case "NO_DISCLOSABLE_MATCH" -> Tone.INFO;
      case "WAITING" -> Tone.NEUTRAL;
      default -> Tone.WARNING;
    };
  }

  /** What says least of a lookup without hits: what waits, then what was not or partly answered. */
  private static String outcome(Lookup lookup) {
    List<String> outcomes = lookup.records().stream().map(lookup::outcome).toList();
    return Stream.of("WAITING", "NOT_ANSWERED", "PARTLY_ANSWERED")
        .filter(outcomes::contains)
        .findFirst()
        .orElse("NO_DISCLOSABLE_MATCH");
  }
}
