package org.salesprocess.testkit;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/**
 * A generated value that shrinks as people would take it apart, whatever the draws behind it.
 *
 * @param value the value
 * @param smaller what values are one step smaller
 * @param size how far a value is from the simplest
 */
record SmallerParts<T>(T value, Function<T, Stream<T>> smaller, Function<T, ShrinkingDistance> size)
    implements Shrinkable<T> {

  private static final int USUAL_SIZE = 1_000;

  /** Checks that nothing is missing. */
  SmallerParts {
    requireNonNull(smaller, "smaller");
    requireNonNull(size, "size");
  }

  /** Returns the same values, which shrink so. */
  static <T> Arbitrary<T> of(
      Arbitrary<T> values, Function<T, Stream<T>> smaller, Function<T, ShrinkingDistance> size) {
    RandomGenerator<T> generator = values.generator(USUAL_SIZE);
    return Arbitraries.fromGenerator(
        random -> new SmallerParts<>(generator.next(random).value(), smaller, size));
  }

  @Override
  public Stream<Shrinkable<T>> shrink() {
    return smaller.apply(value).map(each -> new SmallerParts<>(each, smaller, size));
  }

  @Override
  public ShrinkingDistance distance() {
    return size.apply(value);
  }
}
