package org.entente.names;

import com.ibm.icu.text.IDNA;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.names.InvalidIdentifier.Reason;

/**
 * An e-mail address in lower case, its domain in the ASCII form of UTS #46. The local part is
 * folded too: no provider in use tells capitals apart, and people write them at will.
 */
public record Email(String address) implements Identifier {
  private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII);
  private static final Pattern LOCAL =
      Pattern.compile("[^\\s@\"(),:;<>\\[\\\\\\]\\p{Cntrl}]{1,64}");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{1,62}");

  public Email {
    String normal = Characters.normal(IdentifierKind.EMAIL, address);
    int at = normal.lastIndexOf('@');
    if (at < 1 || at > 64) {
      throw new InvalidIdentifier(IdentifierKind.EMAIL, Reason.STRUCTURE);
    }
    String local = Characters.lower(normal.substring(0, at));
    StringBuilder domain = new StringBuilder();
    IDNA.Info info = new IDNA.Info();
    DOMAINS.nameToASCII(normal.substring(at + 1), domain, info);
    if (info.hasErrors() || !LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
      throw new InvalidIdentifier(IdentifierKind.EMAIL, Reason.STRUCTURE);
    }
    address = local + "@" + domain;
  }

  @Override
  public IdentifierKind kind() {
    return IdentifierKind.EMAIL;
  }

  @Override
  public Optional<Country> country() {
    return Optional.empty();
  }

  @Override
  public String value() {
    return address;
  }

  @Override
  public List<Token> tokens() {
    return List.of(
        Token.of("email", TokenClass.PHONE, address, Strength.STRONG, TokenBasis.UNIQUE_VALUE));
  }

  @Override
  public String toString() {
    return "Email";
  }
}
