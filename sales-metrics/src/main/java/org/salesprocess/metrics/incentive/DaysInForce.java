package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.SalesPeriod;

/** On which days a quota is asked for. */
record DaysInForce(QuotaPlan plan, SalesOrganization organization) {

  /**
   * Returns the days of a period on which a scope's quota is asked for: all of them unless the
   * scope names a seller, who must be employed, in the team if the scope names one, and not away
   * for a reason that counts.
   */
  ImmutableList<SalesPeriod> of(QuotaScope scope, SalesPeriod period) {
    return scope
        .seller()
        .map(seller -> ofSeller(seller, scope, period))
        .orElseGet(() -> ImmutableList.of(period));
  }

  private ImmutableList<SalesPeriod> ofSeller(
      SellerId seller, QuotaScope scope, SalesPeriod period) {
    RangeSet<LocalDate> days = TreeRangeSet.create();
    if (scope.team().isPresent()) {
      addMemberships(days, seller, scope.team().get());
    } else {
      days.add(Range.all());
    }
    limitToEmployment(days, organization.find(seller).orElseThrow());
    for (Absence absence : organization.absences()) {
      if (absence.seller().equals(seller) && plan.reducedBy().contains(absence.kind())) {
        days.remove(range(absence.period()));
      }
    }
    return days.subRangeSet(range(period)).asRanges().stream()
        .map(range -> SalesPeriod.of(range.lowerEndpoint(), range.upperEndpoint()))
        .collect(ImmutableList.toImmutableList());
  }

  private void addMemberships(RangeSet<LocalDate> days, SellerId seller, TeamId team) {
    for (Membership membership : organization.memberships()) {
      if (membership.seller().equals(seller)
          && organization.path(membership.team()).contains(team)) {
        days.add(range(membership));
      }
    }
  }

  /** Removes the days on which a seller was not employed. */
  static void limitToEmployment(RangeSet<LocalDate> days, Seller seller) {
    seller.hiredOn().ifPresent(hired -> days.remove(Range.lessThan(hired)));
    seller.leftOn().ifPresent(left -> days.remove(Range.atLeast(left)));
  }

  /** Returns the days of a membership. */
  static Range<LocalDate> range(Membership membership) {
    return membership
        .until()
        .map(until -> Range.closedOpen(membership.from(), until))
        .orElseGet(() -> Range.atLeast(membership.from()));
  }

  /** Returns the days of a period. */
  static Range<LocalDate> range(SalesPeriod period) {
    return Range.closedOpen(period.start(), period.end());
  }
}
