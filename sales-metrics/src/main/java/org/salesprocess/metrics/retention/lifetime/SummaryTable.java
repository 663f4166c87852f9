package org.salesprocess.metrics.retention.lifetime;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Purchase summaries with numbers in place of their values, so that what depends on one value, or
 * on the frequency and one other, is computed once for all rows that share it.
 */
final class SummaryTable {

  private final PurchaseSummaries customers;
  private final double[] frequencies;
  private final double[] recencies;
  private final double[] ages;
  private final int[] frequency;
  private final int[] recency;
  private final int[] age;

  SummaryTable(PurchaseSummaries customers) {
    this.customers = customers;
    frequencies = distinct(customers.size(), customers::frequency);
    recencies = distinct(customers.size(), customers::recency);
    ages = distinct(customers.size(), customers::age);
    frequency = places(frequencies, customers.size(), customers::frequency);
    recency = places(recencies, customers.size(), customers::recency);
    age = places(ages, customers.size(), customers::age);
  }

  private static double[] distinct(int rows, IntToDoubleFunction value) {
    return IntStream.range(0, rows).mapToDouble(value).sorted().distinct().toArray();
  }

  private static int[] places(double[] values, int rows, IntToDoubleFunction value) {
    return IntStream.range(0, rows)
        .map(row -> Arrays.binarySearch(values, value.applyAsDouble(row)))
        .toArray();
  }

  int rows() {
    return customers.size();
  }

  long count(int row) {
    return customers.count(row);
  }

  /** Returns how many repeat purchases a customer of a row made. */
  double purchases(int row) {
    return frequencies[frequency[row]];
  }

  int frequency(int row) {
    return frequency[row];
  }

  int recency(int row) {
    return recency[row];
  }

  int age(int row) {
    return age[row];
  }

  Computed perFrequency(DoubleUnaryOperator function) {
    return new Computed(frequencies.length, i -> function.applyAsDouble(frequencies[i]));
  }

  Computed perRecency(DoubleUnaryOperator function) {
    return new Computed(recencies.length, i -> function.applyAsDouble(recencies[i]));
  }

  Computed perAge(DoubleUnaryOperator function) {
    return new Computed(ages.length, i -> function.applyAsDouble(ages[i]));
  }

  Pairs frequencyAndRecency() {
    return new Pairs(frequencies, frequency, recencies, recency);
  }

  Pairs frequencyAndAge() {
    return new Pairs(frequencies, frequency, ages, age);
  }

  /** The different pairs of a frequency and a time. */
  static final class Pairs {
    private final double[] frequencies;
    private final double[] times;
    private final long[] different;
    private final int[] places;

    private Pairs(double[] frequencies, int[] frequency, double[] times, int[] time) {
      this.frequencies = frequencies;
      this.times = times;
      long[] keys =
          IntStream.range(0, frequency.length)
              .mapToLong(row -> (long) frequency[row] * times.length + time[row])
              .toArray();
      different = Arrays.stream(keys).sorted().distinct().toArray();
      places = Arrays.stream(keys).mapToInt(key -> Arrays.binarySearch(different, key)).toArray();
    }

    /** Returns the number of the pair of a row. */
    int at(int row) {
      return places[row];
    }

    Computed per(PairFunction function) {
      return new Computed(
          different.length,
          i ->
              function.of(
                  frequencies[(int) (different[i] / times.length)],
                  times[(int) (different[i] % times.length)]));
    }
  }

  /** A function of a frequency and a time. */
  interface PairFunction {
    double of(double frequency, double time);
  }
}
