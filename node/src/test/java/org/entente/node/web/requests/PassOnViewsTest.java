package org.entente.node.web.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.protocol.Gate;
import org.entente.protocol.GateAnswer;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.Octets;
import org.entente.protocol.RefusalGround;
import org.junit.jupiter.api.Test;

class PassOnViewsTest {
  private final GateAnswer second =
      GateAnswer.refused(Gate.SECOND_PERSON, RefusalGround.R20_NOT_IN_CONFORMITY);

  @Test
  void whereOnlyTheSecondPersonIsMissingItIsPrepared() {
    assertThat(PassOnViews.isPrepared(receipt(GateAnswer.passed(Gate.PURPOSE_COVERED), second)))
        .isTrue();
  }

  @Test
  void whatAnotherGateRefusesIsHeldBack() {
    GateAnswer purpose =
        GateAnswer.refused(Gate.PURPOSE_COVERED, RefusalGround.R38_OUTSIDE_AGREEMENT);
    assertThat(PassOnViews.isPrepared(receipt(purpose, second))).isFalse();
  }

  private static GateReceipt receipt(GateAnswer... answers) {
    return new GateReceipt(
        "rules/1", Octets.sha256(new byte[] {1}), Invented.NOW, List.of(answers));
  }
}
