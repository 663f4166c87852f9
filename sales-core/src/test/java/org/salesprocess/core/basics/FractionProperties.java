package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class FractionProperties {

  @Property(tries = 300)
  void addition_and_multiplication_commute(
      @ForAll(supplier = Fractions.class) Fraction a,
      @ForAll(supplier = Fractions.class) Fraction b) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.times(b)).isEqualTo(b.times(a));
  }

  @Property(tries = 300)
  void addition_and_multiplication_associate_and_distribute(
      @ForAll(supplier = Fractions.class) Fraction a,
      @ForAll(supplier = Fractions.class) Fraction b,
      @ForAll(supplier = Fractions.class) Fraction c) {
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
    assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
  }

  @Property(tries = 300)
  void zero_and_one_change_nothing_and_every_value_has_its_opposite(
      @ForAll(supplier = Fractions.class) Fraction a) {
    assertThat(a.plus(Fraction.ZERO)).isEqualTo(a);
    assertThat(a.times(Fraction.ONE)).isEqualTo(a);
    assertThat(a.plus(a.negated())).isEqualTo(Fraction.ZERO);
    assertThat(a.negated().negated()).isEqualTo(a);
  }

  @Property(tries = 300)
  void subtraction_undoes_addition_and_division_undoes_multiplication(
      @ForAll(supplier = Fractions.class) Fraction a,
      @ForAll(supplier = Fractions.class) Fraction b) {
    assertThat(a.plus(b).minus(b)).isEqualTo(a);
    Assume.that(!b.isZero());
    assertThat(a.times(b).dividedBy(b)).isEqualTo(a);
    assertThat(b.dividedBy(b)).isEqualTo(Fraction.ONE);
  }

  @Property
  void the_double_is_the_nearest_one(@ForAll long numerator, @ForAll @LongRange(min = 1) long of) {
    double nearest = // 60 digits are far more than a double tells apart
        BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(of), new MathContext(60))
            .doubleValue();

    assertThat(Fraction.of(numerator, of).toDouble()).isEqualTo(nearest);
  }

  @Property(tries = 300)
  void the_form_is_the_one_in_lowest_terms(@ForAll(supplier = Fractions.class) Fraction a) {
    assertThat(a.denominator().signum()).isPositive();
    assertThat(a.numerator().gcd(a.denominator())).isEqualTo(BigInteger.ONE);
  }

  @Property(tries = 300)
  void widening_the_quotient_gives_an_equal_object(
      @ForAll(supplier = Fractions.class) Fraction a, @ForAll long factor) {
    Assume.that(factor != 0);
    BigInteger by = BigInteger.valueOf(factor);
    Fraction same = Fraction.of(a.numerator().multiply(by), a.denominator().multiply(by));
    assertThat(same).isEqualTo(a).hasSameHashCodeAs(a).isEqualByComparingTo(a);
  }

  @Property(tries = 300)
  void printing_and_reading_gives_the_same(@ForAll(supplier = Fractions.class) Fraction a) {
    assertThat(Fraction.parse(a.toString())).isEqualTo(a);
  }

  @Property(tries = 300)
  void a_decimal_is_taken_at_its_exact_value(
      @ForAll long unscaled, @ForAll @IntRange(min = -20, max = 20) int scale) {
    BigDecimal decimal = BigDecimal.valueOf(unscaled, scale);
    Fraction taken = Fraction.of(decimal);
    assertThat(taken.toBigDecimal(Math.max(scale, 0), RoundingMode.UNNECESSARY))
        .isEqualByComparingTo(decimal);
    assertThat(Fraction.parse(decimal.toString())).isEqualTo(taken);
  }

  @Property(tries = 300)
  void the_order_is_that_of_the_difference(
      @ForAll(supplier = Fractions.class) Fraction a,
      @ForAll(supplier = Fractions.class) Fraction b) {
    Fraction difference = a.minus(b);
    assertThat(a.compareTo(b) < 0).isEqualTo(difference.isNegative());
    assertThat(a.compareTo(b) > 0).isEqualTo(difference.isPositive());
    assertThat(a.equals(b)).isEqualTo(difference.isZero());
  }
}
