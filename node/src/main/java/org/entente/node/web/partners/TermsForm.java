package org.entente.node.web.partners;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.shell.Form;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Classification;
import org.entente.protocol.Clock;
import org.entente.protocol.Cooperation;
import org.entente.protocol.DataCategory;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.LookupClass;
import org.entente.protocol.LookupTerms;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.TwoPersonAct;
import org.entente.protocol.Urgency;
import org.entente.protocol.WhoLearnsFirst;

/** The terms of an agreement as the fields of a form, both ways. */
final class TermsForm {
  static final String GRANTED = "granted";

  private TermsForm() {}

  static Form of(AgreementTerms terms) {
    Form form =
        Form.empty()
            .with("agreement-id", terms.id())
            .with("agreement-title", terms.title())
            .with("ceiling", terms.ceiling().name())
            .with("agreement-purposes", names(terms.purposes()))
            .with("agreement-legal-bases", names(terms.legalBases()))
            .with("offences", names(terms.offences()))
            .with("categories", names(terms.categories()))
            .with("second-person", names(terms.secondPerson()))
            .with("cooperations", names(terms.cooperations()))
            .with("smallest-count", String.valueOf(terms.smallestCount()))
            .with("retention", String.valueOf(terms.retentionMonths()))
            .with("onward-rule", terms.onwardRule());
    form = date(date(form, "effective", terms.effective()), "expires", terms.expires());
    for (Map.Entry<Urgency, Duration> deadline : terms.deadlines().entrySet()) {
      form = form.with(hours(deadline.getKey()), String.valueOf(deadline.getValue().toHours()));
    }
    for (Map.Entry<Clock, Duration> clock : terms.clocks().entrySet()) {
      form =
          form.with(
              clock(clock.getKey()),
              String.valueOf(clock.getValue().dividedBy(clock.getKey().unit().getDuration())));
    }
    for (LookupTerms lookup : terms.lookups()) {
      String prefix = prefix(lookup.lookupClass());
      form =
          form.with(prefix + GRANTED, "yes")
              .with(prefix + "first", lookup.whoLearnsFirst().name())
              .with(prefix + "day", String.valueOf(lookup.perDay()))
              .with(prefix + "file", String.valueOf(lookup.perCaseAndDay()))
              .with(prefix + "officer", String.valueOf(lookup.perOfficerAndDay()))
              .with(prefix + "question", String.valueOf(lookup.perQuestion()))
              .with(prefix + "window", String.valueOf(lookup.answerWindow().toMinutes()));
    }
    return form;
  }

  static AgreementTerms read(Fields fields, AuthorityId us, AuthorityId them, int version) {
    return new AgreementTerms(
        fields.text("agreement-id"),
        version,
        fields.text("agreement-title"),
        List.of(us, them),
        fields.date("effective"),
        fields.date("expires"),
        fields.one("ceiling", Classification.class),
        fields.several("agreement-purposes", Purpose.class),
        fields.several("agreement-legal-bases", LegalBasis.class),
        fields.several("offences", Offence.class),
        fields.several("categories", DataCategory.class),
        lookups(fields),
        deadlines(fields),
        fields.number("retention"),
        fields.several("second-person", TwoPersonAct.class),
        fields.several("cooperations", Cooperation.class),
        clocks(fields),
        fields.number("smallest-count"),
        fields.text("onward-rule"));
  }

  private static List<LookupTerms> lookups(Fields fields) {
    List<LookupTerms> lookups = new ArrayList<>();
    for (LookupClass lookupClass : LookupClass.values()) {
      String prefix = prefix(lookupClass);
      if (fields.form().has(prefix + GRANTED, "yes")) {
        lookups.add(
            new LookupTerms(
                lookupClass,
                fields.one(prefix + "first", WhoLearnsFirst.class),
                fields.number(prefix + "day"),
                fields.number(prefix + "file"),
                fields.number(prefix + "officer"),
                fields.number(prefix + "question"),
                Duration.ofMinutes(fields.number(prefix + "window"))));
      }
    }
    return lookups;
  }

  private static Map<Urgency, Duration> deadlines(Fields fields) {
    Map<Urgency, Duration> deadlines = new EnumMap<>(Urgency.class);
    for (Urgency urgency : Urgency.values()) {
      deadlines.put(urgency, Duration.ofHours(fields.number(hours(urgency))));
    }
    return deadlines;
  }

  private static Map<Clock, Duration> clocks(Fields fields) {
    Map<Clock, Duration> clocks = new EnumMap<>(Clock.class);
    for (Clock clock : Clock.values()) {
      clocks.put(clock, Duration.of(fields.number(clock(clock)), clock.unit()));
    }
    return clocks;
  }

  static String prefix(LookupClass lookupClass) {
    return "lookup-" + lookupClass.name() + "-";
  }

  static String hours(Urgency urgency) {
    return "hours-" + urgency.name();
  }

  static String clock(Clock clock) {
    return "clock-" + clock.name();
  }

  private static Form date(Form form, String name, LocalDate day) {
    return form.with(name + "-year", String.valueOf(day.getYear()))
        .with(name + "-month", String.valueOf(day.getMonthValue()))
        .with(name + "-day", String.valueOf(day.getDayOfMonth()));
  }

  private static String[] names(Collection<? extends Enum<?>> codes) {
    return codes.stream().map(Enum::name).toArray(String[]::new);
  }
}
