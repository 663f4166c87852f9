package org.salesprocess.examples.furniture;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.examples.dataset.Dataset;

/**
 * The built-in sales department: two years of an invented maker of kitchens and wardrobes.
 *
 * <p>Lead managers sell the meeting, designers the contract, one measurer and one constructor help,
 * production and logistics deliver. Three channels are paid for and saturate below the ceiling that
 * the city sets; satisfied customers come again or recommend. The same seed gives the same facts,
 * whatever the machine, the locale and the time.
 */
public final class FurnitureDepartment {

  /** The first month of the facts. */
  public static final YearMonth FIRST_MONTH = YearMonth.of(2024, 11);

  /** The last day of the facts, and the last of a month. */
  public static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

  /** The zone in which the department's days are days. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Vilnius");

  /** The currency of all amounts. */
  public static final CurrencyUnit CURRENCY = CurrencyUnit.EUR;

  private static final long USUAL_SEED = 20_241_101L;

  private FurnitureDepartment() {}

  /** Returns the department that the guide speaks of: always the same facts. */
  public static Dataset simulate() {
    return simulate(USUAL_SEED);
  }

  /**
   * Returns a department of the same people, market and products with other draws.
   *
   * @param seed any number; the same one gives the same facts
   */
  public static Dataset simulate(long seed) {
    Office office = Office.of(seed);
    Facts facts = new Facts();
    Arrivals arrivals = new Arrivals(office, facts);
    for (YearMonth month = FIRST_MONTH;
        !month.isAfter(YearMonth.from(AS_OF));
        month = month.plusMonths(1)) {
      for (Lead lead : arrivals.in(month)) {
        arrivals.expect(work(office, facts, lead));
      }
    }
    return Dataset.builder()
        .name("Liepgiris Kitchens & Wardrobes")
        .currency(CURRENCY)
        .zone(ZONE)
        .asOf(AS_OF)
        .funnel(office.funnel())
        .organization(office.organization())
        .catalog(office.catalog())
        .addAllChannels(FurnitureMarket.channels())
        .addAllCampaigns(facts.campaigns.build())
        .addAllTerritories(FurnitureMarket.territories())
        .addAllLeads(facts.leads.build())
        .addAllInteractions(facts.interactions.build())
        .addAllJourneys(facts.journeys.build())
        .addAllHandoffs(facts.handoffs.build())
        .addAllCustomers(facts.customers.build())
        .addAllDeals(facts.deals.build())
        .build();
  }

  private static ImmutableList<Comeback> work(Office office, Facts facts, Lead lead) {
    Trail trail = new Trail(office, facts, lead);
    Optional<LeadWork.Meeting> meeting = new LeadWork(office, trail).run();
    ImmutableList<Comeback> comebacks =
        meeting
            .map(held -> new DealWork(office, trail, held).run(facts))
            .orElse(ImmutableList.of());
    facts.leads.add(lead);
    facts.journeys.add(trail.journey());
    return comebacks;
  }
}
