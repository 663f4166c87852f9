package org.salesprocess.core.basics;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;

/** Fractions of every sign, many of them not in lowest terms when they are made. */
final class Fractions implements ArbitrarySupplier<Fraction> {
  @Override
  public Arbitrary<Fraction> get() {
    Arbitrary<Long> numerators =
        Arbitraries.oneOf(Arbitraries.longs().between(-30, 30), Arbitraries.longs());
    Arbitrary<Long> denominators =
        Arbitraries.oneOf(Arbitraries.longs().between(-30, 30), Arbitraries.longs())
            .filter(denominator -> denominator != 0);
    return Combinators.combine(numerators, denominators).as(Fraction::of);
  }
}
