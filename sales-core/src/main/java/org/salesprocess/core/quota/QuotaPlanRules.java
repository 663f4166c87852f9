package org.salesprocess.core.quota;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesPeriod;

/** What must hold between the parts of a plan; each refusal names the plan and the quota. */
record QuotaPlanRules(QuotaPlan plan) {

  void check() {
    checkIds();
    checkOverlaps();
    checkCurrencies();
    for (Quota quota : plan.quotas()) {
      if (quota.measure().aggregation() == Measure.Aggregation.SUM) {
        checkParts(quota);
        checkDayCount(quota);
      }
    }
  }

  private void checkIds() {
    Set<QuotaId> ids = new HashSet<>();
    for (Quota quota : plan.quotas()) {
      checkArgument(ids.add(quota.id()), "quota plan %s: two quotas %s", plan.id(), quota.id());
    }
  }

  private void checkOverlaps() {
    ImmutableList<Quota> quotas = plan.quotas(); // quotas for the same are neighbours, by start
    for (int next = 1; next < quotas.size(); next++) {
      Quota one = quotas.get(next - 1);
      Quota other = quotas.get(next);
      checkArgument(
          !one.scope().equals(other.scope())
              || !one.measure().equals(other.measure())
              || !one.improvementOn().equals(other.improvementOn())
              || !one.period().overlaps(other.period()),
          "quota plan %s: period of quota %s must not overlap that of quota %s for the same, %s,"
              + " was %s",
          plan.id(),
          other.id(),
          one.id(),
          one.period(),
          other.period());
    }
  }

  private void checkCurrencies() {
    Map<Measure, Quota> firsts = new HashMap<>();
    for (Quota quota : plan.quotas()) {
      Quota first = firsts.computeIfAbsent(quota.measure(), unseen -> quota);
      checkArgument(
          quota.target().isLike(first.target()),
          "quota plan %s: target of quota %s on %s must be in the currency of quota %s, %s, was"
              + " %s",
          plan.id(),
          quota.id(),
          quota.measure(),
          first.id(),
          first.target(),
          quota.target());
    }
  }

  private void checkParts(Quota quota) {
    ImmutableList<SalesPeriod> parts = plan.partsOf(quota.period());
    checkArgument(
        parts.stream().mapToLong(SalesPeriod::days).sum() == quota.period().days(),
        "quota plan %s: calendar must reach all days of quota %s, %s, was %s",
        plan.id(),
        quota.id(),
        quota.period(),
        plan.calendar());
    if (plan.split() instanceof QuotaSplit.ByDays) {
      return;
    }
    checkArgument(
        plan.calendar().over(quota.period()).equals(parts),
        "quota plan %s: period of quota %s must begin and end with periods of the %s unless split"
            + " by days, was %s",
        plan.id(),
        quota.id(),
        plan.calendar(),
        quota.period());
    if (plan.split() instanceof QuotaSplit.Weighted weighted) {
      checkArgument(
          weighted.weights().size() == parts.size(),
          "quota plan %s: split must have one weight for each of the %s periods of quota %s, was"
              + " %s",
          plan.id(),
          parts.size(),
          quota.id(),
          weighted.weights());
    }
  }

  private void checkDayCount(Quota quota) {
    if (plan.split() instanceof QuotaSplit.ByDays byDays) {
      checkCounts(quota, byDays.dayCount(), quota.period());
    }
    plan.sharesOf(quota)
        .forEach(
            (part, share) -> {
              if (!share.equals(Fraction.ZERO)) {
                checkCounts(quota, plan.dayCount(), part);
              }
            });
  }

  private void checkCounts(Quota quota, Proration dayCount, SalesPeriod period) {
    checkArgument(
        dayCount.count(period) > 0,
        "quota plan %s: day count must find something in %s of quota %s, was %s",
        plan.id(),
        period,
        quota.id(),
        dayCount);
  }
}
