package org.salesprocess.metrics.incentive;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.time.SalesPeriod;

/** Which of the credits that changed bear on what a component comes to in a period. */
final class BearingCredits {

  private final SellerEarnings earnings;
  private final ChangedFacts changed;
  private final Map<SellerEarnings.Source, Found> onLevels = new HashMap<>();
  private final Map<SellerEarnings.Source, Found> onAll = new HashMap<>();

  BearingCredits(SellerEarnings earnings, ChangedFacts changed) {
    this.earnings = earnings;
    this.changed = changed;
  }

  /** Credits that bear, in the order of their sales, and their transactions, each once. */
  final class Found {
    private final ImmutableList<Credit> credits;
    private final ImmutableList<Credit> sales;
    private final ImmutableList<TransactionId> ids;
    private final Map<TransactionId, Integer> places = new HashMap<>();

    private Found(ImmutableList<Credit> credits) {
      this.credits = credits;
      ImmutableList.Builder<Credit> first = ImmutableList.builder();
      for (Credit credit : credits) {
        if (places.putIfAbsent(credit.transaction().id(), places.size()) == null) {
          first.add(credit);
        }
      }
      sales = first.build().stream().map(BearingCredits.this::sale).collect(toImmutableList());
      ids =
          first.build().stream()
              .map(credit -> credit.transaction().id())
              .collect(toImmutableList());
    }

    /** Returns the transactions, in the order of their sales; always the same list. */
    ImmutableList<TransactionId> ids() {
      return ids;
    }

    /** Returns those whose sale does not come after a credit, as a part of the same list. */
    ImmutableList<TransactionId> upTo(Credit credit) {
      int from = 0;
      int to = sales.size();
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (sales.get(middle).compareTo(credit) <= 0) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      return ids.subList(0, from);
    }

    /** Says whether all of some transactions are among the first so many. */
    boolean holds(ImmutableList<TransactionId> some, int first) {
      return some.stream().allMatch(id -> places.getOrDefault(id, first) < first);
    }
  }

  /**
   * Returns those that bear on the pay of other credits in the formula: by a level that chooses
   * rates, or by filling what a SPIFF counts.
   */
  Found onLevels(SellerEarnings.Source source) {
    Found known = onLevels.get(source);
    if (known == null) {
      // what a deal reaches by itself bears on its own credits alone
      Stream<Input> levels =
          levels(source.component().formula()).filter(input -> !input.isPerDeal());
      known = new Found(bearing(levels, source));
      onLevels.put(source, known);
    }
    return known;
  }

  /** Returns those that bear on anything of the component: its base, levels and modifiers. */
  Found onAll(SellerEarnings.Source source) {
    Found known = onAll.get(source);
    if (known == null) {
      Stream<Input> inputs =
          Stream.concat(
              Stream.concat(
                  levels(source.component().formula()), base(source.component().formula())),
              source.component().modifiers().stream().map(BearingCredits::input));
      known = new Found(bearing(inputs, source));
      onAll.put(source, known);
    }
    return known;
  }

  private static Stream<Input> levels(Formula formula) {
    return formula.match(
        rated -> isFlat(rated.table()) ? Stream.of() : levels(rated),
        fixedAmount -> Stream.of(),
        goals -> goals.goals().stream().map(Formula.Goal::level),
        spiff -> Stream.of(spiffed(spiff)));
  }

  private static Stream<Input> levels(Formula.Rated rated) {
    return Stream.concat(Stream.of(rated.level()), rated.second().stream());
  }

  private static Stream<Input> base(Formula formula) {
    return formula.match(
        rated -> Stream.of(rated.base()),
        fixedAmount -> Stream.of(),
        goals -> Stream.of(goals.target()),
        spiff -> Stream.of(spiffed(spiff)));
  }

  private static Input spiffed(Formula.Spiff spiff) {
    return new Input.Measured(spiff.measure(), Span.componentPeriod(), Whose.own(), spiff.filter());
  }

  private static boolean isFlat(RateTable table) {
    return table instanceof RateTable.Tiers tiers && tiers.bounds().isEmpty();
  }

  private static Input input(Modifier modifier) {
    return modifier.match(
        gate -> gate.input(),
        multiplier -> multiplier.level(),
        floor -> floor.least(),
        cap -> cap.most());
  }

  private ImmutableList<Credit> bearing(Stream<Input> inputs, SellerEarnings.Source source) {
    Optional<SalesPeriod> window = SellerEarnings.window(source.component(), source.period());
    if (changed.credits().isEmpty() || window.isEmpty()) {
      return ImmutableList.of();
    }
    Asking asking = Asking.of(source.plan(), source.component(), source.period(), window.get());
    return bearing(inputs, asking);
  }

  /** Returns those that bear on inputs that are asked for. */
  ImmutableList<Credit> bearing(Stream<Input> inputs, Asking asking) {
    Set<Credit> found = new LinkedHashSet<>();
    inputs.forEach(input -> found.addAll(bearing(input, asking)));
    return ImmutableList.sortedCopyOf(ChangedFacts.inOrderOfSales(earnings.book()), found);
  }

  private ImmutableList<Credit> bearing(Input input, Asking asking) {
    return input.match(
        measured -> measured(measured, Optional.empty(), asking),
        attained -> measured(attained.of(), attained.improvementOn(), asking),
        improved -> measured(improved.of(), Optional.of(improved.baseline()), asking),
        ratio -> bearing(Stream.of(ratio.of(), ratio.to()), asking),
        ofDeal -> ImmutableList.of(),
        resultOf ->
            asking
                .plan()
                .find(resultOf.component())
                .map(other -> new SellerEarnings.Source(asking.plan(), other, asking.period()))
                .map(needed -> onAll(needed).credits)
                .orElse(ImmutableList.of()),
        constant -> ImmutableList.of(),
        targetIncentive -> ImmutableList.of(),
        scaled -> bearing(scaled.of(), asking));
  }

  // those of the days that are measured, and of the past that they are compared with
  private ImmutableList<Credit> measured(
      Input.Measured input, Optional<Baseline> baseline, Asking asking) {
    InputReader reader = earnings.reader();
    boolean isOfDeal = input.span() instanceof Span.OfDeal;
    Optional<SalesPeriod> window =
        isOfDeal ? Optional.of(asking.period()) : reader.window(input.span(), asking);
    Optional<Population> who = window.flatMap(days -> reader.population(input.whose(), days));
    if (who.isEmpty()) {
      return ImmutableList.of();
    }
    ImmutableList<SalesPeriod> days =
        Stream.concat(
                window.stream(),
                baseline.stream().flatMap(each -> reader.past(input, each, asking).stream()))
            .collect(toImmutableList());
    return candidates(input.whose()).stream()
        .filter(credit -> credit.value(input.measure()).isPresent())
        .filter(credit -> who.get().counts(scopes(), sale(credit)))
        .filter(credit -> scopes().passes(input.filter(), sale(credit)))
        .filter(credit -> isOfDeal || days.stream().anyMatch(period -> isIn(period, credit)))
        .collect(toImmutableList());
  }

  private ImmutableList<Credit> candidates(Whose whose) {
    return whose instanceof Whose.Own ? changed.credits(earnings.seller()) : changed.credits();
  }

  private CreditScopes scopes() {
    return earnings.agreements().scopes();
  }

  // a return may count on its own day or on that of its sale
  private boolean isIn(SalesPeriod days, Credit credit) {
    return days.contains(credit.creditedOn()) || days.contains(sale(credit).creditedOn());
  }

  private Credit sale(Credit credit) {
    return earnings.book().original(credit).orElse(credit);
  }
}
