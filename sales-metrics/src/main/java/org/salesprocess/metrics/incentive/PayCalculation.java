package org.salesprocess.metrics.incentive;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.internal.Checks;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.time.SalesPeriod;

/**
 * Pays the sellers of an organisation by an incentive program: from facts by way of credits to
 * statements.
 *
 * <pre>{@code
 * PayCalculation pay = PayCalculation.builder(program, organization).quotas(quotaPlan).build();
 * OpenPayPeriod march = pay.open(ledger, PayFacts.of(transactions), period, closingTime);
 * Ledger closed = march.close(ClosingId.of("2026-03"));
 * }</pre>
 *
 * <p>For a pay period it works out all that each seller has earned so far by what is known, in
 * every period of every component, and posts the difference to what the ledger holds. So late and
 * corrected facts become lines of the open period, and nothing that is closed changes.
 *
 * <p>The same agreements, ledger and facts give equal statements, in whatever order the facts came
 * and however often each was told. It holds no state; threads may share it.
 *
 * @since 0.1
 */
public final class PayCalculation {

  private final PayAgreements agreements;
  private final Crediting crediting;

  private PayCalculation(Builder builder) {
    CreditScopes scopes =
        CreditScopes.of(builder.organization, builder.catalog, builder.territories);
    ImmutableList<Quotas> quotas =
        builder.quotas.stream()
            .map(plan -> Quotas.of(plan, scopes))
            .collect(ImmutableList.toImmutableList());
    agreements = new PayAgreements(builder.program, scopes, quotas);
    crediting =
        Crediting.builder(builder.program.crediting(), builder.organization, builder.program.zone())
            .catalog(builder.catalog)
            .territories(builder.territories)
            .creditedOn(builder.program.creditedOn())
            .currency(builder.program.currency())
            .build();
    KnownIds known = new KnownIds(scopes, builder.program.crediting().rules().keySet());
    for (CommissionPlan plan : builder.program.plans()) {
      known.check(plan);
      checkQuotas(plan, builder.quotas);
    }
    for (PlanAssignment assignment : builder.program.assignments()) {
      checkArgument(
          builder.organization.find(assignment.seller()).isPresent(),
          "assignment to plan %s: seller must be of the organisation, was %s",
          assignment.plan(),
          assignment.seller());
    }
  }

  private static void checkQuotas(CommissionPlan plan, List<QuotaPlan> quotas) {
    for (Component component : plan.components()) {
      for (Input input : component.inputs()) {
        Input asked = input instanceof Input.Scaled scaled ? scaled.of() : input;
        if (asked instanceof Input.Attained attained) {
          quotas.forEach(each -> checkQuota(plan, component, attained.of().measure(), each));
        }
      }
    }
  }

  private static void checkQuota(
      CommissionPlan plan, Component component, Measure measure, QuotaPlan quotas) {
    Optional<CurrencyUnit> currency = quotas.currencyOf(measure);
    checkArgument(
        currency.map(plan.currency()::equals).orElse(true),
        "plan %s: component %s: quota on %s must be in %s, was in %s in quota plan %s",
        plan.id(),
        component.id(),
        measure,
        plan.currency(),
        currency.orElse(null),
        quotas.id());
  }

  /** Returns a builder without products, territories or quotas. */
  public static Builder builder(IncentiveProgram program, SalesOrganization organization) {
    return new Builder(program, organization);
  }

  /** Returns the program that is paid by. */
  public IncentiveProgram program() {
    return agreements.program();
  }

  /** Returns all that was agreed. */
  PayAgreements agreements() {
    return agreements;
  }

  /**
   * Returns the statements of a pay period by what was known at a moment.
   *
   * @param ledger what was closed before; empty for the first period, which then takes in all that
   *     was earned before it too
   * @param facts all facts; those that became known later do not count
   * @param period a period of the pay calendar; the one after the last that was closed, if one was
   * @param asOf the moment, itself included, in whole microseconds; not before the last closing.
   *     What is due when a period is over waits until it is over at this moment too
   * @throws IllegalArgumentException if a bound above is broken, the ledger is in another currency,
   *     or a component's period lies across the bounds of a limit's
   */
  public OpenPayPeriod open(Ledger ledger, PayFacts facts, SalesPeriod period, Instant asOf) {
    check(ledger, period, asOf);
    PayFacts known = facts.asKnownOn(asOf);
    CreditingReport credits = crediting.creditFacts(known.transactions().facts());
    PayStatements statements = new PayStatements(agreements, ledger, known, asOf, credits, period);
    Set<SellerId> sellers = new TreeSet<>();
    for (PlanAssignment assignment : program().assignments()) {
      if (assignment.from().isBefore(period.end())) {
        sellers.add(assignment.seller());
      }
    }
    ledger.closed().forEach(each -> sellers.addAll(each.statements().keySet()));
    ImmutableSortedMap<SellerId, Statement> bySeller =
        sellers.stream()
            .collect(
                ImmutableSortedMap.toImmutableSortedMap(
                    Comparator.naturalOrder(), seller -> seller, statements::of));
    return new OpenPayPeriod(
        ledger,
        period,
        asOf,
        credits,
        known.transactions().conflicts(),
        withoutPlan(credits, ledger, period),
        onPlan(period),
        bySeller);
  }

