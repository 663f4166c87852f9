package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/** What one component comes to for one seller in one period, before the limits of the plan. */
record ComponentResult(
    SalesPeriod period,
    Quantity total,
    Deferred deferred,
    ImmutableList<EarnedLine> lines,
    ImmutableMap<LineKey, ImmutableMap<Credit, Fraction>> effects,
    ImmutableList<Unmeasured> unmeasured) {

  /** Returns what comes to nothing. */
  static ComponentResult none(SalesPeriod period, Quantity zero) {
    return new ComponentResult(
        period,
        zero,
        Deferred.nothing(zero),
        ImmutableList.of(),
        ImmutableMap.of(),
        ImmutableList.of());
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
