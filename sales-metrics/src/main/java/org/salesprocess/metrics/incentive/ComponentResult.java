package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What one component comes to for one seller in one period, before the limits of the plan.
 *
 * @param total how much it comes to; a deduction too has an amount above zero
 * @param bounded what it came to before and after each floor and cap, by its index and, if it is on
 *     each deal, the deal
 */
record ComponentResult(
    SalesPeriod period,
    Quantity total,
    SharedAmount deferred,
    ImmutableTable<Integer, Optional<DealId>, Bounded> bounded,
    ImmutableList<EarnedLine> lines,
    ImmutableMap<LineKey, ImmutableMap<Credit, Fraction>> effects,
    ImmutableList<Unmeasured> unmeasured) {

  /** Returns what comes to nothing. */
  static ComponentResult none(SalesPeriod period, Quantity zero) {
    return new ComponentResult(
        period,
        zero,
        SharedAmount.nothing(zero),
        ImmutableTable.of(),
        ImmutableList.of(),
        ImmutableMap.of(),
        ImmutableList.of());
  }

  /** Returns what it comes to, and the part of it that is each credit's. */
  SharedAmount shared() {
    Map<Credit, Quantity> parts = new LinkedHashMap<>();
    for (EarnedLine line : lines) {
      requireNonNull(effects.get(line.key()))
          .forEach(
              (credit, share) ->
                  parts.merge(credit, line.working().amount().times(share), Quantity::plus));
    }
    return new SharedAmount(total, ImmutableMap.copyOf(parts));
  }

  /** Returns what a credit earns at its rate, exactly, before any modifier. */
  Quantity atRate(Credit credit) {
    return lines.stream()
        .filter(line -> line.key().part() == LineKey.Part.CREDIT)
        .filter(line -> line.credit().filter(credit::equals).isPresent())
        .map(EarnedLine::exact)
        .reduce(total.zero(), Quantity::plus);
  }

  /**
   * Returns the part of the posted lines that is a credit's, its part of each modifier included.
   */
  Quantity posted(Credit credit) {
    return lines.stream()
        .map(line -> Quantity.of(line.amount()).times(part(line, credit)))
        .reduce(total.zero(), Quantity::plus);
  }

  /** Returns what all lines carry. */
  Quantity posted() {
    return lines.stream()
        .map(line -> Quantity.of(line.amount()))
        .reduce(total.zero(), Quantity::plus);
  }

  private Fraction part(EarnedLine line, Credit credit) {
    return effects.getOrDefault(line.key(), ImmutableMap.of()).getOrDefault(credit, Fraction.ZERO);
  }
}
