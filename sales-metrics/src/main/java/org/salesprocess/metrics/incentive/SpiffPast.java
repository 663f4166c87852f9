package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.quota.Quantity;

/**
 * What a SPIFF counted before: in earlier periods, or by earlier versions of the plan in the same
 * one, each by what it asked for then.
 */
record SpiffPast(SellerEarnings earnings, SellerEarnings.Source source) {

  private static final Comparator<CommissionPlan> BEFORE =
      Comparator.comparing(CommissionPlan::from).thenComparing(CommissionPlan::id);

  SpiffPast {
    requireNonNull(earnings, "earnings");
    requireNonNull(source, "source");
  }

  /**
   * How often something counted before.
   *
   * @param asked how often it would have counted without limits
   * @param kept how often it did
   * @param isOfEarlierPeriod whether any of it was in another period
   */
  record Times(Fraction asked, Fraction kept, boolean isOfEarlierPeriod) {

    private static final Times NONE = new Times(Fraction.ZERO, Fraction.ZERO, false);

    private Times plus(Times other) {
      return new Times(
          asked.plus(other.asked),
          kept.plus(other.kept),
          isOfEarlierPeriod || other.isOfEarlierPeriod);
    }

    /** Returns what is taken back of what counted, if so much of what was asked for is lost. */
    Fraction keptOf(Fraction lost) {
      return asked.isZero() ? lost : lost.times(kept).dividedBy(asked);
    }
  }

  /** Returns how often a deal counted. */
  Times ofDeal(DealId deal) {
    return earnings.book().ofDeal(deal).stream()
        .filter(credit -> credit.seller().equals(earnings.seller()))
        .map(this::ofCredit)
        .reduce(Times.NONE, Times::plus);
  }

  /** Returns how often a credit counted. */
  Times ofCredit(Credit credit) {
    return before(credit)
        .map(
            earlier ->
                times(earnings.result(earlier).lines().stream(), credit)
                    .map(
                        each ->
                            new Times(
                                asked(each),
                                each.times(),
                                earlier.period().start().isBefore(source.period().start())))
                    .reduce(Times.NONE, Times::plus))
        .orElse(Times.NONE);
  }

  private static Stream<Working.SpiffTimes> times(Stream<EarnedLine> lines, Credit credit) {
    return lines
        .filter(line -> line.credit().filter(credit::equals).isPresent())
        .map(EarnedLine::working)
        .filter(Working.SpiffTimes.class::isInstance)
        .map(Working.SpiffTimes.class::cast);
  }

  private static Fraction asked(Working.SpiffTimes times) {
    return times.times().plus(times.uncounted());
  }

  // where a credit counted, if that was before
  private Optional<SellerEarnings.Source> before(Credit credit) {
    return earnings
        .version(credit)
        .flatMap(
            plan ->
                plan.find(source.component().id())
                    .flatMap(
                        component ->
                            component
                                .calendar()
                                .find(credit.creditedOn())
                                .map(period -> new SellerEarnings.Source(plan, component, period))))
        .filter(this::isBefore);
  }

  private boolean isBefore(SellerEarnings.Source other) {
    int byStart = other.period().start().compareTo(source.period().start());
    return byStart < 0 || (byStart == 0 && BEFORE.compare(other.plan(), source.plan()) < 0);
  }

  /** Returns how much of a limit on the times earlier versions have used up in this period. */
  Fraction timesUsed(Formula.Spiff.Per per) {
    return used(per).values().stream().map(Used::times).reduce(Fraction.ZERO, Fraction::plus);
  }

  /** Returns how much of a limit on the amount they have used up. */
  Quantity amountUsed(Formula.Spiff.Per per) {
    return used(per).values().stream().map(Used::amount).reduce(earnings.zero(), Quantity::plus);
  }

  private record Used(Fraction times, Quantity amount) {
    private Used plus(Used other) {
      return new Used(times.plus(other.times), amount.plus(other.amount));
    }
  }

  // what comes back of an earlier period is no part of what this one counts
  private Map<Object, Used> used(Formula.Spiff.Per per) {
    Map<Object, Used> used = new HashMap<>();
    for (EarnedLine line : earnings.linesOfEarlierVersions(source)) {
      if (line.working() instanceof Working.SpiffTimes times) {
        Credit credit = line.credit().orElseThrow();
        Fraction asked = asked(times);
        Used one = new Used(asked, times.each().times(asked));
        if (per == Formula.Spiff.Per.DEAL) {
          used.merge(earnings.book().dealOf(credit), one, Used::plus);
        } else if (!isReturnOfEarlierPeriod(credit)) {
          used.put(credit, one);
        }
      }
    }
    if (per == Formula.Spiff.Per.DEAL) {
      used.values().removeIf(one -> one.times().isNegative());
    }
    return used;
  }

  /** Says whether a credit takes back one of an earlier period. */
  boolean isReturnOfEarlierPeriod(Credit credit) {
    return earnings
        .book()
        .original(credit)
        .filter(sale -> sale.creditedOn().isBefore(source.period().start()))
        .isPresent();
  }
}
