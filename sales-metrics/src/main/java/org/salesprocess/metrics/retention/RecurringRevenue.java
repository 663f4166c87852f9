package org.salesprocess.metrics.retention;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.time.SalesPeriod;

/** What is in force on the last day of a period. */
record RecurringRevenue(CustomerContracts contracts, RevenueBasis basis)
    implements CustomerRevenue {

  RecurringRevenue {
    requireNonNull(contracts, "contracts");
    requireNonNull(basis, "basis");
  }

  @Override
  public CustomerId customer() {
    return contracts.customer();
  }

  @Override
  public Attributes attributes() {
    return contracts.attributes();
  }

  @Override
  public Optional<LocalDate> since() {
    return contracts.since();
  }

  @Override
  public ImmutableSortedMap<String, Fraction> in(SalesPeriod period, CurrencyUnit currency) {
    requireCurrency(contracts, currency);
    LocalDate last = period.end().minusDays(1);
    ImmutableSortedMap.Builder<String, Fraction> parts = ImmutableSortedMap.naturalOrder();
    for (ContractChain chain : contracts.chains()) {
      parts.put(chain.first().value(), basis.of(chain.perYearOn(last)));
    }
    return parts.build();
  }

  static void requireCurrency(CustomerContracts contracts, CurrencyUnit currency) {
    Optional<CurrencyUnit> own = contracts.currency();
    checkArgument(
        own.isEmpty() || own.get().equals(currency),
        "contracts of %s: currency must be %s, was %s",
        contracts.customer(),
        currency,
        own.orElse(null));
  }
}
