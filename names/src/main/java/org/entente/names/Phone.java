package org.entente.names;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.entente.names.InvalidIdentifier.Reason;

/** A telephone number in the international form of ITU-T E.164, such as {@code +21891…}. */
public record Phone(String number) implements Identifier {
  private static final String NO_REGION = "ZZ";

  public Phone {
    number = e164(number, NO_REGION);
  }

  /** Reads a number as it is dialled in the given country, or an international one. */
  public static Phone dialledIn(Country region, String text) {
    return new Phone(e164(text, region.code()));
  }

  /**
   * Lengths are checked, not ranges: ranges change sooner than the tables a node carries, and a
   * true number must not be refused.
   */
  private static String e164(String text, String region) {
    String dialled = Characters.normal(IdentifierKind.PHONE, text);
    if (region.equals(NO_REGION) && dialled.startsWith("00")) {
      dialled = "+" + dialled.substring(2);
    }
    PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber parsed = phones.parse(dialled, region);
      switch (phones.isPossibleNumberWithReason(parsed)) {
        case IS_POSSIBLE -> {}
        case TOO_LONG -> throw new InvalidIdentifier(IdentifierKind.PHONE, Reason.TOO_LONG);
        case TOO_SHORT, IS_POSSIBLE_LOCAL_ONLY ->
            throw new InvalidIdentifier(IdentifierKind.PHONE, Reason.TOO_SHORT);
        case INVALID_COUNTRY_CODE ->
            throw new InvalidIdentifier(IdentifierKind.PHONE, Reason.COUNTRY_UNKNOWN);
        case INVALID_LENGTH -> throw new InvalidIdentifier(IdentifierKind.PHONE, Reason.STRUCTURE);
      }
      return phones.format(parsed, PhoneNumberFormat.E164);
    } catch (NumberParseException e) {
      Reason reason =
          switch (e.getErrorType()) {
            case INVALID_COUNTRY_CODE -> Reason.COUNTRY_NEEDED;
            case NOT_A_NUMBER -> Reason.CHARACTERS;
            case TOO_LONG -> Reason.TOO_LONG;
            case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> Reason.TOO_SHORT;
          };
      throw new InvalidIdentifier(IdentifierKind.PHONE, reason);
    }
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.PHONE;
  }

  @Override
  public Optional<Country> country() {
    return Optional.empty();
  }

  @Override
  public String value() {
    return number;
  }

  @Override
  public List<Token> tokens() {
    return List.of(
        Token.of("phone", TokenClass.PHONE, number, Strength.STRONG, TokenBasis.UNIQUE_VALUE));
  }

  @Override
  public String toString() {
    return "Phone";
  }
}
