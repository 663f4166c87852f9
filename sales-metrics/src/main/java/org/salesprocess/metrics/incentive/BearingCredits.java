package org.salesprocess.metrics.incentive;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.QuotaScope;
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
        measured -> measured(measured, asking),
        attained -> attained(attained, asking),
        improved -> improved(improved, asking),
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

  private ImmutableList<Credit> measured(Input.Measured input, Asking asking) {
    Optional<SalesPeriod> window = earnings.reader().window(input.span(), asking);
    Optional<SalesPeriod> days =
        input.span() instanceof Span.OfDeal ? Optional.of(asking.period()) : window;
    Optional<QuotaScope> scope =
        days.flatMap(period -> scope(input.whose(), QuotaScope.builder(), period));
    CreditFilter filter = input.filter();
    boolean own = input.whose() instanceof Whose.Own;
    return candidates(input.whose()).stream()
        .filter(credit -> credit.value(input.measure()).isPresent())
        .filter(credit -> own || isIn(scope, credit))
        .filter(credit -> earnings.agreements().scopes().passes(filter, sale(credit)))
        .filter(credit -> window.map(inside -> isIn(inside, credit)).orElse(true))
        .collect(toImmutableList());
  }

  private ImmutableList<Credit> candidates(Whose whose) {
    return whose instanceof Whose.Own ? changed.credits(earnings.seller()) : changed.credits();
  }

  private ImmutableList<Credit> attained(Input.Attained input, Asking asking) {
    Optional<SalesPeriod> window = earnings.reader().window(input.span(), asking);
    return window
        .map(
            days ->
                within(
                    candidates(input.whose()),
                    input.measure(),
                    scope(
                        input.whose(),
                        QuotaScope.builder()
                            .productLine(input.productLine())
                            .territory(input.territory()),
                        days),
                    ImmutableList.<SalesPeriod>builder()
                        .add(days)
                        .addAll(
                            input.improvementOn().stream()
                                .flatMap(baseline -> past(baseline, asking).stream())
                                .iterator())
                        .build()))
        .orElse(ImmutableList.of());
  }

  private ImmutableList<Credit> improved(Input.Improved input, Asking asking) {
    return within(
        changed.credits(earnings.seller()),
        input.measure(),
        Optional.of(QuotaScope.of(earnings.seller())),
        ImmutableList.<SalesPeriod>builder()
            .add(asking.period())
            .addAll(past(input.baseline(), asking).stream().iterator())
            .build());
  }

  private ImmutableList<Credit> within(
      ImmutableList<Credit> candidates,
      Measure measure,
      Optional<QuotaScope> scope,
      ImmutableList<SalesPeriod> days) {
    return candidates.stream()
        .filter(credit -> credit.value(measure).isPresent())
        .filter(credit -> isIn(scope, credit))
        .filter(credit -> days.stream().anyMatch(period -> isIn(period, credit)))
        .collect(toImmutableList());
  }

  private static Optional<SalesPeriod> past(Baseline baseline, Asking asking) {
    return switch (baseline) {
      case PREVIOUS_PERIOD -> asking.calendar().previous(asking.period());
      case SAME_PERIOD_LAST_YEAR -> asking.calendar().find(asking.period().start().minusYears(1));
    };
  }

  private Optional<QuotaScope> scope(Whose whose, QuotaScope.Builder scope, SalesPeriod days) {
    return whose.match(
        () -> Optional.of(scope.seller(earnings.seller()).build()),
        structure ->
            earnings
                .agreements()
                .scopes()
                .organization()
                .teamOf(earnings.seller(), structure, lastDay(days))
                .map(team -> scope.team(team).build()),
        team -> Optional.of(ofTeam(scope, team)));
  }

  private static QuotaScope ofTeam(QuotaScope.Builder scope, TeamId team) {
    return scope.team(team).build();
  }

  private LocalDate lastDay(SalesPeriod days) {
    return earnings.isOver(days) ? days.end().minusDays(1) : earnings.lastDay();
  }

  private boolean isIn(Optional<QuotaScope> scope, Credit credit) {
    return scope
        .filter(asked -> earnings.agreements().scopes().counts(asked, sale(credit)))
        .isPresent();
  }

  // a return may count on its own day or on that of its sale
  private boolean isIn(SalesPeriod days, Credit credit) {
    return days.contains(credit.creditedOn()) || days.contains(sale(credit).creditedOn());
  }

  private Credit sale(Credit credit) {
    return earnings.book().original(credit).orElse(credit);
  }
}
