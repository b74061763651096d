package org.entente.names;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of identifier a person, an officer or a partner can name, each with a stable code. */
public enum IdentifierKind {
  PASSPORT(DocumentType.PASSPORT),
  DIPLOMATIC_PASSPORT(DocumentType.DIPLOMATIC),
  SERVICE_PASSPORT(DocumentType.SERVICE),
  EMERGENCY_LAISSEZ_PASSER(DocumentType.EMERGENCY_LAISSEZ_PASSER),
  NATIONAL_ID(DocumentType.NATIONAL_ID),
  RESIDENCE_PERMIT(DocumentType.RESIDENCE_PERMIT),
  VISA(DocumentType.VISA),
  SEAFARER_DOCUMENT(DocumentType.SEAFARER),
  BIRTH_CERTIFICATE(DocumentType.BIRTH_CERT),
  NATIONALITY_CERTIFICATE(DocumentType.NATIONALITY_CERT),
  DRIVING_LICENCE(DocumentType.DRIVING_LICENCE),
  REFUGEE_TRAVEL_DOCUMENT(DocumentType.REFUGEE_TRAVEL_DOC),
  STATELESS_TRAVEL_DOCUMENT(DocumentType.STATELESS_TRAVEL_DOC),
  UNHCR_CARD(DocumentType.UNHCR_CARD),
  NATIONAL_NUMBER(TokenClass.DOCUMENT),
  PHONE(TokenClass.PHONE),
  EMAIL(TokenClass.PHONE),
  HANDLE(TokenClass.PHONE),
  IBAN(TokenClass.DOCUMENT),
  BANK_ACCOUNT(TokenClass.DOCUMENT),
  WALLET(TokenClass.OBJECT),
  PLATE(TokenClass.OBJECT),
  VIN(TokenClass.OBJECT),
  IMO(TokenClass.OBJECT),
  MMSI(TokenClass.OBJECT),
  VESSEL_NAME(TokenClass.OBJECT);

  private static final Map<String, IdentifierKind> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(IdentifierKind::code, k -> k));

  private final TokenClass tokenClass;
  private final @Nullable DocumentType documentType;

  IdentifierKind(DocumentType documentType) {
    this.tokenClass = TokenClass.DOCUMENT;
    this.documentType = documentType;
  }

  IdentifierKind(TokenClass tokenClass) {
    this.tokenClass = tokenClass;
    this.documentType = null;
  }

  /** The kind with this code, if there is one. */
  public static Optional<IdentifierKind> find(String code) {
    return Optional.ofNullable(BY_CODE.get(code.strip()));
  }

  static IdentifierKind of(DocumentType type) {
    return Arrays.stream(values()).filter(k -> k.documentType == type).findFirst().orElseThrow();
  }

  /** The code on the wire and in forms, such as {@code national-id}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of its word in the message bundle. */
  public String messageKey() {
    return "identifier.kind." + code();
  }

  /** The type of document, where it is one. */
  public Optional<DocumentType> documentType() {
    return Optional.ofNullable(documentType);
  }

  /** The class of its tokens; ways of reaching a person share the class of phones. */
  public TokenClass tokenClass() {
    return tokenClass;
  }
}
