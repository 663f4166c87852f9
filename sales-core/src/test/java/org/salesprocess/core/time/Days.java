package org.salesprocess.core.time;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;

/** Days of a hundred years around now, some of them close to one another. */
final class Days implements ArbitrarySupplier<LocalDate> {
  @Override
  public Arbitrary<LocalDate> get() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(0, 60).map(LocalDate.of(2026, 1, 1)::plusDays),
        Arbitraries.integers().between(0, 36_500).map(LocalDate.of(1975, 1, 1)::plusDays));
  }
}
