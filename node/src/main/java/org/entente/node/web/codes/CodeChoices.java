package org.entente.node.web.codes;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.entente.names.Countries;
import org.entente.names.IdentifierKind;
import org.entente.node.casework.SmugglingRole;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Words;
import org.entente.protocol.HandlingCode;
import org.entente.protocol.InformationGrade;
import org.entente.protocol.SourceGrade;

/** The constants of a code as options of a field. */
public final class CodeChoices {
  private CodeChoices() {}

  /** All constants with their words. */
  public static <E extends Enum<E>> List<Choice> of(Words words, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(code -> Choice.of(code.name(), CodeTexts.of(words, code)))
        .toList();
  }

  /** The handling codes, each explained. */
  public static List<Choice> handling(Words words) {
    return Arrays.stream(HandlingCode.values())
        .map(code -> Choice.of(code.name(), code.name()).hint(CodeTexts.of(words, code)))
        .toList();
  }

  /** The first half of the 4x4 evaluation. */
  public static List<Choice> sources(Words words) {
    return Arrays.stream(SourceGrade.values())
        .map(grade -> Choice.of(grade.name(), coded(words, grade.name(), grade)))
        .toList();
  }

  /** The second half of the 4x4 evaluation. */
  public static List<Choice> information(Words words) {
    return Arrays.stream(InformationGrade.values())
        .map(grade -> Choice.of(grade.digit(), coded(words, grade.digit(), grade)))
        .toList();
  }

  /** The roles of a network, each with its tier. */
  public static List<Choice> smugglingRoles(Words words) {
    return Arrays.stream(SmugglingRole.values())
        .map(role ->
            Choice.of(
                role.name(),
                words.of(
                    "codes.smuggling-role.in-tier",
                    "role",
                    CodeTexts.of(words, role),
                    "tier",
                    CodeTexts.of(words, role.tier()))))
        .toList();
  }

  /** The given kinds of identifier, by their codes. */
  public static List<Choice> identifierKinds(Words words, List<IdentifierKind> kinds) {
    return kinds.stream().map(k -> Choice.of(k.code(), CodeTexts.of(words, k))).toList();
  }

  /** All countries by their names in the reader's language, in its order. */
  public static List<Choice> countries(Words words) {
    Locale locale = words.language().locale();
    Comparator<Object> order = Collator.getInstance(ULocale.forLocale(locale));
    return Countries.all().stream()
        .map(country -> Choice.of(country.code(), Countries.name(country, locale)))
        .sorted((a, b) -> order.compare(a.label(), b.label()))
        .toList();
  }

  private static String coded(Words words, String code, Enum<?> grade) {
    return words.of("codes.code", "code", code, "meaning", CodeTexts.of(words, grade));
  }
}
