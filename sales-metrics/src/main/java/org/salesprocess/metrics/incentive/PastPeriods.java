package org.salesprocess.metrics.incentive;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;

/** Which days of the past a period is compared with. */
record PastPeriods(
    SalesOrganization organization, SalesCalendar calendar, Optional<LocalDate> recordedFrom) {

  PastPeriods {
    requireNonNull(organization, "organization");
    requireNonNull(calendar, "calendar");
    requireNonNull(recordedFrom, "recordedFrom");
  }

  /**
   * Returns as many periods of the past as the period is of: those just before, or those from the
   * one on that contains the first day a year earlier; empty if it is not of whole periods or the
   * calendar does not reach back.
   */
  Optional<SalesPeriod> of(Baseline baseline, SalesPeriod period) {
    ImmutableList<SalesPeriod> parts = calendar.over(period);
    if (parts.isEmpty()
        || !parts.get(0).start().equals(period.start())
        || !parts.get(parts.size() - 1).end().equals(period.end())) {
      return Optional.empty();
    }
    return switch (baseline) {
      case PREVIOUS_PERIOD -> before(parts);
      case SAME_PERIOD_LAST_YEAR -> yearBefore(parts);
    };
  }

  /** Returns the same if all credits of those days are known and a seller was employed on all. */
  Optional<SalesPeriod> of(Population who, Baseline baseline, SalesPeriod period) {
    Optional<SellerId> seller = who.scope().flatMap(QuotaScope::seller);
    return of(baseline, period)
        .filter(past -> recordedFrom.map(first -> !past.start().isBefore(first)).orElse(true))
        .filter(past -> seller.isEmpty() || isEmployedThroughout(seller.get(), past));
  }

  private boolean isEmployedThroughout(SellerId seller, SalesPeriod period) {
    Optional<Seller> known = organization.find(seller);
    return known.filter(each -> each.isEmployedOn(period.start())).isPresent()
        && known.filter(each -> each.isEmployedOn(period.end().minusDays(1))).isPresent();
  }

  private Optional<SalesPeriod> before(List<SalesPeriod> parts) {
    Optional<SalesPeriod> first = Optional.of(parts.get(0));
    for (int step = 0; step < parts.size(); step++) {
      first = first.flatMap(calendar::previous);
    }
    return first.map(start -> SalesPeriod.of(start.start(), parts.get(0).start()));
  }

  private Optional<SalesPeriod> yearBefore(List<SalesPeriod> parts) {
    Optional<SalesPeriod> first = calendar.find(parts.get(0).start().minusYears(1));
    Optional<SalesPeriod> last = first;
    for (int step = 1; step < parts.size(); step++) {
      last = last.flatMap(calendar::next);
    }
    return last.flatMap(end -> first.map(start -> SalesPeriod.of(start.start(), end.end())));
  }
}
