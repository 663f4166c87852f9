package org.salesprocess.metrics.incentive;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.core.time.Validity;
import org.salesprocess.metrics.incentive.SellerEarnings.Source;

/** The components of one seller's plan versions in the periods in which they pay. */
final class ComponentPeriods {

  private final SellerEarnings earnings;
  private final LocalDate cutoff;
  private @Nullable ImmutableList<Source> all;
  private @Nullable ImmutableSet<Source> worked;

  /**
   * Makes them.
   *
   * @param cutoff the first day that does not count
   */
  ComponentPeriods(SellerEarnings earnings, LocalDate cutoff) {
    this.earnings = earnings;
    this.cutoff = cutoff;
  }

  /** Returns every component and period that there is something to say about, in order. */
  ImmutableList<Source> all() {
    ImmutableList<Source> known = all;
    if (known == null) {
      Set<Source> sources = new TreeSet<>(Source.ORDER);
      sources.addAll(worked());
      sources.addAll(payingDeferred(worked()));
      known = ImmutableList.copyOf(sources);
      all = known;
    }
    return known;
  }

  // where no later period of the component takes what was deferred, it is paid under its caps alone
  private Set<Source> payingDeferred(Set<Source> worked) {
    Set<Source> takenOf = new HashSet<>();
    worked.forEach(source -> before(source).ifPresent(takenOf::add));
    Set<Source> paying = new HashSet<>();
    for (Source source : worked) {
      Source from = source;
      while (!takenOf.contains(from) && !earnings.result(from).deferred().amount().isZero()) {
        takenOf.add(from);
        Optional<SalesPeriod> next = from.component().calendar().next(from.period());
        if (next.filter(period -> period.start().isBefore(cutoff)).isEmpty()) {
          break;
        }
        from = new Source(from.plan(), from.component(), next.get());
        paying.add(from);
      }
    }
    return paying;
  }

  /** Returns those of them in which the seller was on the plan or was credited. */
  ImmutableSet<Source> worked() {
    ImmutableSet<Source> known = worked;
    if (known == null) {
      known = ImmutableSet.copyOf(findWorked());
      worked = known;
    }
    return known;
  }

  private Set<Source> findWorked() {
    Set<Source> sources = new TreeSet<>(Source.ORDER);
    for (PlanAssignment assignment : agreements().program().assignments(earnings.seller())) {
      for (CommissionPlan plan : agreements().program().versions(assignment.plan())) {
        begun(assignment, plan).ifPresent(days -> addSources(sources, plan, days));
      }
    }
    Set<Worked> found = new HashSet<>(); // many credits are of one day
    for (Credit credit : earnings.credits()) {
      earnings
          .book()
          .original(credit)
          .flatMap(earnings::version)
          .ifPresent(plan -> addDay(sources, found, plan, credit.creditedOn()));
      earnings.version(credit).ifPresent(plan -> addDay(sources, found, plan, credit.creditedOn()));
    }
    return sources;
  }

  /** A version, and a day of a credit that it pays. */
  private record Worked(PlanId plan, String version, LocalDate day) {}

  private static void addDay(
      Set<Source> sources, Set<Worked> found, CommissionPlan plan, LocalDate day) {
    if (found.add(new Worked(plan.id(), plan.version(), day))) {
      addSources(sources, plan, SalesPeriod.ofDay(day));
    }
  }

  private Optional<SalesPeriod> begun(PlanAssignment assignment, CommissionPlan plan) {
    return assignment
        .validity()
        .intersection(plan.validity())
        .flatMap(days -> days.intersection(Validity.until(cutoff)))
        .map(days -> SalesPeriod.of(days.from().orElseThrow(), days.until().orElseThrow()));
  }

  private static void addSources(Set<Source> sources, CommissionPlan plan, SalesPeriod days) {
    for (Component component : plan.components()) {
      for (SalesPeriod period : component.calendar().over(days)) {
        sources.add(new Source(plan, component, period));
      }
    }
  }

  /**
   * Returns whose deferred excess a component takes in: that of the version before in the same
   * period, else of the last one until the end of the period before; who is off the plan for a
   * while is still paid what was deferred.
   */
  Optional<Source> before(Source source) {
    Optional<Source> earlier = ofEarlierVersions(source).reverse().stream().findFirst();
    return earlier.or(
        () ->
            source.component().calendar().previous(source.period()).flatMap(p -> last(source, p)));
  }

  private Optional<Source> last(Source source, SalesPeriod period) {
    return agreements().tenures(earnings.seller(), period.end()).reverse().stream()
        .map(PayAgreements.Tenure::version)
        .filter(version -> version.id().equals(source.plan().id()))
        .flatMap(version -> same(source, version, period).stream())
        .findFirst();
  }

  /** Says whether anything can be earned in it; else only what was deferred may be paid. */
  boolean isWorked(Source source) {
    return !agreements().tenure(earnings.seller(), source.plan(), source.period()).isEmpty()
        || earnings.credits().stream()
            .anyMatch(
                credit ->
                    source.period().contains(credit.creditedOn())
                        && earnings.version(credit).filter(source.plan()::equals).isPresent());
  }

  private static Optional<Source> same(Source source, CommissionPlan plan, SalesPeriod period) {
    return plan.find(source.component().id())
        .filter(each -> each.calendar().equals(source.component().calendar()))
        .map(each -> new Source(plan, each, period));
  }

  /**
   * Returns the same component in the versions of the plan before, in the same period, in order.
   */
  ImmutableList<Source> ofEarlierVersions(Source source) {
    return agreements().program().versions(source.plan().id()).stream()
        .filter(version -> version.from().isBefore(source.plan().from()))
        .flatMap(version -> same(source, version, source.period()).stream())
        .filter(worked()::contains)
        .collect(ImmutableList.toImmutableList());
  }

  private PayAgreements agreements() {
    return earnings.agreements();
  }
}
