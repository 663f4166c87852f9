package org.salesprocess.testkit;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.ExchangeRate;
import org.salesprocess.core.basics.ExchangeRates;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.customer.CustomerReview;
import org.salesprocess.core.customer.Need;
import org.salesprocess.core.customer.ServiceCase;
import org.salesprocess.core.customer.SurveyResponse;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealChange;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Delivery;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Offer;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.RecurringAmount;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.deal.WriteOff;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.incentive.AcceptedFinding;
import org.salesprocess.core.incentive.Bound;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Component;
import org.salesprocess.core.incentive.CreditFilter;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.Input;
import org.salesprocess.core.incentive.Modifier;
import org.salesprocess.core.incentive.PayHold;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.PeriodClosing;
import org.salesprocess.core.incentive.PlanAssignment;
import org.salesprocess.core.incentive.PlanLimit;
import org.salesprocess.core.incentive.RateTable;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Whose;
import org.salesprocess.core.lead.Criterion;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.lead.Qualification;
import org.salesprocess.core.lead.Referral;
import org.salesprocess.core.market.Campaign;
import org.salesprocess.core.market.Channel;
import org.salesprocess.core.market.Competitor;
import org.salesprocess.core.market.Segment;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.org.Role;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.product.ProductLine;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.quota.RampSchedule;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.core.time.Validity;
import org.salesprocess.core.time.WorkingHours;
import org.salesprocess.metrics.economics.DealDocuments;
import org.salesprocess.metrics.economics.Expense;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.retention.CustomerContracts;
import org.salesprocess.metrics.retention.CustomerEvent;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.velocity.LeadContacts;

/**
 * Tells jqwik how to generate facts, ids, and what is agreed, so that {@code @ForAll Deal deal}
 * just works; {@link #byType} lists the types.
 *
 * <p>jqwik finds it by itself once the testkit is on the test class path.
 *
 * @since 0.1
 */
public final class SalesArbitraryProvider implements ArbitraryProvider {

