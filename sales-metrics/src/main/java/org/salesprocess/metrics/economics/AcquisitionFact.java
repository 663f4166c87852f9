package org.salesprocess.metrics.economics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.basics.CampaignId;
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

  /** Returns the campaign it belongs to, if known. */
  Optional<CampaignId> campaign();

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
   * Returns a campaign's cost as spending on media in each period of a calendar, by days, so that a
   * campaign over two months costs each month its part; see {@link Campaign#costIn}.
   */
  static ImmutableList<AcquisitionFact> of(Campaign campaign, SalesCalendar calendar) {
    return campaign.costIn(calendar).entrySet().stream()
        .map(
            part ->
                Expense.toWin(Expense.Kind.MEDIA, part.getKey().start(), part.getValue())
                    .in(campaign.channel())
                    .on(campaign.id()))
        .map(Spend::new)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns money spent. */
  static AcquisitionFact of(Expense expense) {
    return new Spend(expense);
  }

  /** Returns a lead. */
  static AcquisitionFact of(Lead lead) {
    return new LeadReceived(lead);
  }

  /** Returns a deal of no campaign; one that is not won costs nothing and counts nothing. */
  static AcquisitionFact of(Deal deal) {
    return new DealFact(deal, Optional.empty(), Optional.empty());
  }

  /**
   * Returns a deal that belongs to the campaign of the lead it came from, and to its channel where
   * the deal names none.
   */
  static AcquisitionFact of(Deal deal, Lead lead) {
    return new DealFact(deal, lead.channel(), lead.campaign());
  }

  /**
   * Money spent.
   *
   * @param expense how much, when and for what
   */
  record Spend(Expense expense) implements AcquisitionFact {
    /** Checks that the expense is there. */
    public Spend {
      requireNonNull(expense, "expense");
    }

    @Override
    public Optional<ChannelId> channel() {
      return expense.channel();
    }

    @Override
    public Optional<CampaignId> campaign() {
      return expense.campaign();
    }

    @Override
    public Optional<LocalDate> day(ZoneId zone) {
      return Optional.of(expense.spentOn());
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
    public Optional<CampaignId> campaign() {
      return lead.campaign();
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
   * @param leadChannel the channel of the lead it came from, if known; counts where the deal names
   *     none
   * @param campaign the campaign of that lead, if known
   */
  record DealFact(Deal deal, Optional<ChannelId> leadChannel, Optional<CampaignId> campaign)
      implements AcquisitionFact {
    /** Checks that nothing is missing. */
    public DealFact {
      requireNonNull(deal, "deal");
      requireNonNull(leadChannel, "leadChannel");
      requireNonNull(campaign, "campaign");
    }

    @Override
    public Optional<ChannelId> channel() {
      return deal.channel().or(() -> leadChannel);
    }

    @Override
    public Optional<LocalDate> day(ZoneId zone) {
      return deal.closedAt().map(at -> at.atZone(zone).toLocalDate());
    }

    @Serial
    private Object writeReplace() {
      return SerialForm.of(this);
    }
  }
}
