package org.salesprocess.examples.guide;

import static org.joda.money.CurrencyUnit.EUR;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.time.Dated;
import org.salesprocess.metrics.Grouping;
import org.salesprocess.metrics.conversion.WinRateByValue;

/**
 * For whom do a seller's deals count when the seller changes teams? Each deal counts for every unit
 * above the seller on the day it closed, and once for the whole.
 */
public final class RollUpExample {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);

  private RollUpExample() {}

  /** Prints whom ana reports to before and after her transfer, and the deals of every unit. */
  public static void main(String[] args) {
    SalesOrganization company = company();
    SellerId ana = SellerId.of("ana");
    for (LocalDate day : List.of(JULY.minusDays(1), JULY)) {
      SellerId manager = company.managerOf(ana, Structure.TERRITORY, day).orElseThrow();
      System.out.println(day + ": ana reports to " + manager);
    }

    List<Deal> deals =
        List.of(
            deal("d1", "ana", Outcome.WON, 4_000, JULY.minusDays(1)),
            deal("d2", "ana", Outcome.LOST, 6_000, JULY),
            deal("d3", "ben", Outcome.WON, 5_000, JULY.plusDays(9)),
            deal("d4", "cem", Outcome.WON, 3_000, JULY.minusDays(20)));
    var units = Grouping.units(company, Structure.TERRITORY, ZONE, JULY.plusMonths(1));
    var values = new WinRateByValue(EUR).byEach(units).measure(deals);
    values.groups().forEach((unit, value) -> System.out.println(unit + ": " + value.rate()));
    System.out.println("all deals: " + values.total().rate());
  }

  private static SalesOrganization company() {
    SalesOrganization.Builder company = SalesOrganization.builder();
    for (String name : List.of("ana", "ben", "cem", "nils", "sofia", "vera")) {
      company.seller(Seller.builder().id(SellerId.of(name)).name(name).build());
    }
    return company
        .team(team("company", Optional.empty(), "vera"))
        .team(team("north", Optional.of("company"), "nils"))
        .team(team("south", Optional.of("company"), "sofia"))
        .membership(
            new Membership(SellerId.of("ana"), TeamId.of("north"), JANUARY, Optional.of(JULY)))
        .membership(Membership.since(JULY, SellerId.of("ana"), TeamId.of("south")))
        .membership(Membership.since(JANUARY, SellerId.of("ben"), TeamId.of("north")))
        .membership(Membership.since(JANUARY, SellerId.of("cem"), TeamId.of("south")))
        .build();
  }

  private static Team team(String id, Optional<String> parent, String head) {
    return Team.builder()
        .id(TeamId.of(id))
        .name(id)
        .structure(Structure.TERRITORY)
        .parent(parent.map(TeamId::of))
        .head(Dated.always(SellerId.of(head)))
        .build();
  }

  private static Deal deal(String id, String owner, Outcome outcome, long euros, LocalDate closed) {
    return Deal.builder()
        .id(DealId.of(id))
        .owner(SellerId.of(owner))
        .outcome(outcome)
        .amount(BigMoney.ofMajor(EUR, euros))
        .closedAt(closed.atStartOfDay(ZONE).toInstant())
        .build();
  }
}
