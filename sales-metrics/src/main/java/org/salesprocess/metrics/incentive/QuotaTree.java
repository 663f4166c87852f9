package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.SalesPeriod;

/** Adds quotas up a forest of teams. */
final class QuotaTree {
  private final Quotas quotas;
  private final Measure measure;
  private final SalesPeriod period;

  QuotaTree(Quotas quotas, Measure measure, SalesPeriod period) {
    this.quotas = quotas;
    this.measure = measure;
    this.period = period;
  }

  /** Returns all units of a structure, those above before those below. */
  ImmutableList<UnitQuotas> unitsOf(Structure structure) {
    return quotas.organization().top(structure).stream()
        .flatMap(top -> branch(top).stream())
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns a unit and all below it, itself first. */
  private List<UnitQuotas> branch(TeamId unit) {
    List<UnitQuotas> below = new ArrayList<>();
    SortedMap<TeamId, Quantity> asked = new TreeMap<>();
    SortedSet<TeamId> withoutQuota = new TreeSet<>();
    for (TeamId child : quotas.organization().children(unit)) {
      List<UnitQuotas> branch = branch(child);
      below.addAll(branch);
      UnitQuotas first = branch.get(0);
      first.own().or(first::assigned).ifPresent(quantity -> asked.put(child, quantity));
      if (first.own().isEmpty()) {
        withoutQuota.add(child);
      }
    }
    below.add(0, unit(unit, asked, withoutQuota));
    return below;
  }

  private UnitQuotas unit(
      TeamId unit, SortedMap<TeamId, Quantity> units, SortedSet<TeamId> unitsWithoutQuota) {
    Optional<Quantity> ofTeam = resolve(QuotaScope.of(unit), period);
    List<Dated.Span<SellerId>> heads =
        quotas.organization().find(unit).orElseThrow().head().within(period);
    List<Dated.Span<SellerId>> asked =
        ofTeam.isPresent()
            ? List.of()
            : heads.stream().filter(head -> ofHead(head, unit).isPresent()).toList();
    SortedMap<SellerId, Quantity> sellers = new TreeMap<>();
    SortedSet<SellerId> sellersWithoutQuota = new TreeSet<>();
    members(unit, asked)
        .forEach(
            (seller, days) ->
                ofMember(seller, unit, days)
                    .ifPresentOrElse(
                        quantity -> sellers.put(seller, quantity),
                        () -> sellersWithoutQuota.add(seller)));
    heads.forEach(head -> sellersWithoutQuota.remove(head.value()));
    return new UnitQuotas(
        unit,
        ofTeam.or(() -> ofHeads(asked, unit)),
        ImmutableSortedMap.copyOfSorted(units),
        ImmutableSortedMap.copyOfSorted(sellers),
        ImmutableSortedSet.copyOfSorted(unitsWithoutQuota),
        ImmutableSortedSet.copyOfSorted(sellersWithoutQuota));
  }

  private Optional<Quantity> ofHeads(List<Dated.Span<SellerId>> heads, TeamId unit) {
    return heads.stream().flatMap(head -> ofHead(head, unit).stream()).reduce(Quantity::plus);
  }

  private Optional<Quantity> ofHead(Dated.Span<SellerId> head, TeamId unit) {
    QuotaScope own = QuotaScope.of(head.value());
    return ofSeller(own.withTeam(unit), head.period()).or(() -> ofSeller(own, head.period()));
  }

  private Optional<Quantity> ofMember(SellerId seller, TeamId unit, RangeSet<LocalDate> days) {
    return ofSeller(QuotaScope.builder().seller(seller).team(unit).build(), period)
        .or(
            () ->
                days.asRanges().stream()
                    .map(span -> SalesPeriod.of(span.lowerEndpoint(), span.upperEndpoint()))
                    .flatMap(span -> ofSeller(QuotaScope.of(seller), span).stream())
                    .reduce(Quantity::plus));
  }

  /** Returns the unit's own members with their days in it, without those as one of these heads. */
  private SortedMap<SellerId, RangeSet<LocalDate>> members(
      TeamId unit, List<Dated.Span<SellerId>> heads) {
    SalesOrganization organization = quotas.organization();
    SortedMap<SellerId, RangeSet<LocalDate>> members = new TreeMap<>();
    for (Membership membership : organization.memberships()) {
      if (membership.team().equals(unit)) {
        members
            .computeIfAbsent(membership.seller(), unseen -> TreeRangeSet.create())
            .add(DaysInForce.range(membership));
      }
    }
    heads.forEach(
        head ->
            Optional.ofNullable(members.get(head.value()))
                .ifPresent(days -> days.remove(DaysInForce.range(head.period()))));
    SortedMap<SellerId, RangeSet<LocalDate>> inPeriod = new TreeMap<>();
    for (Map.Entry<SellerId, RangeSet<LocalDate>> member : members.entrySet()) {
      RangeSet<LocalDate> days = member.getValue();
      DaysInForce.limitToEmployment(days, organization.find(member.getKey()).orElseThrow());
      RangeSet<LocalDate> within = days.subRangeSet(DaysInForce.range(period));
      if (!within.isEmpty()) {
        inPeriod.put(member.getKey(), within);
      }
    }
    return inPeriod;
  }

  // a unit counts direct credit alone, so a quota on that comes before one on all credit
  private Optional<Quantity> ofSeller(QuotaScope scope, SalesPeriod days) {
    return resolve(scope.withDirectOnly(true), days).or(() -> resolve(scope, days));
  }

  private Optional<Quantity> resolve(QuotaScope scope, SalesPeriod days) {
    return quotas.resolve(scope, measure, Optional.empty(), days).map(ResolvedQuota::target);
  }
}
