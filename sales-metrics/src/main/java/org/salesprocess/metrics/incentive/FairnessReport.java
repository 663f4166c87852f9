package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.io.Serial;
import java.io.Serializable;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.internal.SerialForm;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.AmountRatio;

/**
 * Whether a plan is fair to those who sell: to whom pay goes, what it costs, who reaches the quota,
 * who is near the next tier and who improved.
 *
 * <p>The last three are added by {@link #with(AttainmentDistributionReport)} and its likes.
 *
 * @param period the days
 * @param concentration how unequally what is earned falls on sellers
 * @param cost what pay costs against what is sold
 * @param attainment how attainments are spread, if that was asked for
 * @param reach who is within reach of the next tier, if that was asked for
 * @param improvement how each improved on the own past, if that was asked for
 * @since 0.1
 */
public record FairnessReport(
    SalesPeriod period,
    PayoutConcentrationReport concentration,
    PlanCost cost,
    Optional<AttainmentDistributionReport> attainment,
    Optional<TierReachReport> reach,
    Optional<ImprovementRanking> improvement)
    implements Serializable {

  private static final Fraction MIDDLE = Fraction.of(3, 5);

  /** Checks that nothing is missing. */
  public FairnessReport {
    requireNonNull(period, "period");
    requireNonNull(concentration, "concentration");
    requireNonNull(cost, "cost");
    requireNonNull(attainment, "attainment");
    requireNonNull(reach, "reach");
    requireNonNull(improvement, "improvement");
  }

  /**
   * Returns the report on a pay period that is open. Who was on no plan in it counts only if there
   * is something to state, such as pay for an earlier sale.
   *
   * @param currency the currency of pay
   * @param revenue the measure that pay is compared with
   * @throws IllegalArgumentException if the measure is averaged, or an amount is in another
   *     currency
   */
  public static FairnessReport of(OpenPayPeriod open, CurrencyUnit currency, Measure revenue) {
    return of(
        open.period(),
        currency,
        counted(open.statements().values(), open.onPlan()),
        open.crediting(),
        revenue);
  }

  /**
   * Returns the report on pay periods that are closed. Who was on no plan in them counts only if
   * there is something to state, such as pay for an earlier sale.
   *
   * @param ledger what was closed
   * @param span from the first day of one of its pay periods to the last day of one
   * @param pay by which it was paid
   * @param crediting the credits of the span at least, such as {@link PayCalculation#credit} gives
   * @param revenue the measure that pay is compared with
   * @throws IllegalArgumentException if the span is not made of closed pay periods, the measure is
   *     averaged, or an amount is in another currency
   */
  public static FairnessReport of(
      Ledger ledger,
      SalesPeriod span,
      PayCalculation pay,
      CreditingReport crediting,
      Measure revenue) {
    ImmutableList<Ledger.ClosedPeriod> closed =
        ledger.closed().stream()
            .filter(each -> span.encloses(each.closing().period()))
            .collect(ImmutableList.toImmutableList());
    long days = closed.stream().mapToLong(each -> each.closing().period().days()).sum();
    checkArgument(
        days == span.days(),
        "fairness report of %s: must be made of pay periods that are closed, had %s",
        span,
        closed.stream().map(each -> each.closing().period()).toList());
    ImmutableList<Statement> statements =
        closed.stream()
            .flatMap(each -> each.statements().values().stream())
            .collect(ImmutableList.toImmutableList());
    return of(span, ledger.currency(), counted(statements, pay.onPlan(span)), crediting, revenue);
  }

  private static ImmutableList<Statement> counted(
      Collection<Statement> statements, Set<SellerId> onPlan) {
    return statements.stream()
        .filter(
            each ->
                onPlan.contains(each.seller())
                    || !each.lines().isEmpty()
                    || !each.settlement().lines().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private static FairnessReport of(
      SalesPeriod span,
      CurrencyUnit currency,
      Collection<Statement> statements,
      CreditingReport crediting,
      Measure revenue) {
    return new FairnessReport(
        span,
        PayoutConcentration.of(currency).mapping(SellerPay::earned).measure(statements),
        PlanCost.of(revenue, currency, statements, crediting, span),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Returns this with how attainments are spread. */
  public FairnessReport with(AttainmentDistributionReport spread) {
    return new FairnessReport(period, concentration, cost, Optional.of(spread), reach, improvement);
  }

  /** Returns this with who is within reach of the next tier. */
  public FairnessReport with(TierReachReport near) {
    return new FairnessReport(
        period, concentration, cost, attainment, Optional.of(near), improvement);
  }

  /** Returns this with how each improved on the own past. */
  public FairnessReport with(ImprovementRanking ranking) {
    return new FairnessReport(period, concentration, cost, attainment, reach, Optional.of(ranking));
  }

  /** Returns what there is to say, one sentence for each finding. */
  public ImmutableList<String> findings() {
    ImmutableList.Builder<String> findings = ImmutableList.builder();
    addConcentration(findings);
    addCost(findings);
    attainment.ifPresent(spread -> addAttainment(findings, spread));
    reach.ifPresent(near -> addReach(findings, near));
    improvement.ifPresent(ranking -> addImprovement(findings, ranking));
    return findings.build();
  }

  private void addConcentration(ImmutableList.Builder<String> findings) {
    Optional<Fraction> top = concentration.topFifth().value();
    if (top.isEmpty()) {
      findings.add("nobody earned anything");
    } else {
      Fraction middle = concentration.middleThreeFifths().value().orElseThrow();
      findings.add(
          "the top fifth of sellers gets %s of pay, the middle three fifths %s, the bottom fifth %s"
              .formatted(
                  Percent.of(top.get()), Percent.of(middle), share(concentration.bottomFifth())));
      if (middle.isZero()) {
        findings.add("the plan pays only the top fifth of sellers");
      } else if (middle.compareTo(top.get()) < 0) {
        findings.add("the middle three fifths of sellers get less than the top fifth alone");
      } else if (middle.compareTo(MIDDLE) >= 0) {
        findings.add("the middle three fifths of sellers get their part or more");
      }
      concentration
          .gini()
          .ifPresent(
              gini ->
                  findings.add(
                      "the Gini coefficient of pay is "
                          + gini.toBigDecimal(2, RoundingMode.HALF_UP)));
    }
    if (!concentration.belowZero().isEmpty()) {
      findings.add(
          "%s of sellers earned below zero, counted apart"
              .formatted(concentration.belowZero().size()));
    }
  }

  private static String share(AmountRatio ratio) {
    return ratio.value().map(Percent::of).orElse("none");
  }

  private void addCost(ImmutableList.Builder<String> findings) {
    findings.add(
        cost.total()
            .perUnit()
            .map(
                perUnit ->
                    cost.total()
                        .share()
                        .map(
                            share ->
                                "pay costs %s of %s".formatted(Percent.of(share), cost.measure()))
                        .orElseGet(
                            () ->
                                "pay costs %s for each of %s"
                                    .formatted(
                                        perUnit.rounded(RoundingMode.HALF_UP), cost.measure())))
            .orElseGet(
                () ->
                    "pay of %s stands against no %s"
                        .formatted(cost.total().pay(), cost.measure())));
    if (!cost.paidWithoutSales().isEmpty()) {
      findings.add(
          "paid without any %s credited: %s".formatted(cost.measure(), cost.paidWithoutSales()));
    }
  }

  private static void addAttainment(
      ImmutableList.Builder<String> findings, AttainmentDistributionReport spread) {
    findings.add("%s reached the quota".formatted(spread.reached()));
    spread
        .median()
        .ifPresent(median -> findings.add("the median attainment is " + Percent.of(median)));
    if (spread.withoutQuota() > 0) {
      findings.add("%s without a quota, counted apart".formatted(spread.withoutQuota()));
    }
    if (spread.withoutValue() > 0) {
      findings.add("%s with a quota but without data".formatted(spread.withoutValue()));
    }
  }

  private static void addReach(ImmutableList.Builder<String> findings, TierReachReport near) {
    findings.add(
        "%s within reach of the next tier, with at most %s more"
            .formatted(near.inReach().size(), Percent.of(near.within())));
    near.inReach().forEach(each -> findings.add(each.toString()));
  }

  private static void addImprovement(
      ImmutableList.Builder<String> findings, ImprovementRanking ranking) {
    findings.add(
        "%s of %s improved on their own past"
            .formatted(ranking.improved().size(), ranking.ranked().size()));
    ranking.improved().stream()
        .findFirst()
        .ifPresent(best -> findings.add("most improved is " + best));
    if (!ranking.apart().isEmpty()) {
      findings.add("%s without a past to compare with".formatted(ranking.apart().size()));
    }
  }

  @Serial
  private Object writeReplace() {
    return SerialForm.of(this);
  }

  /** Returns the findings, one on a line. */
  @Override
  public String toString() {
    return "fairness of pay in " + period + "\n" + String.join("\n", findings());
  }
}
