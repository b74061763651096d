package org.entente.node.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.names.Country;
import org.entente.node.sharing.SharedReport;
import org.entente.node.sharing.Sharing;
import org.entente.node.sharing.SharingDesk;
import org.entente.node.staff.Officer;
import org.entente.node.trends.CodedFact;
import org.entente.node.trends.IncidentDesk;
import org.entente.node.trends.IncidentImport;
import org.entente.node.trends.Movement;
import org.entente.node.trends.Picture;
import org.entente.node.trends.RowFinding;
import org.entente.node.trends.TrendDesk;
import org.entente.protocol.AuthorityId;
import org.entente.protocol.GateReceipt;
import org.entente.protocol.InformationCategory;
import org.entente.protocol.MethodHarm;
import org.entente.protocol.PaymentMeans;
import org.entente.protocol.PaymentTime;
import org.entente.protocol.RecruitmentChannel;
import org.entente.protocol.ServicePackage;
import org.entente.protocol.SmugglingWay;
import org.entente.protocol.TrendDimension;
import org.entente.protocol.TrendReport;
import org.entente.protocol.TrendSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Trends: incidents, coded facts, what is new in a month, and counts shared with partners. */
@RestController
@RequestMapping("/api/v1/trends")
@Tag(name = "Trends")
class TrendApi {
  record Fact(
      String month,
      SmugglingWay way,
      Optional<ServicePackage> servicePackage,
      Optional<PaymentTime> payment,
      Optional<PaymentMeans> means,
      Optional<Set<MethodHarm>> harms,
      Optional<RecruitmentChannel> channel,
      Set<InformationCategory> categories,
      Optional<String> origin,
      Optional<List<String>> transit,
      Optional<String> destination,
      Optional<BigDecimal> price,
      Optional<String> currency) {}

  record Share(AuthorityId partner, TrendDimension by, String month) {}

  record Month(
      String first, String last, String month, List<Movement> fresh, List<Movement> movements) {}

  record Imported(Optional<IncidentImport> newest, List<RowFinding> findings) {}

  record Shared(
      String result,
      Optional<TrendReport> report,
      Optional<Integer> leftOut,
      Optional<GateReceipt> heldBack) {}

  private final TrendDesk trends;
  private final IncidentDesk incidents;
  private final SharingDesk sharing;

  TrendApi(TrendDesk trends, IncidentDesk incidents, SharingDesk sharing) {
    this.trends = trends;
    this.incidents = incidents;
    this.sharing = sharing;
  }

  @PostMapping("/incidents/shipped")
  @Operation(summary = "Begin to import the incidents that ship with the product")
  Imported begin(Officer officer) {
    incidents.beginShipped(officer);
    return imported(officer);
  }

  @GetMapping("/incidents")
  @Operation(summary = "How far the newest import has come, and what was found in its rows")
  Imported imported(Officer officer) {
    Optional<IncidentImport> newest = incidents.newest();
    return new Imported(newest, newest.map(i -> incidents.findings(i.id(), 200)).orElse(List.of()));
  }

  @GetMapping
  @Operation(summary = "What is new in a month and why; without a month, the last that is covered")
  Month month(
      Officer officer, @RequestParam TrendDimension by, @RequestParam Optional<String> month) {
    Picture picture = trends.picture(officer, by.source());
    if (picture.isEmpty()) {
      return new Month("", "", "", List.of(), List.of());
    }
    YearMonth at = month.map(YearMonth::parse).orElse(picture.last());
    return new Month(
        picture.first().toString(),
        picture.last().toString(),
        at.toString(),
        picture.newIn(at),
        picture.movements(by, at));
  }

  @PostMapping("/facts")
  @Operation(summary = "Code a fact of a case file, without anything about a person")
  void code(Officer officer, @RequestBody Fact fact) {
    trends.code(
        officer,
        new CodedFact(
            YearMonth.parse(fact.month()),
            fact.way(),
            fact.servicePackage(),
            fact.payment(),
            fact.means(),
            fact.harms().orElse(Set.of()),
            fact.channel(),
            fact.categories(),
            fact.origin().map(Country::new),
            fact.transit().orElse(List.of()).stream().map(Country::new).toList(),
            fact.destination().map(Country::new),
            fact.price()
                .map(p ->
                    new CodedFact.Price(p, Currency.getInstance(fact.currency().orElse("EUR"))))));
  }

  @GetMapping("/facts")
  @Operation(summary = "How often each code was met in the coded facts, by month")
  Month facts(Officer officer, @RequestParam Optional<String> month) {
    return month(officer, TrendDimension.of(TrendSource.CASE_FILES).getFirst(), month);
  }

  @PostMapping("/share")
  @Operation(summary = "Share the counts of a month with a partner, small ones left out")
  Shared share(Officer officer, @RequestBody Share given) {
    return switch (sharing.share(
        officer, given.partner(), given.by(), YearMonth.parse(given.month()))) {
      case Sharing.Shared(var report, var leftOut) ->
          new Shared("SHARED", Optional.of(report), Optional.of(leftOut), Optional.empty());
      case Sharing.HeldBack(var gates) ->
          new Shared("HELD_BACK", Optional.empty(), Optional.empty(), Optional.of(gates));
      case Sharing.NothingToShare _ -> without("NOTHING_TO_SHARE");
      case Sharing.OtherDimension _ -> without("OTHER_DIMENSION");
      case Sharing.SharedBefore _ -> without("SHARED_BEFORE");
    };
  }

  private static Shared without(String result) {
    return new Shared(result, Optional.empty(), Optional.empty(), Optional.empty());
  }

  @GetMapping("/shared")
  @Operation(summary = "Counts shared and received, the newest first")
  List<SharedReport> shared(Officer officer) {
    return sharing.list(officer);
  }
}
