package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Amounts;
import org.salesprocess.metrics.UnitAmount;

/**
 * What customers spent on their repeat purchases, each the exact sum with the number of purchases;
 * equal ones are kept once with how many customers they are of. All are in one currency.
 *
 * @since 0.1
 */
public final class SpendSummaries implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final CurrencyUnit currency;
  private final ImmutableList<UnitAmount> rows;
  private final ImmutableList<Long> counts;

  private SpendSummaries(CurrencyUnit currency, Map<Spend, Long> sorted) {
    this.currency = currency;
    ImmutableList.Builder<UnitAmount> amounts =
        ImmutableList.builderWithExpectedSize(sorted.size());
    sorted
        .keySet()
        .forEach(
            key -> amounts.add(UnitAmount.of(BigMoney.of(currency, key.total()), key.purchases())));
    rows = amounts.build();
    counts = ImmutableList.copyOf(sorted.values());
  }

  /** Returns a builder that has no customers yet. */
  public static Builder builder(CurrencyUnit currency) {
    return new Builder(currency);
  }

  /** Returns the currency of all amounts. */
  public CurrencyUnit currency() {
    return currency;
  }

  /** Returns how many different summaries there are. */
  public int size() {
    return counts.size();
  }

  /** Returns how many customers there are. */
  public long customers() {
    return counts.stream().reduce(0L, Math::addExact);
  }

  /**
   * Returns what a customer spent on how many repeat purchases, by their number and then the sum.
   *
   * @param row its place among the different ones, from zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public UnitAmount spend(int row) {
    return rows.get(row);
  }

  /**
   * Returns how many customers spent that; above zero.
   *
   * @param row its place among the different ones, from zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public long count(int row) {
    return counts.get(row);
  }

  /**
   * Returns these customers and others together.
   *
   * @throws IllegalArgumentException if the others are in another currency
   */
  public SpendSummaries plus(SpendSummaries others) {
    return builder(currency).addAll(this).addAll(others).build();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SpendSummaries that
        && currency.equals(that.currency)
        && rows.equals(that.rows)
        && counts.equals(that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * currency.hashCode() + rows.hashCode()) + counts.hashCode();
  }

  /** Returns {@code 946 customers with 930 different spends in USD}. */
  @Override
  public String toString() {
    return customers() + " customers with " + size() + " different spends in " + currency;
  }

  /** Collects customers, in any order. */
  public static final class Builder {
    private final CurrencyUnit currency;
    private final TreeMap<Spend, Long> rows = new TreeMap<>();

    private Builder(CurrencyUnit currency) {
      this.currency = requireNonNull(currency, "currency");
    }

    /**
     * Adds a customer.
     *
     * @param spend the sum of at least one repeat purchase, above zero
     * @throws IllegalArgumentException if the sum is not above zero, there is no purchase, or the
     *     currency is another one
     */
    public Builder add(UnitAmount spend) {
      return add(spend, 1);
    }

    /**
     * Adds customers who spent the same.
     *
     * @param spend the sum of at least one repeat purchase, above zero
     * @param customers how many; above zero
     * @throws IllegalArgumentException if the sum is not above zero, there is no purchase, the
     *     currency is another one, or the customers are not above zero
     */
    public Builder add(UnitAmount spend, long customers) {
      Amounts.requireCurrency(currency, spend.amount(), "spend on repeat purchases");
      checkArgument(
          spend.count() > 0 && spend.amount().isPositive(),
          "spend on repeat purchases: the sum and their number must be above zero, were %s and %s",
          spend.amount(),
          spend.count());
      checkArgument(
          customers > 0,
          "spend on repeat purchases: number of customers must be above zero, was %s",
          customers);
      return add(new Spend(spend.count(), spend.amount().getAmount()), customers);
    }

    Builder add(Spend spend, long customers) {
      rows.merge(spend, customers, Math::addExact);
      return this;
    }

    /**
     * Adds all customers of others.
     *
     * @throws IllegalArgumentException if they are in another currency
     */
    public Builder addAll(SpendSummaries others) {
      for (int row = 0; row < others.size(); row++) {
        add(others.spend(row), others.count(row));
      }
      return this;
    }

    /** Returns the customers so far. */
    public SpendSummaries build() {
      return new SpendSummaries(currency, ImmutableSortedMap.copyOfSorted(rows));
    }
  }
}
