package org.salesprocess.metrics.economics;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.internal.SerialForm;

/**
 * Money spent on winning customers or on keeping them.
 *
 * @param purpose whether it is to win or to keep
 * @param kind on what it was spent
 * @param channel the channel it was spent in; empty for what all channels share, such as pay
 * @param campaign the campaign it was spent on, if any
 * @param stage the stage of the funnel whose work it paid for, if it can be told
 * @param spentOn the day it counts on
 * @param amount how much; negative for money that came back
 * @since 0.1
 */
public record Expense(
    Purpose purpose,
    Kind kind,
    Optional<ChannelId> channel,
    Optional<CampaignId> campaign,
    Optional<StageId> stage,
    LocalDate spentOn,
    BigMoney amount)
    implements Serializable {

  /** Brings the amount into its one form. */
  public Expense {
    requireNonNull(purpose, "purpose");
    requireNonNull(kind, "kind");
    requireNonNull(channel, "channel");
    requireNonNull(campaign, "campaign");
    requireNonNull(stage, "stage");
    requireNonNull(spentOn, "spentOn");
    amount = Amounts.normalised(amount);
  }

  /** Returns what was spent to win customers, of no channel, campaign or stage yet. */
  public static Expense toWin(Kind kind, LocalDate spentOn, BigMoney amount) {
    return new Expense(
        Purpose.WIN, kind, Optional.empty(), Optional.empty(), Optional.empty(), spentOn, amount);
  }

  /** Returns what was spent to keep customers, of no channel, campaign or stage. */
  public static Expense toKeep(Kind kind, LocalDate spentOn, BigMoney amount) {
    return new Expense(
        Purpose.KEEP, kind, Optional.empty(), Optional.empty(), Optional.empty(), spentOn, amount);
  }

  /** Returns this expense in a channel. */
  public Expense in(ChannelId value) {
    return new Expense(purpose, kind, Optional.of(value), campaign, stage, spentOn, amount);
  }

  /** Returns this expense on a campaign. */
  public Expense on(CampaignId value) {
    return new Expense(purpose, kind, channel, Optional.of(value), stage, spentOn, amount);
  }

  /** Returns this expense for the work of a stage. */
  public Expense at(StageId value) {
    return new Expense(purpose, kind, channel, campaign, Optional.of(value), spentOn, amount);
  }

  /**
   * Returns this expense shared among channels in proportion to weights, such as the leads of each;
   * the parts sum to the whole ({@link Amounts#shared}).
   *
   * @param weights at least one, none negative, not all zero
   * @return a part for each channel, by channel
   * @throws IllegalArgumentException if a weight breaks the rule above
   */
  public ImmutableList<Expense> sharedBy(Map<ChannelId, Fraction> weights) {
    return Amounts.shared(amount, weights).entrySet().stream()
        .map(
            part ->
                new Expense(
                    purpose,
                    kind,
                    Optional.of(part.getKey()),
                    campaign,
                    stage,
                    spentOn,
                    part.getValue()))
        .collect(ImmutableList.toImmutableList());
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** What an expense is for. */
  public enum Purpose {
    /** Finding leads and turning them into customers. */
    WIN,
    /** Looking after those who are customers already. */
    KEEP
  }

  /** On what money is spent. */
  public enum Kind {
    /** Traffic, advertising, fairs, lists, fees of partners: what is bought to be found. */
    MEDIA,
    /** Salaries with what comes on top of them. */
    PEOPLE,
    /** Commissions and bonuses. */
    COMMISSION,
    /** Software and services. */
    TOOLS,
    /** Rent, management and other costs that are shared out. */
    OVERHEAD,
    /** Anything else. */
    OTHER
  }
}
