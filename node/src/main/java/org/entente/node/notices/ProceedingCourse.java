package org.entente.node.notices;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.node.casework.LegalState;
import org.entente.protocol.ProceedingStage;

/** Which step of proceedings may follow which; seizing and confiscating assets moves nothing. */
public final class ProceedingCourse {
  private ProceedingCourse() {}

  /** The steps that may follow what has happened so far. */
  public static Set<ProceedingStage> next(List<ProceedingStage> soFar) {
    Optional<ProceedingStage> last = soFar.stream().filter(s -> !isAsset(s)).reduce((_, b) -> b);
    boolean convicted = soFar.contains(ProceedingStage.CONVICTED);
    Set<ProceedingStage> next =
        last.map(ProceedingCourse::afterStage).orElseGet(() -> EnumSet.of(ProceedingStage.CHARGED));
    next.add(ProceedingStage.ASSETS_SEIZED);
    if (convicted) {
      next.add(ProceedingStage.ASSETS_CONFISCATED);
    }
    return next;
  }

  private static Set<ProceedingStage> afterStage(ProceedingStage last) {
    return switch (last) {
      case CHARGED, HEARING, APPEALED ->
          EnumSet.of(
              ProceedingStage.HEARING,
              ProceedingStage.CONVICTED,
              ProceedingStage.ACQUITTED,
              ProceedingStage.DISCONTINUED);
      case CONVICTED -> EnumSet.of(ProceedingStage.SENTENCED, ProceedingStage.APPEALED);
      case SENTENCED, ACQUITTED -> EnumSet.of(ProceedingStage.APPEALED);
      case DISCONTINUED -> EnumSet.of(ProceedingStage.CHARGED);
      case ASSETS_SEIZED, ASSETS_CONFISCATED -> EnumSet.noneOf(ProceedingStage.class);
    };
  }

  private static boolean isAsset(ProceedingStage stage) {
    return stage == ProceedingStage.ASSETS_SEIZED || stage == ProceedingStage.ASSETS_CONFISCATED;
  }

  /** What the step makes of the suspect's standing before the law; empty when nothing. */
  static Optional<LegalState> standing(ProceedingStage stage) {
    return switch (stage) {
      case CHARGED -> Optional.of(LegalState.CHARGED);
      case CONVICTED -> Optional.of(LegalState.CONVICTED);
      case ACQUITTED -> Optional.of(LegalState.ACQUITTED);
      case DISCONTINUED -> Optional.of(LegalState.DISCONTINUED);
      case HEARING, SENTENCED, APPEALED, ASSETS_SEIZED, ASSETS_CONFISCATED -> Optional.empty();
    };
  }
}
