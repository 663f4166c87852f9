package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.metrics.Distribution;

/**
 * What the same sales cost by two ways of paying, and who gains and loses.
 *
 * <p>What counts is the cost of each statement: see {@link SellerPay#cost}.
 *
 * @param currency the currency of all amounts
 * @param bySeller both costs of each seller with a statement by either; who has none by one is on
 *     no plan there and gets nothing
 * @param presentUnmeasured what could not be measured by the present way, and what that did
 * @param proposedUnmeasured the same by the proposed way
 * @since 0.1
 */
public record PlanComparison(
    CurrencyUnit currency,
    ImmutableSortedMap<SellerId, PlanComparison.Difference> bySeller,
    ImmutableList<Unmeasured> presentUnmeasured,
    ImmutableList<Unmeasured> proposedUnmeasured)
    implements Serializable {

  /**
   * Checks the currencies.
   *
   * @throws IllegalArgumentException if an amount is in another one
   */
  public PlanComparison {
    requireNonNull(currency, "currency");
    requireNonNull(presentUnmeasured, "presentUnmeasured");
    requireNonNull(proposedUnmeasured, "proposedUnmeasured");
    bySeller.forEach(
        (seller, each) ->
            Amounts.requireCurrency(currency, each.present().toBigMoney(), "pay of " + seller));
  }

  /**
   * What one seller gets by both.
   *
   * @param present by the present way
   * @param proposed by the proposed way
   */
  public record Difference(Money present, Money proposed) implements Serializable {

    /**
     * Checks the currencies.
     *
     * @throws IllegalArgumentException if they differ
     */
    public Difference {
      Amounts.requireCurrency(present.getCurrencyUnit(), proposed.toBigMoney(), "proposed pay");
    }

    /** Returns how much more it is by the proposed way; below zero if less. */
    public Money change() {
      return proposed.minus(present);
    }

    /** Returns such as {@code USD 900.00 instead of USD 800.00}. */
    @Override
    public String toString() {
      return proposed + " instead of " + present;
    }
  }

  /**
   * Returns the comparison of what two ledgers hold.
   *
   * @throws IllegalArgumentException if their currencies differ
   */
  public static PlanComparison of(Ledger present, Ledger proposed) {
    checkArgument(
        present.currency().equals(proposed.currency()),
        "comparison of plans: both must be in one currency, were in %s and %s",
        present.currency(),
        proposed.currency());
    Money zero = Money.zero(present.currency());
    Map<SellerId, Difference> bySeller = new TreeMap<>();
    for (Statement each : statements(present)) {
      SellerPay pay = SellerPay.cost(each);
      bySeller.merge(each.seller(), new Difference(pay.amount(), zero), PlanComparison::plus);
    }
    for (Statement each : statements(proposed)) {
      SellerPay pay = SellerPay.cost(each);
      bySeller.merge(each.seller(), new Difference(zero, pay.amount()), PlanComparison::plus);
    }
    return new PlanComparison(
        present.currency(),
        ImmutableSortedMap.copyOf(bySeller),
        unmeasured(present),
        unmeasured(proposed));
  }

  private static Difference plus(Difference one, Difference other) {
    return new Difference(one.present.plus(other.present), one.proposed.plus(other.proposed));
  }

  private static List<Statement> statements(Ledger ledger) {
    List<Statement> statements = new ArrayList<>();
    ledger.closed().forEach(each -> statements.addAll(each.statements().values()));
    return statements;
  }

  private static ImmutableList<Unmeasured> unmeasured(Ledger ledger) {
    return statements(ledger).stream()
        .flatMap(each -> each.unmeasured().stream())
        .distinct()
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns what all sellers get by both. */
  public Difference total() {
    return bySeller.values().stream()
        .reduce(new Difference(Money.zero(currency), Money.zero(currency)), PlanComparison::plus);
  }

  /** Returns who gets more by the proposed way, who gains most first. */
  public ImmutableList<SellerId> gainers() {
    return who(Money::isPositive, Comparator.<Money>reverseOrder());
  }

  /** Returns who gets less by the proposed way, who loses most first. */
  public ImmutableList<SellerId> losers() {
    return who(Money::isNegative, Comparator.<Money>naturalOrder());
  }

  /** Returns who gets the same by both, by id. */
  public ImmutableList<SellerId> unchanged() {
    return who(Money::isZero, Comparator.<Money>naturalOrder());
  }

  private ImmutableList<SellerId> who(Predicate<Money> change, Comparator<Money> order) {
    return bySeller.entrySet().stream()
        .filter(each -> change.test(each.getValue().change()))
        .sorted(
            Comparator.comparing(
                    (Map.Entry<SellerId, Difference> each) -> each.getValue().change(), order)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns how the sellers' pay is spread by the present way, in units of the currency. */
  public Distribution present() {
    return distribution(Difference::present);
  }

  /** Returns how the sellers' pay is spread by the proposed way, in units of the currency. */
  public Distribution proposed() {
    return distribution(Difference::proposed);
  }

  /** Returns how the sellers' differences are spread, in units of the currency. */
  public Distribution changes() {
    return distribution(Difference::change);
  }

  private Distribution distribution(Function<Difference, Money> amount) {
    return Distribution.ofValues(
        bySeller.values().stream().map(amount).map(Money::getAmount).toList());
  }

  /** Returns such as {@code USD 900.00 instead of USD 800.00: 2 gain, 1 loses, 0 unchanged}. */
  @Override
  public String toString() {
    return "%s: %s gain, %s lose, %s unchanged"
        .formatted(total(), gainers().size(), losers().size(), unchanged().size());
  }
}
