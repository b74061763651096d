package org.entente.node.trends.store;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.names.Country;
import org.entente.node.trends.CodedFact;
import org.entente.protocol.InformationCategory;
import org.entente.protocol.MethodHarm;
import org.entente.protocol.PaymentMeans;
import org.entente.protocol.PaymentTime;
import org.entente.protocol.RecruitmentChannel;
import org.entente.protocol.ServicePackage;
import org.entente.protocol.SmugglingWay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts coded from case files in PostgreSQL: codes alone. */
@Repository
public class FactStore {
  private final JdbcClient jdbc;

  public FactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(UUID id, CodedFact fact) {
    jdbc.sql(
            """
            INSERT INTO trends_fact (id, month, way, package, payment, means, harms, channel,
              categories, origin, transit, destination, price, currency)
            VALUES (:id, :month, :way, :package, :payment, :means, :harms, :channel, :categories,
              :origin, :transit, :destination, :price, :currency)
            """)
        .param("id", id)
        .param("month", Date.valueOf(fact.month().atDay(1)))
        .param("way", fact.way().name())
        .param("package", fact.servicePackage().map(Enum::name).orElse(null))
        .param("payment", fact.payment().map(Enum::name).orElse(null))
        .param("means", fact.means().map(Enum::name).orElse(null))
        .param("harms", joined(fact.harms()))
        .param("channel", fact.channel().map(Enum::name).orElse(null))
        .param("categories", joined(fact.categories()))
        .param("origin", fact.origin().map(Country::code).orElse(null))
        .param(
            "transit", fact.transit().stream().map(Country::code).collect(Collectors.joining(" ")))
        .param("destination", fact.destination().map(Country::code).orElse(null))
        .param("price", fact.price().map(CodedFact.Price::amount).orElse(null))
        .param("currency", fact.price().map(p -> p.currency().getCurrencyCode()).orElse(null))
        .update();
  }

  /** All facts, the newest month first. */
  public List<CodedFact> list() {
    return jdbc.sql("SELECT * FROM trends_fact ORDER BY month DESC, id DESC")
        .query(FactStore::fact)
        .list();
  }

  private static CodedFact fact(ResultSet row, int number) throws SQLException {
    BigDecimal price = row.getBigDecimal("price");
    String currency = row.getString("currency");
    return new CodedFact(
        YearMonth.from(row.getDate("month").toLocalDate()),
        SmugglingWay.valueOf(row.getString("way")),
        code(row, "package", ServicePackage.class),
        code(row, "payment", PaymentTime.class),
        code(row, "means", PaymentMeans.class),
        codes(row, "harms", MethodHarm.class),
        code(row, "channel", RecruitmentChannel.class),
        codes(row, "categories", InformationCategory.class),
        Optional.ofNullable(row.getString("origin")).map(Country::new),
        words(row, "transit").map(Country::new).toList(),
        Optional.ofNullable(row.getString("destination")).map(Country::new),
        price == null
            ? Optional.empty()
            : Optional.of(new CodedFact.Price(price, Currency.getInstance(currency))));
  }

  private static String joined(Set<? extends Enum<?>> codes) {
    return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(" "));
  }

  private static <E extends Enum<E>> Optional<E> code(ResultSet row, String column, Class<E> type)
      throws SQLException {
    return Optional.ofNullable(row.getString(column)).map(name -> Enum.valueOf(type, name));
  }

  private static <E extends Enum<E>> Set<E> codes(ResultSet row, String column, Class<E> type)
      throws SQLException {
    return words(row, column)
        .map(name -> Enum.valueOf(type, name))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static java.util.stream.Stream<String> words(ResultSet row, String column)
      throws SQLException {
    return Arrays.stream(row.getString(column).split(" ")).filter(w -> !w.isEmpty());
  }
}
