package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesPeriod;

/**
 * What the sellers' pay costs against what was sold.
 *
 * <p>In total each transaction counts once: its direct credits, and the direct shares of it that
 * nobody is credited for. Of a seller it is what the seller is credited with, on top included; so a
 * manager's override is measured against what it is paid for, and sellers do not sum to the total.
 * Returns count against what was sold on the day of their credit; what is only expected does not
 * count.
 *
 * @param measure what was sold is counted in: revenue as booked, invoiced or collected, or units
 * @param total the pay of all sellers and all that was sold
 * @param bySeller the same of each seller who has pay or credit
 * @since 0.1
 */
public record PlanCost(
    Measure measure, Cost total, ImmutableSortedMap<SellerId, PlanCost.Cost> bySeller)
    implements Serializable {

  /** Checks that nothing is missing. */
  public PlanCost {
    requireNonNull(measure, "measure");
    requireNonNull(total, "total");
    requireNonNull(bySeller, "bySeller");
  }

  /**
   * What is paid, for how much.
   *
   * @param pay what is paid
   * @param sold what was sold: money or a number, as the measure says; below zero where more came
   *     back
   */
  public record Cost(Money pay, Quantity sold) implements Serializable {

    /**
     * Checks the currencies.
     *
     * @throws IllegalArgumentException if both are money and the currencies differ
     */
    public Cost {
      requireNonNull(pay, "pay");
      checkArgument(
          !sold.isMoney() || sold.isLike(Quantity.of(pay)),
          "cost %s: what was sold must be in the same currency, was %s",
          pay,
          sold);
    }

    /**
     * Returns the pay for one unit of what was sold, exactly: for one unit of currency, or for one
     * piece.
     *
     * @return empty unless something was sold
     */
    public Optional<Quantity> perUnit() {
      return sold.isPositive()
          ? Optional.of(Quantity.of(pay).times(Fraction.ONE.dividedBy(sold.value())))
          : Optional.empty();
    }

    /** Returns the pay as a share of what was sold; empty unless money was made. */
    public Optional<Fraction> share() {
      return sold.isMoney() ? perUnit().map(Quantity::value) : Optional.empty();
    }

    /** Returns such as {@code USD 800.00 of USD 10000.00 (8.0 %)}. */
    @Override
    public String toString() {
      return pay + " of " + sold + share().map(part -> " (" + Percent.of(part) + ")").orElse("");
    }
  }

  /**
   * Returns what statements cost against what was credited on the days of a period. Pay that is
   * posted late for earlier sales counts where it is posted, as it does in the books.
   *
   * @param statements one or more of each seller, as of the pay periods that the period is made of
   * @throws IllegalArgumentException if the measure is averaged, or amounts are in other currencies
   */
  public static PlanCost of(
      Measure measure,
      CurrencyUnit currency,
      Iterable<Statement> statements,
      CreditingReport crediting,
      SalesPeriod period) {
    checkArgument(
        measure.aggregation() == Measure.Aggregation.SUM,
        "cost of a plan: measure must be one whose values are added, was %s",
        measure);
    List<SellerPay> pay = new ArrayList<>();
    statements.forEach(statement -> pay.add(SellerPay.cost(statement)));
    List<Credit> credits =
        crediting.credits().stream()
            .filter(credit -> period.contains(credit.creditedOn()))
            .toList();
    List<Uncredited> uncredited =
        crediting.uncredited().stream().filter(each -> period.contains(each.creditedOn())).toList();
    return new Sums(measure, currency).of(pay, credits, uncredited);
  }

  /** Adds up pay and what was sold. */
  private record Sums(Measure measure, CurrencyUnit currency) {

    PlanCost of(Collection<SellerPay> pay, List<Credit> credits, List<Uncredited> uncredited) {
      Money paid = Money.zero(currency);
      Quantity sold = nothing();
      Map<SellerId, Cost> bySeller = new TreeMap<>();
      for (SellerPay each : pay) {
        Amounts.requireCurrency(currency, each.amount().toBigMoney(), "pay of " + each.seller());
        paid = paid.plus(each.amount());
        bySeller.merge(each.seller(), new Cost(each.amount(), nothing()), Sums::plus);
      }
      for (Credit credit : credits) {
        Quantity value = value(credit.transaction(), credit.share());
        bySeller.merge(credit.seller(), new Cost(Money.zero(currency), value), Sums::plus);
        if (credit.kind() == CreditShare.Kind.DIRECT) {
          sold = sold.plus(value);
        }
      }
      for (Uncredited each : uncredited) {
        if (each.kind() == CreditShare.Kind.DIRECT) {
          sold = sold.plus(value(each.transaction(), each.share()));
        }
      }
      return new PlanCost(measure, new Cost(paid, sold), ImmutableSortedMap.copyOf(bySeller));
    }

    private Quantity nothing() {
      return measure.kind() == Measure.Kind.AMOUNT
          ? Quantity.of(currency, Fraction.ZERO)
          : Quantity.of(0);
    }

    private Quantity value(Transaction transaction, Fraction share) {
      Quantity value = transaction.values().get(measure);
      if (value == null || transaction.expected()) {
        return nothing();
      }
      Quantity part = value.times(share);
      return transaction.isReversal() ? part.negated() : part;
    }

    private static Cost plus(Cost one, Cost other) {
      return new Cost(one.pay.plus(other.pay), one.sold.plus(other.sold));
    }
  }

  /** Returns the cost of a seller, or empty for one without pay or credit. */
  public Optional<Cost> find(SellerId seller) {
    return Optional.ofNullable(bySeller.get(seller));
  }

  /** Returns sellers who are paid, but are credited with nothing that was sold. */
  public ImmutableList<SellerId> paidWithoutSales() {
    return bySeller.entrySet().stream()
        .filter(each -> each.getValue().pay().isPositive())
        .filter(each -> !each.getValue().sold().isPositive())
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }
}
