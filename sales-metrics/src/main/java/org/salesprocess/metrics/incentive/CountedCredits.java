package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;

/** What credits are worth to a component, after what its policy says about returns. */
final class CountedCredits {

  private final CreditBook book;
  private final CreditScopes scopes;
  private final Function<Credit, ReturnPolicy> returns;
  private final Rounding rounding;

  /**
   * Makes a count.
   *
   * @param returns by which policy returns of a sale count
   */
  CountedCredits(
      CreditBook book,
      CreditScopes scopes,
      Function<Credit, ReturnPolicy> returns,
      Rounding rounding) {
    this.book = book;
    this.scopes = scopes;
    this.returns = returns;
    this.rounding = rounding;
  }

  /**
   * One credit's worth of a measure.
   *
   * @param credit the credit; for what a return takes back in its own period, that of the return
   * @param value the worth, less what came back where the sale is measured again
   * @param weight how much it counts in a mean: its share of the transaction, less what came back
   * @param returns by what it is less because the sale is measured again
   */
  record Counted(
      Credit credit, Quantity value, Fraction weight, ImmutableList<NettedReturn> returns) {

    private Counted(Credit credit, Quantity value, Fraction weight) {
      this(credit, value, weight, ImmutableList.of());
    }

    private Counted less(Quantity back, Fraction share) {
      return new Counted(credit, value.minus(back), weight.minus(share), returns);
    }

    private Counted because(NettedReturn back) {
      return back.amount().isZero()
          ? this
          : new Counted(
              credit,
              value,
              weight,
              ImmutableList.<NettedReturn>builder().addAll(returns).add(back).build());
    }
  }

  /** Returns how values are rounded. */
  Rounding rounding() {
    return rounding;
  }

  /**
   * Returns by which policy each return among some credits counts, in their order: all by which
   * counts of one book may differ that round alike.
   */
  ImmutableList<ReturnPolicy> policies(Iterable<Credit> credits) {
    ImmutableList.Builder<ReturnPolicy> policies = ImmutableList.builder();
    for (Credit credit : credits) {
      book.original(credit).map(returns).ifPresent(policies::add);
    }
    return policies.build();
  }

  /** Returns what these credits, in their order, are worth; those without the measure are left. */
  ImmutableList<Counted> count(Iterable<Credit> credits, Measure measure, CreditFilter filter) {
    Map<Credit, Counted> counted = new LinkedHashMap<>();
    LineRounding back = new LineRounding(rounding);
    List<Credit> measuredAgain = new ArrayList<>();
    for (Credit credit : credits) {
      Optional<Credit> sale = book.original(credit);
      // of a sale that is not known nothing was counted, so nothing is taken back
      boolean isOrphan = credit.transaction().isReversal() && sale.isEmpty();
      Optional<Quantity> value = credit.value(measure);
      if (isOrphan || value.isEmpty() || !scopes.passes(filter, sale.orElse(credit))) {
        continue;
      }
      if (sale.isEmpty()) {
        counted.put(credit, new Counted(credit, rounded(value.get()), credit.share()));
        continue;
      }
      ReturnPolicy.Kind policy = returns.apply(sale.get()).kind();
      if (policy == ReturnPolicy.Kind.CURRENT_RATE) {
        Counted nothing = new Counted(credit, value.get().zero(), Fraction.ZERO);
        counted.put(credit, takenBack(nothing, sale.get(), credit, value.get(), back));
      } else if (policy == ReturnPolicy.Kind.REMEASURE) {
        measuredAgain.add(credit);
      }
    }
    for (Credit each : measuredAgain) {
      Quantity value = each.value(measure).orElseThrow();
      counted.computeIfPresent(
          book.original(each).orElseThrow(),
          (sale, before) -> {
            Counted after = takenBack(before, sale, each, value, back);
            return after.because(new NettedReturn(each, before.value().minus(after.value())));
          });
    }
    return ImmutableList.copyOf(counted.values());
  }

  private Counted takenBack(
      Counted before, Credit sale, Credit back, Quantity value, LineRounding rounded) {
    Fraction share = returns.apply(sale).shareAt(sale.creditedOn(), back.creditedOn());
    Quantity part = rounds(value) ? Quantity.of(rounded.next(sale, value).amount()) : value;
    return before.less(part.times(share), back.share().times(share));
  }

  private Quantity rounded(Quantity value) {
    return rounds(value) ? Quantity.of(value.rounded(rounding.mode())) : value;
  }

  private boolean rounds(Quantity value) {
    return rounding.place() == Rounding.Place.HIERARCHY_LEVEL && value.isMoney();
  }
}
