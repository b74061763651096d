package org.entente.names;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that has no canonical form as the kind of identifier it is said to be. */
public final class InvalidIdentifier extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Why, as a stable code. */
  public enum Reason {
    EMPTY,
    TOO_SHORT,
    TOO_LONG,
    CHARACTERS,
    STRUCTURE,
    CHECK_DIGIT,
    WORDS,
    COUNTRY_NEEDED,
    COUNTRY_UNKNOWN,
    PLATFORM_NEEDED,
    NETWORK_UNKNOWN,
    KIND_UNKNOWN;

    /** The code on the wire and in logs, such as {@code check-digit}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key of its sentence in the message bundle. */
    public String messageKey() {
      return "identifier.invalid." + code();
    }
  }

  private final @Nullable IdentifierKind kind;
  private final Reason reason;

  InvalidIdentifier(IdentifierKind kind, Reason reason) {
    super("not a valid " + kind.code() + ": " + reason.code());
    this.kind = kind;
    this.reason = reason;
  }

  InvalidIdentifier(Reason reason) {
    super("not a valid identifier: " + reason.code());
    this.kind = null;
    this.reason = reason;
  }

  /** The kind it was said to be, unless the kind or the country itself is what is wrong. */
  public Optional<IdentifierKind> kind() {
    return Optional.ofNullable(kind);
  }

  /** Why, as a stable code. */
  public Reason reason() {
    return reason;
  }
}
