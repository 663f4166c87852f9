package org.salesprocess.core.basics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.salesprocess.core.internal.Copies;

/** Fractions against whole numbers of any size, on both sides of what fits a long. */
class LongFractionsProperties {

  /** Terms of every size up to some more than 63 bits, most often about the bounds. */
  static final class Terms implements ArbitrarySupplier<BigInteger> {
    @Override
    public Arbitrary<BigInteger> get() {
      Arbitrary<Integer> nearby = Arbitraries.integers().between(-3, 3);
      Arbitrary<BigInteger> aboutPowers =
          Combinators.combine(Arbitraries.of(0, 7, 20, 31, 32, 53, 62, 63, 64, 70), nearby)
              .as((power, more) -> BigInteger.TWO.pow(power).add(BigInteger.valueOf(more)));
      Arbitrary<BigInteger> sizes =
          Arbitraries.oneOf(
              aboutPowers,
              Arbitraries.longs().map(BigInteger::valueOf),
              Arbitraries.longs().between(0, 1_000_000).map(BigInteger::valueOf));
      return Combinators.combine(sizes, Arbitraries.of(true, false))
          .as((size, isNegative) -> isNegative ? size.negate() : size);
    }
  }

  @Property(tries = 2000)
  void the_four_operations_give_what_whole_numbers_give(
      @ForAll(supplier = Terms.class) BigInteger a,
      @ForAll(supplier = Terms.class) BigInteger b,
      @ForAll(supplier = Terms.class) BigInteger c,
      @ForAll(supplier = Terms.class) BigInteger d)
      throws Exception {
    Assume.that(b.signum() != 0 && d.signum() != 0);
    Fraction one = Fraction.of(a, b);
    Fraction other = Fraction.of(c, d);
    BigInteger ad = a.multiply(d);
    BigInteger cb = c.multiply(b);
    BigInteger bd = b.multiply(d);
    requireTerms(one.plus(other), ad.add(cb), bd);
    requireTerms(one.minus(other), ad.subtract(cb), bd);
    requireTerms(one.times(other), a.multiply(c), bd);
    requireTerms(one.negated(), a.negate(), b);
    if (c.signum() != 0) {
      requireTerms(one.dividedBy(other), ad, cb);
    }
    int sign = bd.signum();
    assertThat(Integer.signum(one.compareTo(other))).isEqualTo(ad.compareTo(cb) * sign);
    assertThat(one.equals(other)).isEqualTo(ad.equals(cb));
    assertThat(one.isNegative()).isEqualTo(a.signum() * b.signum() < 0);
    assertThat(one.isPositive()).isEqualTo(a.signum() * b.signum() > 0);
  }

  private static void requireTerms(Fraction result, BigInteger above, BigInteger below)
      throws Exception {
    BigInteger common = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
    assertThat(result.numerator()).isEqualTo(above.divide(common));
    assertThat(result.denominator()).isEqualTo(below.divide(common));
    Fraction made = Fraction.of(above, below);
    assertThat(result).isEqualTo(made).hasSameHashCodeAs(made).hasToString(made.toString());
    assertThat(Copies.copy(result)).isEqualTo(result);
  }

  @Property(tries = 500)
  void rounding_gives_what_decimals_give(
      @ForAll(supplier = Terms.class) BigInteger a,
      @ForAll(supplier = Terms.class) BigInteger b,
      @ForAll RoundingMode mode) {
    Assume.that(b.signum() != 0 && mode != RoundingMode.UNNECESSARY);
    assertThat(Fraction.of(a, b).toBigDecimal(2, mode))
        .isEqualTo(new BigDecimal(a).divide(new BigDecimal(b), 2, mode));
  }

  @Property(tries = 500)
  void a_decimal_of_any_scale_is_taken_at_its_exact_value(
      @ForAll(supplier = Terms.class) BigInteger unscaled, @ForAll("scales") int scale) {
    BigDecimal decimal = new BigDecimal(unscaled, scale);
    BigInteger power = BigInteger.TEN.pow(Math.abs(scale));
    assertThat(Fraction.of(decimal))
        .isEqualTo(
            scale < 0 ? Fraction.of(unscaled.multiply(power)) : Fraction.of(unscaled, power));
  }

  @Provide
  Arbitrary<Integer> scales() {
    return Arbitraries.integers().between(-25, 25);
  }
}
