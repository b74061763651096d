package org.entente.node.web.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.web.lookups.Invented.ENGLISH;
import static org.entente.node.web.lookups.Invented.SUDRIA;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.node.agreements.Agreement;
import org.entente.node.partners.Partner;
import org.entente.node.web.shell.Choice;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Classification;
import org.entente.protocol.Purpose;
import org.junit.jupiter.api.Test;

class CoveredTest {
  private static final AuthorityId ESTMARK = new AuthorityId("estmark");
  private static final AuthorityId COSTAVERDE = new AuthorityId("costaverde");

  private final Map<AuthorityId, Agreement> inForce =
      Map.of(
          SUDRIA,
          Invented.agreement(SUDRIA, Purpose.SMUGGLING_INVESTIGATION, Purpose.LIFE_AT_RISK),
          ESTMARK,
          Invented.agreement(ESTMARK, Purpose.SMUGGLING_INVESTIGATION));

  private Covered covered(Partner... partners) {
    return Covered.by(ENGLISH, List.of(partners), id -> Optional.ofNullable(inForce.get(id)));
  }

  @Test
  void aPurposeThatNoAgreementCoversCannotBeChosenAndSaysSo() {
    Choice choice = purpose(Purpose.ASSET_TRACING, covered(active(SUDRIA), active(ESTMARK)));
    assertThat(choice.isAvailable()).isFalse();
    assertThat(choice.unavailable()).isEqualTo("No agreement in force covers this.");
  }

  @Test
  void aPurposeThatOneAgreementCoversSaysWhich() {
    Choice choice = purpose(Purpose.LIFE_AT_RISK, covered(active(SUDRIA), active(ESTMARK)));
    assertThat(choice.isAvailable()).isTrue();
    assertThat(choice.hint()).isEqualTo("Covered only with sudria.");
  }

  @Test
  void aPurposeThatAllCoverNeedsNoWords() {
    Choice choice =
        purpose(Purpose.SMUGGLING_INVESTIGATION, covered(active(SUDRIA), active(ESTMARK)));
    assertThat(choice.hint()).isEmpty();
  }

  @Test
  void aSuspendedPartnerAndOneWithoutAgreementCannotBeAsked() {
    List<Choice> partners =
        covered(
                Invented.partner(SUDRIA, "sudria", Partner.Status.SUSPENDED),
                active(COSTAVERDE),
                active(ESTMARK))
            .partners(Classification.RESTRICTED);
    assertThat(partners).extracting(Choice::isAvailable).containsExactly(false, false, true);
    assertThat(partners.getFirst().unavailable()).contains("suspended");
    assertThat(partners.get(1).unavailable()).isEqualTo("No agreement is in force.");
  }

  @Test
  void aFileAboveTheCeilingOfAnAgreementIsNotAskedAbout() {
    Choice partner = covered(active(SUDRIA)).partners(Classification.CONFIDENTIAL).getFirst();
    assertThat(partner.unavailable())
        .isEqualTo("This case file is classified above the ceiling of the agreement (Restricted).");
  }

  private static Choice purpose(Purpose purpose, Covered covered) {
    return covered.purposes().stream()
        .filter(c -> c.value().equals(purpose.name()))
        .findFirst()
        .orElseThrow();
  }

  private static Partner active(AuthorityId id) {
    return Invented.partner(id, id.value(), Partner.Status.ACTIVE);
  }
}
