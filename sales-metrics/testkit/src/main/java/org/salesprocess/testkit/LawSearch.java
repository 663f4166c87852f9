package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/**
 * Looks for deals that break a law from which a plan is excepted, so that an exception is there for
 * a reason. It tries the same deals at every run, as what a test finds today it is to find
 * tomorrow.
 */
final class LawSearch {

  /** How many samples each property of a law is tried on. */
  static final int TRIES = 300;

  private static final long SEED = 20_260_101;

  private final PlanLaws laws;
  private final Random random = new Random(SEED);

  LawSearch(PlanLaws laws) {
    this.laws = requireNonNull(laws, "laws");
  }

  /**
   * Says whether any of the deals tried breaks a law; so it does where what the law requires is not
   * said, as then nothing can.
   */
  boolean breaks(PlanLaw law) {
    if (law == PlanLaw.BOUNDED && laws.mostPay().isEmpty()) {
      return true;
    }
    if (examples(law).stream().anyMatch(LawSearch::fails)) {
      return true;
    }
    List<Runnable> properties = properties(law);
    for (int i = 0; i < TRIES; i++) {
      if (properties.stream().anyMatch(LawSearch::fails)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fails(Runnable property) {
    try {
      property.run();
      return false;
    } catch (AssertionError broken) {
      return true;
    }
  }

  private ImmutableList<Runnable> examples(PlanLaw law) {
    return switch (law) {
      case PAYS -> ImmutableList.of(laws::who_sells_is_paid_and_every_input_is_measured);
      case NEVER_FALLS ->
          ImmutableList.of(laws::no_level_at_which_the_plan_changes_earns_less_above_it);
      case NO_CLIFF -> ImmutableList.of(laws::no_level_at_which_the_plan_changes_is_a_larger_cliff);
      case RETURN_NEUTRAL, SPLIT_NEUTRAL, ORDER_FREE, BOUNDED, REPLAYABLE -> ImmutableList.of();
    };
  }

  private ImmutableList<Runnable> properties(PlanLaw law) {
    Supplier<List<SampleDeal>> deals = drawn(laws.deals());
    Supplier<List<SampleDeal>> told = drawn(laws.told());
    Supplier<SampleDeal> deal = drawn(laws.deal());
    Supplier<GrowingDeal> growing = drawn(laws.growing());
    return switch (law) {
      case PAYS -> ImmutableList.of();
      case NEVER_FALLS -> {
        Supplier<OneDealMore> more = drawn(laws.oneMore());
        yield ImmutableList.of(
            () -> laws.one_deal_more_never_earns_less(more.get()),
            () -> laws.a_larger_deal_never_earns_less(growing.get()));
      }
      case NO_CLIFF ->
          ImmutableList.of(
              () -> laws.one_unit_more_never_lifts_pay_over_a_larger_cliff(growing.get()));
      case RETURN_NEUTRAL -> {
        Supplier<Integer> later = drawn(Arbitraries.integers().between(0, PlanLaws.LATEST_BACK));
        yield ImmutableList.of(
            () ->
                laws.a_deal_that_comes_back_whole_leaves_pay_as_if_it_had_never_been_made(
                    deals.get(), deal.get(), later.get()));
      }
      case SPLIT_NEUTRAL -> {
        Supplier<Integer> percent = drawn(Arbitraries.integers().between(1, 99));
        yield ImmutableList.of(
            () ->
                laws.a_deal_told_as_two_of_the_same_day_earns_the_same(
                    deals.get(), deal.get(), percent.get()));
      }
      case ORDER_FREE ->
          ImmutableList.of(
              () ->
                  laws.neither_the_order_of_facts_nor_repeats_change_a_statement(
                      told.get(), random.nextLong()));
      case BOUNDED -> {
        Supplier<Long> factor = drawn(laws.factors());
        yield ImmutableList.of(
            () -> laws.no_pay_period_earns_more_than_the_most(deals.get(), factor.get()));
      }
      case REPLAYABLE ->
          ImmutableList.of(
              () -> laws.what_was_closed_is_the_same_when_it_is_replayed_later(told.get()),
              () ->
                  laws.closing_period_by_period_earns_the_same_in_all_as_one_closing_for_everything(
                      told.get()));
    };
  }

  private <T> Supplier<T> drawn(Arbitrary<T> arbitrary) {
    RandomGenerator<T> generator = arbitrary.generator(TRIES);
    return () -> {
      Shrinkable<T> next = generator.next(random);
      return next.value();
    };
  }
}
