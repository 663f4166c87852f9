package org.salesprocess.core.market;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/**
 * One spending effort in a channel, with what it cost.
 *
 * @param id its id
 * @param name what people call it; not blank
 * @param channel where it ran
 * @param period the days on which it ran
 * @param cost everything spent on it over the whole period; zero or more
 * @since 0.1
 */
@Value.Builder
public record Campaign(
    CampaignId id, String name, ChannelId channel, SalesPeriod period, BigMoney cost)
    implements WithCampaign, Serializable {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the name is blank or the cost is negative
   */
  public Campaign {
    requireNonNull(id, "id");
    Checks.text("campaign", id, "name", name);
    requireNonNull(channel, "channel");
    requireNonNull(period, "period");
    Checks.notNegative("campaign", id, "cost", cost);
    cost = Amounts.normalised(cost);
  }

  /**
   * Returns the cost of each period of a calendar, shared by the days on which the campaign ran in
   * it. The parts sum to the whole; each key is the part of the period in which it ran.
   *
   * @throws IllegalArgumentException if the calendar does not reach every day of the campaign
   */
  public ImmutableSortedMap<SalesPeriod, BigMoney> costIn(SalesCalendar calendar) {
    Map<SalesPeriod, Fraction> days = new TreeMap<>();
    LocalDate day = period.start();
    while (day.isBefore(period.end())) {
      SalesPeriod part = calendar.periodOf(day).intersection(period).orElseThrow();
      days.put(part, Fraction.of(part.days()));
      day = part.end();
    }
    return Amounts.shared(cost, days);
  }

  /** Returns a builder; all parts are required. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a campaign. */
  public static final class Builder extends CampaignBuilder {
    Builder() {}
  }
}
