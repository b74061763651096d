package org.entente.node.web.lookups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.entente.node.agreements.Agreement;
import org.entente.node.partners.Partner;
import org.entente.node.web.codes.CodeTexts;
import org.entente.node.web.shell.Choice;
import org.entente.node.web.shell.Words;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Classification;
import org.entente.protocol.LegalBasis;
import org.entente.protocol.Purpose;

/**
 * What the agreements in force with the partners cover, as options that say what is not covered.
 */
public final class Covered {
  private record Known(Partner partner, Optional<AgreementTerms> terms) {}

  private final Words words;
  private final List<Known> known = new ArrayList<>();

  private Covered(Words words) {
    this.words = words;
  }

  /**
   * What is covered.
   *
   * @param inForce finds the agreement in force with a partner
   */
  public static Covered by(
      Words words, List<Partner> partners, Function<AuthorityId, Optional<Agreement>> inForce) {
    Covered covered = new Covered(words);
    for (Partner partner : partners) {
      covered.known.add(new Known(partner, inForce.apply(partner.id()).map(Agreement::terms)));
    }
    return covered;
  }

  /**
   * The partners for matters of a classification; one that is suspended, without an agreement in
   * force, or with a lower ceiling cannot be chosen.
   */
  public List<Choice> partners(Classification classification) {
    return known.stream().map(one -> partner(one, classification)).toList();
  }

  private Choice partner(Known known, Classification classification) {
    Choice choice = Choice.of(known.partner().id().value(), known.partner().profile().name());
    if (!known.partner().isActive()) {
      return choice.unavailable(words.of("lookups.partner.suspended"));
    }
    Optional<AgreementTerms> terms = known.terms();
    if (terms.filter(t -> !classification.isAtMost(t.ceiling())).isPresent()) {
      return choice.unavailable(
          words.of(
              "lookups.partner.ceiling", "ceiling", CodeTexts.of(words, terms.get().ceiling())));
    }
    return terms
        .map(t ->
            choice.hint(
                words.of(
                    "lookups.agreement.version",
                    "title",
                    t.title(),
                    "version",
                    String.valueOf(t.version()))))
        .orElse(choice.unavailable(words.of("lookups.partner.no-agreement")));
  }

  public List<Choice> purposes() {
    return choices(Purpose.values(), (terms, purpose) -> terms.purposes().contains(purpose));
  }

  public List<Choice> bases() {
    return choices(LegalBasis.values(), (terms, basis) -> terms.legalBases().contains(basis));
  }

  /** Each constant; not covered by any agreement it cannot be chosen, by some it says by which. */
  private <E extends Enum<E>> List<Choice> choices(
      E[] constants, BiPredicate<AgreementTerms, E> covers) {
    return Arrays.stream(constants)
        .map(constant -> {
          Choice choice = Choice.of(constant.name(), CodeTexts.of(words, constant));
          List<String> with = new ArrayList<>();
          List<String> without = new ArrayList<>();
          for (Known one : known) {
            boolean covered = one.terms().filter(t -> covers.test(t, constant)).isPresent();
            (covered ? with : without).add(one.partner().profile().name());
          }
          if (with.isEmpty()) {
            return choice.unavailable(words.of("lookups.covered.none"));
          }
          return without.isEmpty()
              ? choice
              : choice.hint(
                  words.of(
                      "lookups.covered.some",
                      "partners",
                      String.join(words.of("lookups.list-separator"), with)));
        })
        .toList();
  }
}
