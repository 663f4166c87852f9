package org.salesprocess.testkit;

import com.google.common.collect.ImmutableList;
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

  private static final ImmutableList<StageId> STAGES =
      ImmutableList.of(StageId.of("stage-1"), StageId.of("stage-2"), StageId.of("stage-3"));

  private ExpenseArbitraries() {}

  /** Returns the stages whose work the expenses may pay for, in the order of a funnel. */
  public static ImmutableList<StageId> stages() {
    return STAGES;
  }

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
            Arbitraries.of(stages()).optional(),
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