  private static final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE =
      ImmutableMap.<Class<?>, Supplier<Arbitrary<?>>>builder()
          .putAll(IdArbitraries.byType())
          .put(Fraction.class, BasicArbitraries::fractions)
          .put(Attributes.class, BasicArbitraries::attributes)
          .put(BigMoney.class, BasicArbitraries::amounts)
          .put(Money.class, () -> BasicArbitraries.money(BasicArbitraries.CURRENCY))
          .put(AttributeValue.class, BasicArbitraries::attributeValues)
          .put(Condition.class, BasicArbitraries::conditions)
          .put(ExchangeRate.class, BasicArbitraries::exchangeRates)
          .put(ExchangeRates.class, BasicArbitraries::exchangeRateTables)
          .put(SalesPeriod.class, BasicArbitraries::periods)
          .put(SalesCalendar.class, TimeArbitraries::calendars)
          .put(Validity.class, TimeArbitraries::validities)
          .put(BusinessTime.class, TimeArbitraries::businessTimes)
          .put(WorkingHours.class, TimeArbitraries::workingHours)
          .put(Channel.class, MarketArbitraries::channels)
          .put(Campaign.class, MarketArbitraries::campaigns)
          .put(Territory.class, MarketArbitraries::territories)
          .put(Segment.class, MarketArbitraries::segments)
          .put(Competitor.class, MarketArbitraries::competitors)
          .put(Product.class, MarketArbitraries::products)
          .put(ProductLine.class, MarketArbitraries::productLines)
          .put(ProductCatalog.class, MarketArbitraries::catalogs)
          .put(Role.class, OrgArbitraries::roles)
          .put(Department.class, OrgArbitraries::departments)
          .put(Party.class, OrgArbitraries::parties)
          .put(Seller.class, OrgArbitraries::sellers)
          .put(Absence.class, OrgArbitraries::absences)
          .put(Team.class, OrgArbitraries::teams)
          .put(Membership.class, OrgArbitraries::memberships)
          .put(SalesOrganization.class, OrgArbitraries::organizations)
          .put(Stage.class, ProcessArbitraries::stages)
          .put(LossReason.class, ProcessArbitraries::lossReasons)
          .put(Funnel.class, ProcessArbitraries::funnels)
          .put(
              Journey.class,
              () -> ProcessArbitraries.funnels().flatMap(ProcessArbitraries::journeys))
          .put(StageChange.class, ProcessArbitraries::stageChanges)
          .put(JourneyEntry.class, ProcessArbitraries::journeyEntries)
          .put(Event.class, ProcessArbitraries::events)
          .put(Handoff.class, ProcessArbitraries::handoffs)
          .put(Lead.class, DealArbitraries::leads)
          .put(Customer.class, DealArbitraries::customers)
          .put(Need.class, DealArbitraries::needs)
          .put(Qualification.class, DealArbitraries::qualifications)
          .put(Criterion.class, DealArbitraries::criteria)
          .put(Interaction.class, DealArbitraries::interactions)
          .put(LeadContacts.class, ContactArbitraries::leadContacts)
          .put(Referral.class, DealArbitraries::referrals)
          .put(DealLine.class, DealArbitraries::dealLines)
          .put(Participation.class, DealArbitraries::participations)
          .put(Deal.class, DealArbitraries::deals)
          .put(DealChange.class, DealArbitraries::dealChanges)
          .put(Measure.class, InputArbitraries::measures)
          .put(Quantity.class, QuotaArbitraries::quantities)
          .put(QuotaScope.class, QuotaArbitraries::scopes)
          .put(QuotaSplit.class, QuotaArbitraries::splits)
          .put(RampSchedule.class, QuotaArbitraries::ramps)
          .put(Quota.class, QuotaArbitraries::quotas)
          .put(QuotaPlan.class, QuotaArbitraries::quotaPlans)
          .put(Credit.class, QuotaArbitraries::credits)
          .put(Offer.class, BookingArbitraries::offers)
          .put(RecurringAmount.class, ContractArbitraries::recurringAmounts)
          .put(Contract.class, ContractArbitraries::contracts)
          .put(ContractChange.class, ContractArbitraries::contractChanges)
          .put(CustomerContracts.class, PortfolioArbitraries::customerContracts)
          .put(BookingLine.class, BookingArbitraries::bookingLines)
          .put(Booking.class, BookingArbitraries::bookings)
          .put(Invoice.class, BookingArbitraries::invoices)
          .put(Payment.class, BookingArbitraries::payments)
          .put(Return.class, BookingArbitraries::returns)
          .put(WriteOff.class, BookingArbitraries::writeOffs)
          .put(Delivery.class, BookingArbitraries::deliveries)
          .put(Expense.class, ExpenseArbitraries::expenses)
          .put(CustomerEvent.class, RetentionArbitraries::customerEvents)
          .put(CustomerHistory.class, RetentionArbitraries::customerHistories)
          .put(DealDocuments.class, DealDocumentsArbitraries::dealDocuments)
          .put(SurveyResponse.class, ContactArbitraries::surveyResponses)
          .put(ServiceCase.class, CareArbitraries::serviceCases)
          .put(CustomerReview.class, CareArbitraries::customerReviews)
          .put(Transaction.class, CreditArbitraries::transactions)
          .put(CreditRecipient.class, CreditArbitraries::recipients)
          .put(CreditShare.class, CreditArbitraries::creditShares)
          .put(CreditRule.class, CreditArbitraries::creditRules)
          .put(CreditingRules.class, CreditArbitraries::creditingRules)
          .put(Draw.class, PayArbitraries::draws)
          .put(PaymentTerms.class, PayArbitraries::paymentTerms)
          .put(ReturnPolicy.class, IncentiveArbitraries::returnPolicies)
          .put(PayableRule.class, IncentiveArbitraries::payableRules)
          .put(Bound.class, PlanPartArbitraries::bounds)
          .put(RateTable.class, PlanPartArbitraries::rateTables)
          .put(Span.class, PlanPartArbitraries::spans)
          .put(Whose.class, PlanPartArbitraries::whose)
          .put(CreditFilter.class, PlanPartArbitraries::creditFilters)
          .put(Input.class, PlanPartArbitraries::inputs)
          .put(Formula.class, PlanPartArbitraries::formulas)
          .put(Modifier.class, PlanPartArbitraries::modifiers)
          .put(Component.class, PlanPartArbitraries::components)
          .put(AcceptedFinding.class, IncentiveArbitraries::acceptedFindings)
          .put(PlanLimit.class, IncentiveArbitraries::limits)
          .put(Rounding.class, IncentiveArbitraries::roundings)
          .put(TargetIncentive.class, PlanPartArbitraries::targetIncentives)
          .put(PlanAssignment.class, PlanPartArbitraries::planAssignments)
          .put(PayHold.class, PlanPartArbitraries::payHolds)
          .put(PeriodClosing.class, PlanPartArbitraries::periodClosings)
          .put(CommissionPlan.class, IncentiveArbitraries::commissionPlans)
          .put(IncentiveProgram.class, IncentiveArbitraries::incentivePrograms)
          .buildOrThrow();

  /** For the service loader. */
  public SalesArbitraryProvider() {}

  /** Returns the types that it generates, with their generators. */
  public static Map<Class<?>, Supplier<Arbitrary<?>>> byType() {
    return BY_TYPE;
  }

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return BY_TYPE.keySet().stream().anyMatch(targetType::isOfType);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    return BY_TYPE.entrySet().stream()
        .filter(entry -> targetType.isOfType(entry.getKey()))
        .findFirst()
        .map(entry -> Set.<Arbitrary<?>>of(entry.getValue().get()))
        .orElse(Set.of());
  }
}
