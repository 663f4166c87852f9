package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.metrics.Copies;

class PiecewiseLinearTest {

  private static final Fraction ZERO = Fraction.ZERO;

  private static Fraction f(String text) {
    return Fraction.parse(text);
  }

  /** A function with knots at some of 0..9, whose values at and between them are anything. */
  private static PiecewiseLinear any(SplittableRandom random) {
    TreeSet<Fraction> places = new TreeSet<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      places.add(Fraction.of(random.nextInt(1, 20), 2));
    }
    List<Fraction> starts = List.copyOf(places);
    List<Fraction> values = new ArrayList<>();
    List<Fraction> heights = new ArrayList<>();
    List<Fraction> slopes = new ArrayList<>();
    for (int i = 0; i <= starts.size(); i++) {
      values.add(Fraction.of(random.nextInt(-5, 6)));
      heights.add(random.nextBoolean() && i > 0 ? heights.get(i - 1) : small(random));
      slopes.add(small(random));
    }
    return PiecewiseLinear.through(
        ZERO,
        places,
        x -> {
          int place = starts.indexOf(x);
          if (place >= 0) {
            return values.get(place);
          }
          int piece = (int) starts.stream().filter(start -> start.compareTo(x) < 0).count();
          return heights.get(piece).plus(slopes.get(piece).times(x));
        });
  }

  private static Fraction small(SplittableRandom random) {
    return Fraction.of(random.nextInt(-3, 4), random.nextInt(1, 3));
  }

  // halves and what lies between them, where a function of the above may do anything
  private static List<Fraction> samples() {
    List<Fraction> samples = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      samples.add(Fraction.of(i, 4));
    }
    samples.add(f("1000/7"));
    return samples;
  }

  private static void checkPointwise(
      PiecewiseLinear result,
      PiecewiseLinear one,
      PiecewiseLinear other,
      BinaryOperator<Fraction> operator) {
    for (Fraction x : samples()) {
      assertThat(result.at(x)).isEqualTo(operator.apply(one.at(x), other.at(x)));
      assertThat(result.after(x)).isEqualTo(operator.apply(one.after(x), other.after(x)));
      assertThat(result.before(x)).isEqualTo(operator.apply(one.before(x), other.before(x)));
    }
  }

  private static Fraction min(Fraction one, Fraction other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Fraction max(Fraction one, Fraction other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  @Property
  void sums_and_bounds_are_those_of_the_values_and_limits(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PiecewiseLinear one = any(random);
    PiecewiseLinear other = any(random);
    checkPointwise(one.plus(other), one, other, Fraction::plus);
    checkPointwise(one.minus(other), one, other, Fraction::minus);
    checkPointwise(one.min(other), one, other, PiecewiseLinearTest::min);
    checkPointwise(one.max(other), one, other, PiecewiseLinearTest::max);
  }

  @Property
  void what_is_added_can_be_taken_away(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PiecewiseLinear one = any(random);
    PiecewiseLinear other = any(random);
    assertThat(one.plus(other).minus(other)).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(one.min(other).plus(one.max(other))).isEqualTo(one.plus(other));
  }

  @Property
  void a_product_with_steps_is_that_of_the_values(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PiecewiseLinear one = any(random);
    PiecewiseLinear line = any(random);
    PiecewiseLinear steps =
        PiecewiseLinear.through(
            ZERO,
            line.places(),
            x -> Fraction.of(line.places().headSet(x).size()).plus(Fraction.of(1, 3)));
    checkPointwise(requireNonNull(steps.times(one)), steps, one, Fraction::times);
    checkPointwise(requireNonNull(one.times(steps)), one, steps, Fraction::times);
  }

  @Property
  void a_gate_chooses_between_the_values(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PiecewiseLinear open = any(random);
    PiecewiseLinear closed = any(random);
    PiecewiseLinear gate = any(random);
    Fraction level = small(random);
    PiecewiseLinear result = open.where(gate, level, closed);
    for (Fraction x : samples()) {
      assertThat(result.at(x))
          .isEqualTo(gate.at(x).compareTo(level) >= 0 ? open.at(x) : closed.at(x));
    }
  }

  @Property
  void it_is_straight_between_knots_and_comes_back_of_its_bytes(@ForAll long seed) {
    PiecewiseLinear any = any(new SplittableRandom(seed));
    for (int i = 0; i < any.knots().size(); i++) {
      Fraction start = any.knots().get(i).at();
      Fraction end =
          i + 1 < any.knots().size() ? any.knots().get(i + 1).at() : start.plus(Fraction.ONE);
      Fraction middle = start.plus(end).times(Fraction.HALF);
      assertThat(any.at(middle))
          .isEqualTo(any.after(start).plus(any.before(end)).times(Fraction.HALF));
    }
    assertThat(Copies.throughBytes(any)).isEqualTo(any);
  }

  @Test
  void knots_that_change_nothing_are_left_out() {
    PiecewiseLinear line = PiecewiseLinear.line(ZERO, f("1"), f("2"));
    assertThat(PiecewiseLinear.through(ZERO, List.of(f("3"), f("5")), line::at)).isEqualTo(line);
    assertThat(line.min(PiecewiseLinear.constant(ZERO, f("7"))).knots())
        .extracting(PiecewiseLinear.Knot::at)
        .containsExactly(ZERO, f("3"));
  }

  @Test
  void a_product_of_two_that_change_is_none() {
    PiecewiseLinear identity = PiecewiseLinear.identity(ZERO);
    assertThat(identity.times(identity)).isNull();
  }

  @Test
  void it_has_no_value_before_it_begins() {
    PiecewiseLinear identity = PiecewiseLinear.identity(ZERO);
    assertThatThrownBy(() -> identity.at(f("-1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("payout curve: level must be 0 or more, was -1");
  }
}
