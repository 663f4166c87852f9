package org.salesprocess.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Distribution;
import org.salesprocess.testkit.BasicArbitraries;

/**
 * Whole numbers of a scale are the decimals that they stand for, in whatever form they are kept.
 */
class UnscaledDistributionProperties {

  @Property(tries = 500)
  void are_the_decimals_that_they_stand_for(
      @ForAll("numbers") List<Long> numbers,
      @ForAll("scales") int scale,
      @ForAll("shares") Fraction share)
      throws IOException, ClassNotFoundException {
    List<BigDecimal> decimals =
        numbers.stream().map(number -> BigDecimal.valueOf(number, scale)).toList();
    Distribution distribution = Distribution.ofUnscaled(array(numbers), scale);

    assertSame(distribution, decimals);
    assertSame(read(distribution), decimals);
    Distribution ofDecimals = Distribution.ofValues(decimals);
    assertThat(distribution).isEqualTo(ofDecimals).hasSameHashCodeAs(ofDecimals);
    assertThat(distribution.quantile(share)).isEqualTo(ofDecimals.quantile(share));
    assertThat(distribution.histogram(3)).isEqualTo(ofDecimals.histogram(3));
  }

  @Property(tries = 500)
  void with_counts_are_the_same(
      @ForAll("numbers") List<Long> numbers, @ForAll("scales") int scale) {
    TreeMap<Long, Long> often = new TreeMap<>();
    numbers.forEach(number -> often.merge(number, 1L, Long::sum));
    long[] ordered = array(List.copyOf(often.keySet()));
    long[] counts = array(List.copyOf(often.values()));
    long[] ones = new long[numbers.size()];
    Arrays.fill(ones, 1);
    Distribution expected = Distribution.ofUnscaled(array(numbers), scale);

    assertThat(Distribution.ofUnscaled(ordered, counts, scale)).isEqualTo(expected);
    assertThat(Distribution.ofUnscaled(array(numbers), ones, scale)).isEqualTo(expected);
    assertThat(Distribution.of(expected.counts())).isEqualTo(expected);
  }

  @Property(tries = 300)
  void that_no_long_can_hold_are_kept_as_decimals(
      @ForAll("numbers") List<Long> numbers, @ForAll("scales") int scale)
      throws IOException, ClassNotFoundException {
    List<BigDecimal> decimals =
        numbers.stream()
            .flatMap(
                number ->
                    List.of(
                        BigDecimal.valueOf(number, scale),
                        BigDecimal.valueOf(number).movePointRight(1).add(BigDecimal.ONE))
                        .stream())
            .toList();

    assertSame(Distribution.ofValues(decimals), decimals);
    assertSame(read(Distribution.ofValues(decimals)), decimals);
  }

  private static void assertSame(Distribution distribution, List<BigDecimal> values) {
    TreeMap<BigDecimal, Long> counts = new TreeMap<>();
    for (BigDecimal value : values) {
      BigDecimal plain = value.stripTrailingZeros();
      counts.merge(plain.scale() < 0 ? plain.setScale(0) : plain, 1L, Long::sum);
    }
    assertThat(distribution.counts()).isEqualTo(counts);
    assertThat(distribution.size()).isEqualTo(values.size());
    assertThat(distribution.min().map(BigDecimal::toString))
        .isEqualTo(counts.keySet().stream().findFirst().map(BigDecimal::toString));
    assertThat(distribution.max().map(BigDecimal::toString))
        .isEqualTo(counts.descendingKeySet().stream().findFirst().map(BigDecimal::toString));
    BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(distribution.sum()).isEqualByComparingTo(sum);
    assertThat(distribution.sum().scale())
        .isEqualTo(counts.keySet().stream().mapToInt(BigDecimal::scale).max().orElse(0));
    List<BigDecimal> sorted = values.stream().sorted().toList();
    for (int place = 0; place < sorted.size(); place++) {
      Fraction share = sorted.size() == 1 ? Fraction.ZERO : Fraction.of(place, sorted.size() - 1);
      assertThat(distribution.quantile(share)).contains(Fraction.of(sorted.get(place)));
    }
    assertThat(distribution)
        .hasToString(
            values.isEmpty()
                ? "no values"
                : "%s values from %s to %s"
                    .formatted(
                        values.size(),
                        counts.firstKey().toPlainString(),
                        counts.lastKey().toPlainString()));
  }

