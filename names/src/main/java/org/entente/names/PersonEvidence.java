package org.entente.names;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves the score of two persons' names by what else is known of both. */
final class PersonEvidence {
  private static final double SAME_DAY = 0.5;
  private static final double SWAPPED = 0.25;
  private static final double COMPATIBLE = 0.15;
  private static final double YEARS_NEAR = 0.8;
  private static final double OTHER_BIRTH = 0.5;
  private static final double IDENTIFIER = 0.85;
  private static final double LOOK_ALIKE = 0.6;
  private static final double NUMBER = 0.5;
  private static final double OTHER_ISSUER = 0.2;
  private static final double OTHER_NUMBER = 0.85;
  private static final double SAME_EXPIRY = 0.3;
  private static final double OTHER_EXPIRY = 0.7;
  private static final double OTHER_SEX = 0.6;
  private static final double NATIONALITY = 0.05;
  private static final double OTHER_NATIONALITY = 0.8;
  private static final double PLACE = 0.1;
  private static final double LITTLE = 1.5;
  private static final double ONE_NAME = 0.6;
  private static final double COMMON_NAMES = 0.75;
  private static final int LEAST_NUMBER = 6;

  private final PersonFacts left;
  private final PersonFacts right;
  private final PreparedPerson one;
  private final PreparedPerson other;
  private final double names;
  private final List<Reason> reasons;
  private double score;

  /**
   * @param names the score of the names most alike
   * @param weight how much the lesser of these two names says: the weights of its parts
   */
  PersonEvidence(
      PreparedPerson one, PreparedPerson other, double names, double weight, List<Reason> reasons) {
    this.one = one;
    this.other = other;
    this.left = one.facts();
    this.right = other.facts();
    this.names = names;
    this.score = names;
    this.reasons = reasons;
    births();
    identifiers();
    sexes();
    nationalities();
    places();
    little(weight);
  }

  /** A single name, or two that very many bear, makes nobody the same without more. */
  private void little(double weight) {
    boolean isBacked =
        reasons.stream()
            .anyMatch(r ->
                switch (r.kind()) {
                  case BORN_SAME_DAY, IDENTIFIER_SAME, IDENTIFIER_LOOK_ALIKE, NUMBER_SAME -> true;
                  default -> false;
                });
    if (!isBacked && weight < LITTLE) {
      against(ReasonKind.NAME_SAYS_LITTLE, "", "", weight <= 1 ? ONE_NAME : COMMON_NAMES);
    }
  }

  double score() {
    return Math.clamp(score, 0, 1);
  }

  List<Reason> reasons() {
    return reasons;
  }

  private void births() {
    if (left.births().isEmpty() || right.births().isEmpty()) {
      return;
    }
    BirthDate ours = left.births().getFirst();
    BirthDate theirs = right.births().getFirst();
    ReasonKind found = ReasonKind.BORN_DIFFERENT;
    for (BirthDate a : left.births()) {
      for (BirthDate b : right.births()) {
        ReasonKind kind = births(a, b);
        if (rank(kind) > rank(found)) {
          found = kind;
          ours = a;
          theirs = b;
        }
      }
    }
    switch (found) {
      case BORN_SAME_DAY -> towards(found, ours.iso(), theirs.iso(), SAME_DAY * names);
      case BORN_COMPATIBLE -> towards(found, ours.iso(), theirs.iso(), COMPATIBLE * names);
      case BORN_DAY_AND_MONTH_SWAPPED -> towards(found, ours.iso(), theirs.iso(), SWAPPED * names);
      case BORN_YEARS_NEAR -> against(found, ours.iso(), theirs.iso(), YEARS_NEAR);
      default -> against(found, ours.iso(), theirs.iso(), OTHER_BIRTH);
    }
  }

  private static int rank(ReasonKind kind) {
    return switch (kind) {
      case BORN_SAME_DAY -> 4;
      case BORN_COMPATIBLE -> 3;
      case BORN_DAY_AND_MONTH_SWAPPED -> 2;
      case BORN_YEARS_NEAR -> 1;
      default -> 0;
    };
  }

  private static ReasonKind births(BirthDate a, BirthDate b) {
    if (a instanceof PartialDate x && b instanceof PartialDate y) {
      boolean isDay = x.day().isPresent() && y.day().isPresent() && !x.isApproximate();
      if (isDay && x.equals(y)) {
        return ReasonKind.BORN_SAME_DAY;
      }
      if (isDay && x.year() == y.year() && x.month().equals(y.day()) && x.day().equals(y.month())) {
        return ReasonKind.BORN_DAY_AND_MONTH_SWAPPED;
      }
    }
    if (a.compatible(b)) {
      return ReasonKind.BORN_COMPATIBLE;
    }
    boolean isNear =
        a.earliest().getYear() <= b.latest().getYear() + 1
            && b.earliest().getYear() <= a.latest().getYear() + 1;
    return isNear ? ReasonKind.BORN_YEARS_NEAR : ReasonKind.BORN_DIFFERENT;
  }

  private void identifiers() {
    if (left.identifiers().isEmpty() || right.identifiers().isEmpty()) {
      return;
    }
    Set<Identifier> theirs = Set.copyOf(right.identifiers());
    for (Identifier identifier : left.identifiers()) {
      if (theirs.contains(identifier)) {
        boolean isStrong =
            identifier.tokens().stream().anyMatch(t -> t.strength() == Strength.STRONG);
        String value = identifier.value();
        if (isStrong) {
          towards(ReasonKind.IDENTIFIER_SAME, value, value, IDENTIFIER);
        } else {
          towards(ReasonKind.NUMBER_SAME, value, value, NUMBER);
        }
        expiries(identifier, identifier);
        return;
      }
    }
    if (!sameNumber() && !lookAlike()) {
      differentNumbers();
    }
  }

