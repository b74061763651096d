package org.entente.names;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.names.InvalidIdentifier.Reason;

/**
 * A vessel by its name and, where known, its flag. Without a flag it gives no token: vessels of the
 * same name are many.
 */
public record VesselName(String name, Optional<Country> flag) implements Identifier {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern PREFIX =
      Pattern.compile("^(?:(?:M V|MV|M T|MT|M Y|MY|F V|FV|S S|SS) )+");

  public VesselName {
    String capitals =
        withoutMarks(Characters.normal(IdentifierKind.VESSEL_NAME, name)).toUpperCase(Locale.ROOT);
    String words = BETWEEN.matcher(withoutMarks(capitals)).replaceAll(" ").strip();
    name =
        Characters.bounded(
            IdentifierKind.VESSEL_NAME, PREFIX.matcher(words).replaceFirst("").strip(), 2, 80);
    if (name.codePoints().noneMatch(Character::isLetter)) {
      throw new InvalidIdentifier(IdentifierKind.VESSEL_NAME, Reason.CHARACTERS);
    }
  }

  private static String withoutMarks(String text) {
    return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.VESSEL_NAME;
  }

  @Override
  public Optional<Country> country() {
    return flag;
  }

  @Override
  public String value() {
    return name;
  }

  @Override
  public List<Token> tokens() {
    return flag.map(country ->
            List.of(
                Token.of(
                    "vessel",
                    TokenClass.OBJECT,
                    country.code() + ":" + name,
                    Strength.MODERATE,
                    TokenBasis.NAME_AND_FLAG)))
        .orElse(List.of());
  }

  @Override
  public String toString() {
    return "VesselName";
  }
}