  /** Returns the sellers who worked here and were on a plan on a day of a period at least. */
  public ImmutableSortedSet<SellerId> onPlan(SalesPeriod period) {
    return program().assignments().stream()
        .map(PlanAssignment::seller)
        .filter(
            seller ->
                agreements.tenures(seller, period.end()).stream()
                    .anyMatch(tenure -> tenure.days().overlaps(period)))
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }

  private ImmutableList<Credit> withoutPlan(
      CreditingReport credits, Ledger ledger, SalesPeriod period) {
    return credits.credits().stream()
        .filter(credit -> credit.creditedOn().isBefore(period.end()))
        .filter(
            credit ->
                period.contains(credit.creditedOn())
                    || becameKnownAfter(ledger.last(), credit.transaction()))
        .filter(credit -> agreements.plan(credit).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private static boolean becameKnownAfter(
      Optional<PeriodClosing> closing, Transaction transaction) {
    return closing
        .flatMap(last -> transaction.knownSince().map(since -> since.isAfter(last.closedAt())))
        .orElse(true);
  }

  private void check(Ledger ledger, SalesPeriod period, Instant asOf) {
    checkArgument(
        ledger.currency().equals(program().currency()),
        "ledger: currency must be %s as in the program, was %s",
        program().currency(),
        ledger.currency());
    checkArgument(
        program().payCalendar().find(period.start()).equals(Optional.of(period)),
        "pay period: must be one of the pay calendar, was %s",
        period);
    Checks.micros("pay period", period, "asOf", asOf);
    Optional<PeriodClosing> last = ledger.last();
    if (last.isPresent()) {
      checkArgument(
          period.start().equals(last.get().period().end()),
          "pay period: must begin on %s, where the last one closed ended, was %s",
          last.get().period().end(),
          period);
      checkArgument(
          !asOf.isBefore(last.get().closedAt()),
          "pay period %s: asOf must not be before the last closing at %s, was %s",
          period,
          last.get().closedAt(),
          asOf);
    }
  }

  /**
   * Returns the ledger that the same closings make of facts, each by what was known at it.
   *
   * <p>If every fact says truly when it was recorded, this is the ledger that was kept.
   *
   * @param facts all facts
   * @param closings in order
   * @throws IllegalArgumentException if {@link #open} refuses one
   */
  public Ledger replay(PayFacts facts, Iterable<PeriodClosing> closings) {
    Ledger ledger = Ledger.empty(program().currency());
    for (PeriodClosing each : closings) {
      ledger = open(ledger, facts, each.period(), each.closedAt()).close(each.id());
    }
    return ledger;
  }

  /** Returns who is credited for transactions that are known, and what cannot be credited. */
  public CreditingReport credit(Iterable<Transaction> transactions) {
    return crediting.credit(transactions);
  }

  /** Collects what pay depends on beside the program. */
  public static final class Builder {
    private final IncentiveProgram program;
    private final SalesOrganization organization;
    private ProductCatalog catalog = ProductCatalog.of(List.of(), List.of());
    private ImmutableList<Territory> territories = ImmutableList.of();
    private final List<QuotaPlan> quotas = new ArrayList<>();

    private Builder(IncentiveProgram program, SalesOrganization organization) {
      this.program = requireNonNull(program, "program");
      this.organization = requireNonNull(organization, "organization");
    }

    /** Sets the products, for rules and quotas on product lines. */
    @CanIgnoreReturnValue
    public Builder catalog(ProductCatalog catalog) {
      this.catalog = requireNonNull(catalog, "catalog");
      return this;
    }

    /** Sets the territories, for rules and quotas on them. */
    @CanIgnoreReturnValue
    public Builder territories(Iterable<Territory> territories) {
      this.territories = ImmutableList.copyOf(territories);
      return this;
    }

    /** Adds a quota plan; where several have a quota, the one added first counts. */
    @CanIgnoreReturnValue
    public Builder quotas(QuotaPlan plan) {
      quotas.add(requireNonNull(plan, "quotas"));
      return this;
    }

    /**
     * Returns the calculation.
     *
     * @throws IllegalArgumentException if a seller on a plan is unknown to the organisation; an
     *     input, filter or limit of a plan, a credit rule or a quota names a team, department,
     *     product, product line, territory or credit rule that is unknown, or the team by a
     *     structure that has none; a component asks for a quota that is in another currency; or
     *     territories do not fit together
     */
    public PayCalculation build() {
      return new PayCalculation(this);
    }
  }
}
