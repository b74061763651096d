package org.entente.node.trends;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.names.Country;
import org.entente.protocol.InformationCategory;
import org.entente.protocol.InvalidTerm;
import org.entente.protocol.MethodHarm;
import org.entente.protocol.PaymentMeans;
import org.entente.protocol.PaymentTime;
import org.entente.protocol.RecruitmentChannel;
import org.entente.protocol.ServicePackage;
import org.entente.protocol.SmugglingWay;
import org.entente.protocol.TrendDimension;

/**
 * What a case file shows of how smuggling is done, in codes alone: the port by which case work
 * gives facts to trends. It has no field for a person, a case or a text.
 */
public record CodedFact(
    YearMonth month,
    SmugglingWay way,
    Optional<ServicePackage> servicePackage,
    Optional<PaymentTime> payment,
    Optional<PaymentMeans> means,
    Set<MethodHarm> harms,
    Optional<RecruitmentChannel> channel,
    Set<InformationCategory> categories,
    Optional<Country> origin,
    List<Country> transit,
    Optional<Country> destination,
    Optional<Price> price) {
  private static final int MOST_TRANSITS = 6;

  /** What one person paid for the way. */
  public record Price(BigDecimal amount, Currency currency) {
    public Price {
      if (amount.signum() <= 0 || amount.precision() - amount.scale() > 9) {
        throw new InvalidTerm("price", "an amount above nought");
      }
    }
  }

  public CodedFact {
    harms = Set.copyOf(harms);
    categories = Set.copyOf(categories);
    transit = List.copyOf(transit);
    if (categories.isEmpty()) {
      throw new InvalidTerm("categories", "at least one of art. 10(1)");
    }
    if (transit.size() > MOST_TRANSITS) {
      throw new InvalidTerm("transit", "at most " + MOST_TRANSITS + " countries");
    }
  }

  /**
   * Whether the answers together point to trafficking: a debt to be worked off (Trafficking
   * Protocol, art. 3(a)).
   */
  public boolean isTraffickingIndicator() {
    return payment.filter(p -> p == PaymentTime.PAY_LATER).isPresent()
        && (means.filter(m -> m == PaymentMeans.IN_KIND).isPresent()
            || harms.contains(MethodHarm.EXPLOITATION));
  }

  /** The codes of the fact under a dimension. */
  Set<String> codes(TrendDimension dimension) {
    return switch (dimension) {
      case WAY -> Set.of(way.name());
      case PACKAGE -> name(servicePackage);
      case PAYMENT -> name(payment);
      case MEANS -> name(means);
      case HARM -> names(harms.isEmpty() ? EnumSet.noneOf(MethodHarm.class) : harms);
      case CHANNEL -> name(channel);
      case CATEGORY -> names(categories);
      case ROUTE, CAUSE, ORIGIN -> Set.of();
    };
  }

  private static Set<String> name(Optional<? extends Enum<?>> code) {
    return code.<Set<String>>map(c -> Set.of(c.name())).orElse(Set.of());
  }

  private static Set<String> names(Set<? extends Enum<?>> codes) {
    return codes.stream().map(Enum::name).collect(java.util.stream.Collectors.toSet());
  }
}