  @Example
  void what_is_given_and_what_is_kept_are_apart() {
    long[] values = {3, 1, 2};
    Distribution distribution = Distribution.ofUnscaled(values, 0);
    values[0] = 100;

    assertThat(values).containsExactly(100, 1, 2);
    assertThat(distribution.max()).contains(new BigDecimal("3"));
  }

  @Example
  void counts_up_to_what_a_long_holds_are_exact_and_no_more_are_taken() {
    long half = Long.MAX_VALUE / 2;
    long[] bounds = {Long.MIN_VALUE, Long.MAX_VALUE};
    Distribution distribution = Distribution.ofUnscaled(bounds, new long[] {half, half}, 2);

    // by hand: each pair of the bounds sums to -1, half times over
    assertThat(distribution.sum()).isEqualTo(BigDecimal.valueOf(-half, 2));
    assertThat(distribution.median()).contains(Fraction.of(-1, 200));
    assertThat(Distribution.ofUnscaled(bounds, new long[] {0, 0}, 2))
        .isEqualTo(Distribution.ofValues(List.of()));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Distribution.ofUnscaled(bounds, new long[] {Long.MAX_VALUE, 1}, 2));
    assertThat(Distribution.of(Map.of(BigDecimal.TEN, half)).sum())
        .isEqualTo(BigDecimal.valueOf(half).multiply(BigDecimal.TEN));
  }

  @Example
  void refuses_what_makes_no_distribution() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distribution.ofUnscaled(new long[] {1}, -1))
        .withMessage("distribution: scale must not be negative, was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distribution.ofUnscaled(new long[] {1}, new long[2], 0))
        .withMessage("distribution: counts must be as many as the 1 values, were 2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Distribution.ofUnscaled(new long[] {15}, new long[] {-1}, 1))
        .withMessage("distribution: count of 1.5 must not be negative, was -1");
  }

  private static Distribution read(Distribution distribution)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(distribution);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Distribution) in.readObject();
    }
  }

  private static long[] array(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  @Provide
  Arbitrary<List<Long>> numbers() {
    // few that repeat, whole multiples of powers of ten, and the ends of what a long holds
    return Arbitraries.oneOf(
            Arbitraries.longs().between(-5, 5),
            Arbitraries.longs().between(-5, 5).map(number -> number * 1_000_000),
            Arbitraries.longs().between(0, 3).map(number -> Long.MAX_VALUE - number),
            Arbitraries.longs().between(0, 3).map(number -> Long.MIN_VALUE + number),
            Arbitraries.longs())
        .list()
        .ofMaxSize(15)
        .flatMap(
            list ->
                Arbitraries.integers()
                    .between(1, 4)
                    .map(
                        times ->
                            Collections.nCopies(times, list).stream()
                                .flatMap(List::stream)
                                .toList()));
  }

  @Provide
  Arbitrary<Integer> scales() {
    return Arbitraries.integers().between(0, 25);
  }

  @Provide
  Arbitrary<Fraction> shares() {
    return BasicArbitraries.shares();
  }

  @Property(tries = 20)
  void many_are_the_same_as_few_at_a_time(@ForAll("scales") int scale) {
    long[] numbers = LongStream.range(0, 2_500).map(i -> (i * 7_919) % 1_777 * 10).toArray();
    TreeMap<BigDecimal, Long> counts = new TreeMap<>();
    LongStream.of(numbers)
        .forEach(number -> counts.merge(BigDecimal.valueOf(number, scale), 1L, Long::sum));

    assertThat(Distribution.ofUnscaled(numbers, scale)).isEqualTo(Distribution.of(counts));
  }
}
