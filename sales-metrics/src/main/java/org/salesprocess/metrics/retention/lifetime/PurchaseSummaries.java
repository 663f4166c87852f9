package org.salesprocess.metrics.retention.lifetime;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The purchase summaries of many customers, equal ones kept once with how many customers have them.
 *
 * <p>They stand in their order, so that nothing that is computed of them depends on the order in
 * which they came. All times are in one unit, which the caller knows.
 *
 * @since 0.1
 */
public final class PurchaseSummaries implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final long[] frequencies;
  private final double[] recencies;
  private final double[] ages;
  private final long[] counts;
  private final long customers;

  private PurchaseSummaries(Map<PurchaseSummary, Long> sorted) {
    int size = sorted.size();
    frequencies = new long[size];
    recencies = new double[size];
    ages = new double[size];
    counts = new long[size];
    int row = 0;
    long sum = 0;
    for (Map.Entry<PurchaseSummary, Long> entry : sorted.entrySet()) {
      frequencies[row] = entry.getKey().frequency();
      recencies[row] = entry.getKey().recency();
      ages[row] = entry.getKey().age();
      counts[row] = entry.getValue();
      sum = Math.addExact(sum, counts[row]);
      row++;
    }
    customers = sum;
  }

  /**
   * Returns the summaries of these customers, one each, in any order.
   *
   * @throws ArithmeticException if there are more customers than a {@code long} holds
   */
  public static PurchaseSummaries of(Iterable<PurchaseSummary> summaries) {
    Builder builder = builder();
    summaries.forEach(builder::add);
    return builder.build();
  }

  /** Returns a builder that has no customers yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns how many different summaries there are. */
  public int size() {
    return counts.length;
  }

  /** Returns how many customers there are. */
  public long customers() {
    return customers;
  }

  /**
   * Returns one of the different summaries.
   *
   * @param row its place in their order, from zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public PurchaseSummary summary(int row) {
    return new PurchaseSummary(frequencies[row], recencies[row], ages[row]);
  }

  /**
   * Returns how many customers have that summary; above zero.
   *
   * @param row its place in their order, from zero
   * @throws IndexOutOfBoundsException if there is no such place
   */
  public long count(int row) {
    return counts[row];
  }

  /**
   * Returns how many repeat purchases all customers made together.
   *
   * @throws ArithmeticException if there are more than a {@code long} holds
   */
  public long repeatPurchases() {
    long sum = 0;
    for (int row = 0; row < counts.length; row++) {
      sum = Math.addExact(sum, Math.multiplyExact(frequencies[row], counts[row]));
    }
    return sum;
  }

  /**
   * Returns these customers and others together.
   *
   * @throws ArithmeticException if there are more than a {@code long} holds
   */
  public PurchaseSummaries plus(PurchaseSummaries others) {
    return builder().addAll(this).addAll(others).build();
  }

  long frequency(int row) {
    return frequencies[row];
  }

  double recency(int row) {
    return recencies[row];
  }

  double age(int row) {
    return ages[row];
  }

  /** Returns the time for which all customers together were watched. */
  double totalAge() {
    double sum = 0;
    for (int row = 0; row < counts.length; row++) {
      sum += ages[row] * counts[row];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PurchaseSummaries that
        && Arrays.equals(frequencies, that.frequencies)
        && Arrays.equals(recencies, that.recencies)
        && Arrays.equals(ages, that.ages)
        && Arrays.equals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(frequencies) + Arrays.hashCode(recencies))
        + 31 * Arrays.hashCode(ages)
        + Arrays.hashCode(counts);
  }

  /** Returns {@code 2357 customers with 902 different summaries}. */
  @Override
  public String toString() {
    return customers + " customers with " + counts.length + " different summaries";
  }

  /** Collects customers, in any order. */
  public static final class Builder {
    private final TreeMap<PurchaseSummary, Long> rows = new TreeMap<>();

    private Builder() {}

    /** Adds a customer. */
    public Builder add(PurchaseSummary summary) {
      return add(summary, 1);
    }

    /**
     * Adds customers that have the same summary.
     *
     * @param customers how many; above zero
     * @throws IllegalArgumentException if they are not above zero
     * @throws ArithmeticException if a {@code long} does not hold how many have that summary
     */
    public Builder add(PurchaseSummary summary, long customers) {
      requireNonNull(summary, "summary");
      checkArgument(
          customers > 0, "%s: number of customers must be above zero, was %s", summary, customers);
      rows.merge(summary, customers, Math::addExact);
      return this;
    }

    /** Adds all customers of others. */
    public Builder addAll(PurchaseSummaries others) {
      for (int row = 0; row < others.size(); row++) {
        add(others.summary(row), others.count(row));
      }
      return this;
    }

    /**
     * Returns the customers so far.
     *
     * @throws ArithmeticException if there are more than a {@code long} holds
     */
    public PurchaseSummaries build() {
      return new PurchaseSummaries(rows);
    }
  }
}
