package org.entente.node.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.node.figures.SampleFigures.NOON;
import static org.entente.node.figures.SampleFigures.NORLAND;
import static org.entente.node.figures.SampleFigures.SUDRIA;
import static org.entente.node.figures.SampleFigures.acts;
import static org.entente.node.figures.SampleFigures.identity;
import static org.entente.node.figures.SampleFigures.joint;
import static org.entente.node.figures.SampleFigures.signature;

import java.util.ArrayList;
import java.util.List;
import org.entente.node.identity.Identity;
import org.entente.protocol.CountedAct;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulletinTest {
  private static Bulletin bulletin(List<CountedAct> acts) {
    return Bulletin.of(SampleFigures.signed(joint(acts), "Invented Norland", "Invented Sudria"));
  }

  @ParameterizedTest
  @EnumSource(Measure.class)
  void aSmallNumberOfPeopleIsNeverSaid(Measure measure) {
    for (int number = 1; number < 5; number++) {
      Bulletin.Said said = bulletin(acts(measure, SUDRIA, number)).statements().getFirst().said();
      assertThat(said instanceof Bulletin.Said.FewerThan)
          .isEqualTo(measure.unit() == Measure.Unit.PEOPLE);
    }
    assertThat(bulletin(acts(measure, SUDRIA, 5)).statements().getFirst().said())
        .isNotInstanceOf(Bulletin.Said.FewerThan.class);
  }

  @Test
  void thereIsOneStatementARowAndNoOther() {
    List<CountedAct> acts = new ArrayList<>(acts(Measure.ARRESTS, SUDRIA, 7));
    acts.addAll(acts(Measure.REQUESTS_ASKED, NORLAND, 2));

    Bulletin bulletin = bulletin(acts);

    assertThat(bulletin.statements())
        .containsExactly(
            new Bulletin.Statement(1, Measure.REQUESTS_ASKED, new Bulletin.Said.Exactly(2)),
            new Bulletin.Statement(2, Measure.ARRESTS, new Bulletin.Said.Exactly(7)));
    assertThat(bulletin(List.of()).statements()).isEmpty();
  }

  @Test
  void aSignatureOfOneAloneOrOfAnotherMakesNoSignedFigures() {
    JointFigures record = joint(acts(Measure.ARRESTS, SUDRIA, 7));
    JointFigures other = joint(acts(Measure.ARRESTS, SUDRIA, 8));
    Identity norland = identity(NORLAND, "Invented Norland");
    Identity sudria = identity(SUDRIA, "Invented Sudria");
    Identity stranger = identity(SUDRIA, "A stranger with other keys");
    SignedFigures.Signature ours = signature(norland, record);

    assertThat(SignedFigures.verified(record, ours, signature(sudria, record), NOON)).isPresent();
    assertThat(SignedFigures.verified(record, ours, ours, NOON)).isEmpty();
    assertThat(SignedFigures.verified(record, ours, signature(sudria, other), NOON)).isEmpty();
    assertThat(
            SignedFigures.verified(
                record,
                ours,
                new SignedFigures.Signature(
                    sudria.profile(), signature(stranger, record).signature()),
                NOON))
        .isEmpty();
    assertThat(SignedFigures.class.getConstructors()).isEmpty();
  }
}
