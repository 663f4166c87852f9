package org.salesprocess.metrics.economics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.market.Campaign;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.SerializableFunction;

/**
 * Something that counts towards the cost of winning customers: money spent, a lead received, or a
 * deal.
 *
 * @since 0.1
 */
public sealed interface AcquisitionFact extends Serializable {

  /** Returns the answer of the function for this kind of fact. */
  default <R> R match(
      Function<Spend, R> spend, Function<LeadReceived, R> received, Function<DealFact, R> deals) {
    if (this instanceof Spend it) {
      return spend.apply(it);
    }
    if (this instanceof LeadReceived it) {
      return received.apply(it);
    }
    return deals.apply((DealFact) this);
  }

  /** Returns the channel it belongs to, if known. */
  Optional<ChannelId> channel();

  /**
   * Returns the day that it counts on: of spending, of receiving the lead, of closing the deal.
   * Empty where that is not known.
   */
  Optional<LocalDate> day(ZoneId zone);

  /** Groups facts by the period of a calendar on whose days they count; see {@link #day}. */
  static SerializableFunction<AcquisitionFact, Optional<SalesPeriod>> period(
      SalesCalendar calendar, ZoneId zone) {
    return fact -> fact.day(zone).flatMap(calendar::find);
  }

  /**
   * Returns a campaign's cost as spending in each period of a calendar, by days, so that a campaign
   * over two months costs each month its part; see {@link Campaign#costIn}.
   */
  static ImmutableList<AcquisitionFact> of(Campaign campaign, SalesCalendar calendar) {
    return campaign.costIn(calendar).entrySet().stream()
        .map(
            part ->
                new Spend(Optional.of(campaign.channel()), part.getKey().start(), part.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns a lead. */
  static AcquisitionFact of(Lead lead) {
    return new LeadReceived(lead);
  }

  /** Returns a deal; one that is not won costs nothing and counts nothing. */
  static AcquisitionFact of(Deal deal) {
    return new DealFact(deal);
  }

  /**
   * Money spent on winning customers.
   *
   * @param channel the channel it was spent in; empty for what all channels share, such as pay
   * @param spentOn the day it counts on
   * @param amount how much; negative for money that came back
   */
  record Spend(Optional<ChannelId> channel, LocalDate spentOn, BigMoney amount)
      implements AcquisitionFact {
    /** Brings the amount into its one form. */
    public Spend {
      requireNonNull(channel, "channel");
      requireNonNull(spentOn, "spentOn");
      amount = Amounts.normalised(amount);
    }

    @Override
    public Optional<LocalDate> day(ZoneId zone) {
      return Optional.of(spentOn);
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }
  }

  /**
   * A lead that arrived.
   *
   * @param lead the lead
   */
  record LeadReceived(Lead lead) implements AcquisitionFact {
    /** Checks that the lead is there. */
    public LeadReceived {
      requireNonNull(lead, "lead");
    }

    @Override
    public Optional<ChannelId> channel() {
      return lead.channel();
    }

    @Override
    public Optional<LocalDate> day(ZoneId zone) {
      return lead.receivedAt().map(at -> at.atZone(zone).toLocalDate());
    }
  }

  /**
   * A deal: won, lost or open. Only a won one counts, on the day on which it closed.
   *
   * @param deal the deal
   */
  record DealFact(Deal deal) implements AcquisitionFact {
    /** Checks that the deal is there. */
    public DealFact {
      requireNonNull(deal, "deal");
    }

    @Override
    public Optional<ChannelId> channel() {
      return deal.channel();
    }

    @Override
    public Optional<LocalDate> day(ZoneId zone) {
      return deal.closedAt().map(at -> at.atZone(zone).toLocalDate());
    }
  }
}