  /** Numbers without their country, or of different kinds, that share a token. */
  private boolean sameNumber() {
    Set<String> shared = new HashSet<>(one.tokens());
    shared.retainAll(other.tokens());
    if (shared.isEmpty()) {
      return false;
    }
    Optional<Identifier> ours = sharing(left, shared);
    Optional<Identifier> theirs = sharing(right, shared);
    ours.ifPresent(a -> theirs.ifPresent(b -> sameNumber(a, b)));
    return true;
  }

  private void sameNumber(Identifier ours, Identifier theirs) {
    String value = ours.value();
    if (mayBeOfOneIssuer(ours, theirs)) {
      towards(ReasonKind.NUMBER_SAME, value, value, NUMBER);
    } else {
      String issuers = issuer(ours) + ", " + issuer(theirs);
      towards(ReasonKind.NUMBER_SAME_OTHER_ISSUER, value, issuers, OTHER_ISSUER);
    }
    expiries(ours, theirs);
  }

  private static String issuer(Identifier identifier) {
    return identifier.country().map(Country::code).orElse("");
  }

  private static Optional<Identifier> sharing(PersonFacts facts, Set<String> tokens) {
    return facts.identifiers().stream()
        .filter(i -> i.tokens().stream().anyMatch(t -> tokens.contains(t.text())))
        .findFirst();
  }

  /** One document expires on one day; numbers used again or made up give themselves away. */
  private void expiries(Identifier ours, Identifier theirs) {
    LocalDate a = left.expiries().get(ours);
    LocalDate b = right.expiries().get(theirs);
    if (a == null || b == null) {
      return;
    }
    if (a.equals(b)) {
      towards(ReasonKind.EXPIRY_SAME, a.toString(), b.toString(), SAME_EXPIRY);
    } else {
      against(ReasonKind.EXPIRY_DIFFERENT, a.toString(), b.toString(), OTHER_EXPIRY);
    }
  }

  private boolean lookAlike() {
    for (Identifier a : left.identifiers()) {
      for (Identifier b : right.identifiers()) {
        if (isDocument(a)
            && isDocument(b)
            && a.value().length() >= LEAST_NUMBER
            && mayBeOfOneIssuer(a, b)
            && drawn(a.value()).equals(drawn(b.value()))) {
          towards(ReasonKind.IDENTIFIER_LOOK_ALIKE, a.value(), b.value(), LOOK_ALIKE);
          expiries(a, b);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDocument(Identifier identifier) {
    return identifier instanceof TravelDocument || identifier instanceof NationalNumber;
  }

  private static boolean mayBeOfOneIssuer(Identifier a, Identifier b) {
    Optional<Country> ours = a.country();
    return ours.isEmpty() || b.country().isEmpty() || ours.equals(b.country());
  }

  /** The number as the eye takes it in: letters that look like digits are those digits. */
  private static String drawn(String number) {
    StringBuilder drawn = new StringBuilder(number.length());
    for (int i = 0; i < number.length(); i++) {
      drawn.append(
          switch (number.charAt(i)) {
            case 'O', 'Q', 'D' -> '0';
            case 'I', 'L' -> '1';
            case 'Z' -> '2';
            case 'S' -> '5';
            case 'G' -> '6';
            case 'B' -> '8';
            default -> number.charAt(i);
          });
    }
    return drawn.toString();
  }

  private void differentNumbers() {
    for (Identifier a : left.identifiers()) {
      for (Identifier b : right.identifiers()) {
        if (a instanceof NationalNumber
            && b instanceof NationalNumber
            && a.country().isPresent()
            && a.country().equals(b.country())) {
          against(ReasonKind.IDENTIFIER_DIFFERENT, a.value(), b.value(), OTHER_NUMBER);
          return;
        }
      }
    }
  }

  private void sexes() {
    if (left.sex().isPresent() && right.sex().isPresent() && !left.sex().equals(right.sex())) {
      against(
          ReasonKind.SEX_DIFFERENT, left.sex().get().name(), right.sex().get().name(), OTHER_SEX);
    }
  }

  private void nationalities() {
    if (left.nationalities().isEmpty() || right.nationalities().isEmpty()) {
      return;
    }
    Optional<Country> shared =
        left.nationalities().stream().filter(right.nationalities()::contains).sorted().findFirst();
    if (shared.isPresent()) {
      String code = shared.get().code();
      towards(ReasonKind.NATIONALITY_SHARED, code, code, NATIONALITY * names);
    } else {
      against(
          ReasonKind.NATIONALITY_DIFFERENT,
          codes(left.nationalities()),
          codes(right.nationalities()),
          OTHER_NATIONALITY);
    }
  }

  private static String codes(Set<Country> countries) {
    return countries.stream().map(Country::code).sorted().collect(Collectors.joining(", "));
  }

  private void places() {
    for (String place : left.places()) {
      for (String theirs : right.places()) {
        if (!place.isBlank() && plain(place).equals(plain(theirs))) {
          towards(ReasonKind.PLACE_SHARED, place, theirs, PLACE * names);
          return;
        }
      }
    }
  }

  private static String plain(String place) {
    return Normalizer.normalize(place, Normalizer.Form.NFKD)
        .replaceAll("[^\\p{L}\\p{N}]+", "")
        .toLowerCase(Locale.ROOT);
  }

  private void towards(ReasonKind kind, String ours, String theirs, double share) {
    double gain = (1 - score) * share;
    score += gain;
    reasons.add(new Reason(kind, ours, theirs, 1, gain));
  }

  private void against(ReasonKind kind, String ours, String theirs, double factor) {
    double loss = score * (1 - factor);
    score -= loss;
    reasons.add(new Reason(kind, ours, theirs, 0, loss));
  }
}
