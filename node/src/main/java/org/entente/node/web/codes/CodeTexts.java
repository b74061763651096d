package org.entente.node.web.codes;

import java.util.Locale;
import java.util.Map;
import org.entente.names.Identifier;
import org.entente.names.IdentifierKind;
import org.entente.node.audit.Act;
import org.entente.node.casework.Outcome;
import org.entente.node.casework.ProtectedPerson;
import org.entente.node.casework.SmugglingRole;
import org.entente.node.partners.Partner;
import org.entente.node.staff.NotAllowed;
import org.entente.node.web.shell.Codes;
import org.entente.node.web.shell.Words;
import org.entente.protocol.Evaluation;
import org.entente.protocol.Handling;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InformationGrade;
import org.entente.protocol.SourceGrade;

/** Finds the words for a code in the reader's language. */
public final class CodeTexts {
  private static final Map<Class<?>, String> NAMED =
      Map.of(
          ProtectedPerson.Role.class, "protected-role",
          SmugglingRole.Tier.class, "tier",
          Outcome.Kind.class, "outcome",
          Partner.Status.class, "partner-status",
          NotAllowed.Reason.class, "not-allowed");

  private CodeTexts() {}

  /** The words for one constant. */
  public static String of(Words words, Enum<?> code) {
    return words.of(key(code));
  }

  /** The key of the words for one constant. */
  public static String key(Enum<?> code) {
    return switch (code) {
      case HandlingCode handling -> "handling." + handling.name();
      case SourceGrade grade -> "evaluation.source." + grade.name();
      case InformationGrade grade -> "evaluation.information." + grade.digit();
      case Act act -> "codes.act." + act.code();
      case IdentifierKind kind -> "codes." + kind.messageKey();
      default -> "codes." + area(code.getDeclaringClass()) + "." + code.name();
    };
  }

  /**
   * The words under a stored name, such as a result in the audit; the bare name where there are
   * none.
   */
  public static String known(Words words, String area, String name) {
    String key = "codes." + area + "." + name;
    return words.has(key) ? words.of(key) : name;
  }

  /** The name of an official list; its key where we do not know it. */
  public static String listName(Words words, String list) {
    String key = "lists.name." + list;
    return words.has(key) ? words.of(key) : list;
  }

  /** What a list says an entry is: its own words, or the kind of entry where it gives none. */
  public static String statedAs(Words words, String stated) {
    String key = "lists.kind." + stated;
    return words.has(key) ? words.of(key) : stated;
  }

  /** The codes of an item as the shell shows them. */
  public static Codes codes(Handling handling, Evaluation evaluation) {
    return codes(handling).evaluation(evaluation.label());
  }

  /** Handling codes alone. */
  public static Codes codes(Handling handling) {
    String[] names = handling.codes().stream().map(HandlingCode::name).toArray(String[]::new);
    return Codes.handling(names).restriction(handling.restriction());
  }

  /** What kind of identifier it is, with its country where the value does not say it. */
  public static String kind(Words words, Identifier identifier) {
    String kind = of(words, identifier.kind());
    return identifier
        .country()
        .map(country ->
            words.of("codes.identifier.of-country", "kind", kind, "country", country.code()))
        .orElse(kind);
  }

  private static String area(Class<?> type) {
    String named = NAMED.get(type);
    return named != null
        ? named
        : type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
