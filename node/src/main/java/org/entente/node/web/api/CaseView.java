package org.entente.node.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.names.BirthDate;
import org.entente.names.Country;
import org.entente.names.Identifier;
import org.entente.node.casework.CaseFile;
import org.entente.node.casework.CaseObject;
import org.entente.node.casework.HeldItem;
import org.entente.node.casework.ListedPerson;
import org.entente.node.casework.OrganiserReach;
import org.entente.node.casework.Outcome;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.Subject;
import org.entente.node.casework.SubjectId;
import org.entente.node.casework.Suspect;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.WireIdentifier;

/** A case file as the API shows it. */
record CaseView(
    Head file,
    List<Person> subjects,
    List<ObjectView> objects,
    List<ProtectedView> protectedPeople,
    List<ItemView> items,
    List<OutcomeView> outcomes,
    OrganiserReach organiserReach) {

  record Head(
      UUID id,
      String reference,
      String title,
      String kind,
      List<String> offences,
      String classification,
      Optional<String> benefit,
      Instant opened,
      Optional<Instant> closed,
      boolean mayAskPartners) {}

  /**
   * {@code role} and {@code legalState} for a suspect, {@code list} to {@code statedAs} for a
   * listed person.
   */
  record Person(
      UUID id,
      String record,
      String standing,
      List<String> names,
      List<String> birthDates,
      List<WireIdentifier> identifiers,
      Optional<String> role,
      Optional<String> legalState,
      Optional<String> list,
      Optional<String> reference,
      Optional<String> statedAs) {
    @Override
    public String toString() {
      return "Person[" + id + "]";
    }
  }

  record ObjectView(UUID id, String record, WireIdentifier identifier) {}

  record ProtectedView(UUID id, String role, String alias) {}

  record ItemView(
      UUID item,
      String originator,
      String category,
      String statement,
      String basis,
      String handling,
      String evaluation,
      LocalDate reviewBy,
      Optional<String> deliveredBy,
      Optional<UUID> request,
      Instant received) {
    @Override
    public String toString() {
      return "ItemView[" + item + "]";
    }
  }

  record OutcomeView(UUID id, String kind, Optional<UUID> subject, LocalDate on, String account) {}

  static Head head(CaseFile file) {
    return new Head(
        file.id().value(),
        file.reference().value(),
        file.title(),
        file.kind().name(),
        file.offences().stream().map(o -> o.article()).sorted().toList(),
        file.classification().name(),
        file.benefit(),
        file.opened(),
        file.closed(),
        file.mayAskPartners());
  }

  static CaseView of(
      CaseFile file,
      List<Subject> subjects,
      List<CaseObject> objects,
      List<ProtectedPerson> people,
      List<HeldItem> items,
      List<Outcome> outcomes,
      OrganiserReach reach) {
    return new CaseView(
        head(file),
        subjects.stream().map(CaseView::person).toList(),
        objects.stream()
            .map(o -> new ObjectView(o.id(), o.recordKey(), wire(o.identifier())))
            .toList(),
        people.stream().map(p -> new ProtectedView(p.id(), p.role().name(), p.alias())).toList(),
        items.stream().map(CaseView::item).toList(),
        outcomes.stream()
            .map(o ->
                new OutcomeView(
                    o.id(),
                    o.kind().name(),
                    o.subject().map(SubjectId::value),
                    o.on(),
                    o.account()))
            .toList(),
        reach);
  }

  private static Person person(Subject subject) {
    Optional<Suspect> suspect =
        subject instanceof Suspect s ? Optional.of(s) : Optional.<Suspect>empty();
    Optional<ListedPerson> listed =
        subject instanceof ListedPerson l ? Optional.of(l) : Optional.<ListedPerson>empty();
    return new Person(
        subject.id().value(),
        subject.recordKey(),
        suspect.isPresent() ? "SUSPECT" : "LISTED",
        subject.names(),
        subject.birthDates().stream().map(BirthDate::iso).toList(),
        subject.identifiers().stream().map(CaseView::wire).toList(),
        suspect.map(s -> s.role().name()),
        suspect.map(s -> s.state().name()),
        listed.map(ListedPerson::list),
        listed.map(ListedPerson::reference),
        listed.map(ListedPerson::statedAs));
  }

  static ItemView item(HeldItem held) {
    return new ItemView(
        held.item().item(),
        held.item().originator().value(),
        held.item().category().name(),
        held.item().statement(),
        held.item().basis(),
        held.item().handling().label(),
        held.item().evaluation().label(),
        held.item().reviewBy(),
        held.deliveredBy().map(AuthorityId::value),
        held.request(),
        held.received());
  }

  static WireIdentifier wire(Identifier identifier) {
    return new WireIdentifier(
        identifier.kind().code(), identifier.country().map(Country::code), identifier.value());
  }
}
