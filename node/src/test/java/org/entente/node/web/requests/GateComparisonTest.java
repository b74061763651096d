package org.entente.node.web.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.web.requests.Invented.ENGLISH;

import java.util.List;
import java.util.Optional;
import org.entente.protocol.Gate;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.Octets;
import org.entente.protocol.RefusalGround;
import org.junit.jupiter.api.Test;

class GateComparisonTest {
  private final GateReceipt theirs =
      receipt(
          "rules/1",
          GateAnswer.passed(Gate.AGREEMENT_IN_FORCE),
          GateAnswer.passed(Gate.PURPOSE_COVERED));

  @Test
  void equalAnswersDoNotDiffer() {
    GateComparison comparison =
        GateComparison.of(ENGLISH, Optional.of(theirs), Optional.of(theirs)).orElseThrow();
    assertThat(comparison.differs()).isFalse();
    assertThat(comparison.rows()).hasSize(2);
  }

  @Test
  void aGateThatRefusesHereIsMarkedWithItsGround() {
    GateReceipt ours =
        receipt(
            "rules/1",
            GateAnswer.passed(Gate.AGREEMENT_IN_FORCE),
            GateAnswer.refused(Gate.PURPOSE_COVERED, RefusalGround.R38_OUTSIDE_AGREEMENT));
    GateComparison comparison =
        GateComparison.of(ENGLISH, Optional.of(theirs), Optional.of(ours)).orElseThrow();
    assertThat(comparison.rows())
        .extracting(GateComparison.Row::differs)
        .containsExactly(false, true);
    assertThat(comparison.rows().getLast().ours().ground()).startsWith("R38");
  }

  @Test
  void aGateThatOnlyOneSideRanIsADifference() {
    GateReceipt ours = receipt("rules/1", GateAnswer.passed(Gate.AGREEMENT_IN_FORCE));
    GateComparison comparison =
        GateComparison.of(ENGLISH, Optional.of(theirs), Optional.of(ours)).orElseThrow();
    assertThat(comparison.rows().getLast().ours().answer()).isEqualTo("Not run");
    assertThat(comparison.differs()).isTrue();
  }

  @Test
  void otherRulesAreADifference() {
    GateReceipt ours =
        new GateReceipt("rules/2", theirs.payload(), theirs.decidedAt(), theirs.answers());
    assertThat(
            GateComparison.of(ENGLISH, Optional.of(theirs), Optional.of(ours))
                .orElseThrow()
                .differs())
        .isTrue();
  }

  private static GateReceipt receipt(String rules, GateAnswer... answers) {
    return new GateReceipt(rules, Octets.sha256(new byte[] {1}), Invented.NOW, List.of(answers));
  }
}
