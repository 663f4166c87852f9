package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;

/** What credits are worth to a component, after what its policy says about returns. */
final class CountedCredits {

  private final CreditBook book;
  private final CreditScopes scopes;
  private final ReturnPolicy returns;
  private final Rounding rounding;

  CountedCredits(CreditBook book, CreditScopes scopes, ReturnPolicy returns, Rounding rounding) {
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
   */
  record Counted(Credit credit, Quantity value) {}

  /** Returns what these credits, in their order, are worth; those without the measure are left. */
  ImmutableList<Counted> count(Iterable<Credit> credits, Measure measure, CreditFilter filter) {
    Map<Credit, Quantity> worth = new LinkedHashMap<>();
    List<Credit> measuredAgain = new ArrayList<>();
    for (Credit credit : credits) {
      Optional<Credit> original = book.original(credit);
      if (!passes(filter, original.orElse(credit)) || credit.value(measure).isEmpty()) {
        continue;
      }
      Quantity value = rounded(credit.value(measure).get());
      if (original.isEmpty()) {
        worth.put(credit, value);
      } else if (returns.kind() == ReturnPolicy.Kind.CURRENT_RATE) {
        worth.put(credit, value.times(share(original.get(), credit)).negated());
      } else if (returns.kind() == ReturnPolicy.Kind.REMEASURE) {
        measuredAgain.add(credit);
      }
    }
    for (Credit back : measuredAgain) {
      Credit original = book.original(back).orElseThrow();
      Quantity value = rounded(back.value(measure).orElseThrow()).times(share(original, back));
      worth.computeIfPresent(original, (credit, before) -> before.minus(value));
    }
    ImmutableList.Builder<Counted> counted = ImmutableList.builder();
    worth.forEach((credit, value) -> counted.add(new Counted(credit, value)));
    return counted.build();
  }

  /** Returns the share that is taken back of a sale by its age. */
  Fraction share(Credit original, Credit back) {
    return returns.shareAt(original.creditedOn(), back.creditedOn());
  }

  private Quantity rounded(Quantity value) {
    return rounding.place() == Rounding.Place.HIERARCHY_LEVEL && value.isMoney()
        ? Quantity.of(value.rounded(rounding.mode()))
        : value;
  }

  /** Says whether a filter lets a credit pass. */
  boolean passes(CreditFilter filter, Credit credit) {
    return filter.kinds().contains(credit.kind())
        && (filter.rules().isEmpty() || filter.rules().contains(credit.rule()))
        && (filter.types().isEmpty() || filter.types().contains(credit.transaction().type()))
        && (filter.product().isEmpty() || filter.product().equals(credit.transaction().product()))
        && isWithin(filter, credit)
        && filter.where().map(where -> where.holds(credit.transaction())).orElse(true);
  }

  private boolean isWithin(CreditFilter filter, Credit credit) {
    if (filter.productLine().isEmpty() && filter.territory().isEmpty()) {
      return true;
    }
    QuotaScope scope =
        QuotaScope.builder()
            .seller(credit.seller())
            .productLine(filter.productLine())
            .territory(filter.territory())
            .build();
    return scopes.counts(scope, credit);
  }
}
