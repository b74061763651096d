package org.entente.node.web.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.node.casework.CaseFileId;
import org.entente.node.casework.SubjectId;
import org.entente.node.requests.NewRequest;
import org.entente.node.web.forms.Fields;
import org.entente.node.web.shell.Form;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.DataCategory;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InformationRequest;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Offence;
import org.entente.protocol.Purpose;
import org.entente.protocol.Urgency;

/**
 * Reads the form of a request. The fields bear the names of the protocol's terms, so that a term
 * that is not admitted finds its field.
 */
final class NewRequestForm {
  /** What must be given, in the order of the form. */
  private static final List<String> NEEDED =
      List.of(
          "subjects",
          "link-to-the-purpose",
          "information-asked",
          "categories",
          "purpose",
          "legal-basis",
          "offence",
          "facts",
          "reason-to-believe",
          "urgency",
          "handling");

  private static final Map<String, Integer> MOST =
      Map.of(
          "information-asked", 4000,
          "facts", 4000,
          "reason-to-believe", 2000,
          "link-to-the-purpose", 2000,
          "reason-for-urgency", 1000,
          "handling-restriction", 500);

  private NewRequestForm() {}

  /** Everything that is missing or too long, at once. */
  static Form checked(Form posted, Words words) {
    Form form = posted;
    for (String name : NEEDED) {
      form = posted.value(name).isBlank() ? wrong(form, words, name) : form;
    }
    for (Map.Entry<String, Integer> most : MOST.entrySet()) {
      boolean tooLong = posted.value(most.getKey()).strip().length() > most.getValue();
      form =
          tooLong
              ? form.withError(
                  most.getKey(), words.of("requests.fault.too-long", "most", most.getValue()))
              : form;
    }
    if (posted.values().getOrDefault("subjects", List.of()).size()
        > InformationRequest.MOST_SUBJECTS) {
      form = form.withError("subjects", words.of("requests.fault.subjects-most"));
    }
    boolean urgent =
        !posted.value("urgency").isBlank() && !posted.has("urgency", Urgency.ROUTINE.name());
    if (urgent && posted.value("reason-for-urgency").isBlank()) {
      form = wrong(form, words, "reason-for-urgency");
    }
    if (posted.has("handling", HandlingCode.H3.name())
        == posted.value("handling-restriction").isBlank()) {
      form = wrong(form, words, "handling-restriction");
    }
    return form;
  }

  private static Form wrong(Form form, Words words, String name) {
    return form.withError(name, words.of("requests.fault." + name));
  }

  /** The particulars of a form that was checked. */
  static NewRequest particulars(CaseFileId file, AuthorityId partner, Form form) {
    Fields fields = new Fields(form);
    return new NewRequest(
        file,
        partner,
        form.values().getOrDefault("subjects", List.of()).stream()
            .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
            .map(id -> new SubjectId(UUID.fromString(id)))
            .toList(),
        fields.text("link-to-the-purpose"),
        fields.one("purpose", Purpose.class),
        fields.one("legal-basis", LegalBasis.class),
        fields.one("offence", Offence.class),
        fields.one("urgency", Urgency.class),
        fields.text("reason-for-urgency"),
        fields.several("categories", DataCategory.class),
        fields.text("information-asked"),
        fields.text("facts"),
        fields.text("reason-to-believe"),
        new Handling(
            fields.several("handling", HandlingCode.class), fields.text("handling-restriction")));
  }
}
