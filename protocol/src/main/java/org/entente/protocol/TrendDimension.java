package org.entente.protocol;

import java.util.Arrays;
import java.util.List;

/**
 * By what facts are counted. Each has a closed set of codes: nothing else can be counted, so no
 * name can.
 */
public enum TrendDimension {
  ROUTE(TrendSource.INCIDENTS, MigrationRoute.class),
  CAUSE(TrendSource.INCIDENTS, CauseOfDeath.class),
  ORIGIN(TrendSource.INCIDENTS, OriginRegion.class),
  WAY(TrendSource.CASE_FILES, SmugglingWay.class),
  PACKAGE(TrendSource.CASE_FILES, ServicePackage.class),
  PAYMENT(TrendSource.CASE_FILES, PaymentTime.class),
  MEANS(TrendSource.CASE_FILES, PaymentMeans.class),
  HARM(TrendSource.CASE_FILES, MethodHarm.class),
  CHANNEL(TrendSource.CASE_FILES, RecruitmentChannel.class),
  CATEGORY(TrendSource.CASE_FILES, InformationCategory.class);

  private final TrendSource source;
  private final Class<? extends Enum<?>> type;

  TrendDimension(TrendSource source, Class<? extends Enum<?>> type) {
    this.source = source;
    this.type = type;
  }

  public TrendSource source() {
    return source;
  }

  /** Every code that can be counted. */
  public List<Enum<?>> codes() {
    return Arrays.asList(type.getEnumConstants());
  }

  /** Whether the text is one of the codes. */
  public boolean knows(String code) {
    return codes().stream().anyMatch(c -> c.name().equals(code));
  }

  /** The dimensions of a source. */
  public static List<TrendDimension> of(TrendSource source) {
    return Arrays.stream(values()).filter(d -> d.source == source).toList();
  }
}
