package org.entente.node.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.testbed.SampleTerms;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Body;
import org.entente.protocol.Cooperation;
import org.entente.protocol.CountAdjustment;
import org.entente.protocol.FiguresCount;
import org.entente.protocol.FiguresPeriod;
import org.entente.protocol.FiguresSigned;
import org.entente.protocol.Gate;
import org.entente.protocol.Measure;
import org.entente.protocol.Octets;
import org.junit.jupiter.api.Test;

class FiguresGatesTest {
  private static final AuthorityId NORLAND = new AuthorityId("norland");
  private static final AuthorityId SUDRIA = new AuthorityId("sudria");
  private static final AgreementTerms TERMS = SampleTerms.between(NORLAND, SUDRIA).done();

  private static Body count(String reason) {
    return new FiguresCount(
        new UUID(7, 7),
        TERMS.reference(),
        new FiguresPeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30)),
        Optional.empty(),
        1,
        List.of(),
        List.of(
            new CountAdjustment(
                CountAdjustment.Kind.REMOVED,
                Measure.ARRESTS,
                NORLAND,
                new UUID(8, 8).toString(),
                reason)));
  }

  private static List<Gate> refused(Body body, AgreementTerms terms) {
    return DisclosurePolicy.run(
            body, Optional.of(terms), Circumstances.PLAIN, Instant.parse("2026-10-01T00:00:00Z"))
        .answers()
        .stream()
        .filter(a -> !a.passed())
        .map(a -> a.gate())
        .toList();
  }

  @Test
  void figuresPassOnlyWhereTheAgreementCoversThem() {
    AgreementTerms without =
        SampleTerms.between(NORLAND, SUDRIA).cooperations(EnumSet.of(Cooperation.NOTICES)).done();
    Body signed =
        new FiguresSigned(new UUID(7, 7), Octets.sha256(new byte[] {1}), Octets.of(new byte[64]));

    assertThat(refused(count("It is the same arrest."), TERMS)).isEmpty();
    assertThat(refused(signed, TERMS)).isEmpty();
    assertThat(refused(count("It is the same arrest."), without))
        .containsExactly(Gate.COOPERATION_COVERED);
    assertThat(refused(signed, without)).containsExactly(Gate.COOPERATION_COVERED);
  }

  @Test
  void aReasonThatTellsOfProtectionIsHeldBack() {
    assertThat(refused(count("The person has applied for asylum here."), TERMS))
        .containsExactly(Gate.NO_PROTECTION_DATA);
  }
}
