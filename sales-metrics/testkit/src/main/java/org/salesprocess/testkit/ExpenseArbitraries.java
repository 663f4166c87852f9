package org.salesprocess.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.metrics.economics.Expense;

/**
 * Generators of what is spent on winning and keeping customers.
 *
 * @since 0.1
 */
public final class ExpenseArbitraries {

  private static final int FEW = 6;

  private ExpenseArbitraries() {}

  /**
   * Generates expenses of every purpose and kind, with amounts in {@link
   * BasicArbitraries#CURRENCY}, some of money that came back.
   */
  public static Arbitrary<Expense> expenses() {
    return Combinators.combine(
            Arbitraries.of(Expense.Purpose.class),
            Arbitraries.of(Expense.Kind.class),
            MarketArbitraries.channelIds().optional(),
            BasicArbitraries.ids(CampaignId::of, "campaign-", FEW).optional(),
            BasicArbitraries.ids(StageId::of, "stage-", FEW).optional(),
            BasicArbitraries.days(),
            BasicArbitraries.amounts(),
            Arbitraries.of(true, true, true, false))
        .as(
            (purpose, kind, channel, campaign, stage, day, amount, isOut) ->
                new Expense(
                    purpose,
                    kind,
                    channel,
                    campaign,
                    stage,
                    day,
                    isOut ? amount : amount.negated()));
  }
}
