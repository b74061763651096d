package org.entente.node.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.entente.node.identity.Identity;
import org.entente.node.identity.SigningContext;
import org.entente.node.testbed.SampleTerms;
import org.entente.protocol.AgreementTerms;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.Canonical;
import org.entente.protocol.CountedAct;
import org.entente.protocol.FiguresCount;
import org.entente.protocol.FiguresPeriod;
import org.entente.protocol.JointFigures;
import org.entente.protocol.Measure;

/** Joint figures of two invented authorities, signed with keys made for the test. */
public final class SampleFigures {
  public static final AuthorityId NORLAND = new AuthorityId("norland");
  public static final AuthorityId SUDRIA = new AuthorityId("sudria");
  public static final Instant NOON = Instant.parse("2026-08-15T12:00:00Z");
  public static final FiguresPeriod SUMMER =
      new FiguresPeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
  static final AgreementTerms TERMS = SampleTerms.between(NORLAND, SUDRIA).done();

  private SampleFigures() {}

  /** A new identity with its own keys. */
  static Identity identity(AuthorityId id, String name) {
    try {
      return Identity.loadOrCreate(
          Files.createTempDirectory("entente-figures"),
          id,
          name,
          "https://" + id + ".example:9443",
          () -> NOON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CountedAct act(Measure measure, AuthorityId by, String act, long quantity) {
    return new CountedAct(measure, by, act, NOON, quantity);
  }

  /** Acts of a measure, numbered from 1. */
  static List<CountedAct> acts(Measure measure, AuthorityId by, int number) {
    List<CountedAct> acts = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      acts.add(act(measure, by, by + "-" + measure.name().replace('_', '-') + "-" + i, 1));
    }
    return acts;
  }

  static JointFigures joint(List<CountedAct> acts) {
    Figures figures = Figures.opened(new UUID(7, 7), SUDRIA, TERMS.reference(), SUMMER, NOON, true);
    FiguresCount count =
        new FiguresCount(
            figures.id(), figures.agreement(), SUMMER, Optional.empty(), 1, acts, List.of());
    return Derivation.of(figures, TERMS, NORLAND, count, count).orElseThrow();
  }

  /** A season's figures with a bit of everything, signed by both under these names. */
  public static SignedFigures signed(String norland, String sudria) {
    List<CountedAct> acts = new ArrayList<>();
    acts.addAll(acts(Measure.REQUESTS_ASKED, NORLAND, 21));
    acts.addAll(acts(Measure.REQUESTS_ASKED, SUDRIA, 17));
    acts.addAll(acts(Measure.REQUESTS_ANSWERED, NORLAND, 13));
    acts.addAll(acts(Measure.REQUESTS_ANSWERED, SUDRIA, 16));
    acts.addAll(acts(Measure.REQUESTS_REFUSED, SUDRIA, 1));
    acts.addAll(acts(Measure.DECIDED_IN_TIME, SUDRIA, 27));
    acts.add(act(Measure.RESPONSE_TIME, SUDRIA, "one", 1_570));
    acts.addAll(acts(Measure.LOOKUPS_EVALUATED, SUDRIA, 1_234));
    acts.addAll(acts(Measure.CASES, NORLAND, 9));
    acts.addAll(acts(Measure.NOTICES, NORLAND, 6));
    acts.addAll(acts(Measure.ARRESTS, SUDRIA, 3));
    acts.addAll(acts(Measure.PROCEEDINGS, SUDRIA, 2));
    acts.addAll(acts(Measure.RETURNS, NORLAND, 8));
    acts.addAll(acts(Measure.ALERTS, NORLAND, 4));
    acts.add(act(Measure.LIVES_SAVED, SUDRIA, "boat", 47));
    acts.add(act(Measure.DEAD, SUDRIA, "boat", 2));
    acts.add(act(Measure.MISSING, SUDRIA, "boat", 11));
    return signed(joint(acts), norland, sudria);
  }

  static SignedFigures signed(JointFigures record, String norland, String sudria) {
    return SignedFigures.verified(
            record,
            signature(identity(NORLAND, norland), record),
            signature(identity(SUDRIA, sudria), record),
            NOON)
        .orElseThrow();
  }

  static SignedFigures.Signature signature(Identity by, JointFigures record) {
    return new SignedFigures.Signature(
        by.profile(), by.sign(SigningContext.JOINT_FIGURES, Canonical.encode(record)));
  }
}
