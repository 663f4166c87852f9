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
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.customer.Need;
import org.salesprocess.core.customer.SurveyResponse;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Contract;
import org.salesprocess.core.deal.ContractChange;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealChange;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Invoice;
import org.salesprocess.core.deal.Offer;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.RecurringAmount;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Funnel;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.Journey;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.CreditingRules;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.IncentiveProgram;
import org.salesprocess.core.incentive.PayableRule;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.lead.Qualification;
import org.salesprocess.core.lead.Referral;
import org.salesprocess.core.market.Campaign;
import org.salesprocess.core.market.Channel;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.org.Role;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.product.ProductCatalog;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaPlan;
import org.salesprocess.core.quota.RampSchedule;
import org.salesprocess.core.time.BusinessTime;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.core.time.WorkingHours;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.velocity.LeadContacts;

/**
 * Tells jqwik how to generate facts and what they refer to, so that {@code @ForAll Deal deal} just
 * works; {@link #byType} lists the types.
 *
 * <p>jqwik finds it by itself once the testkit is on the test class path.
 *
 * @since 0.1
 */
public final class SalesArbitraryProvider implements ArbitraryProvider {

  private static final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> BY_TYPE =
      ImmutableMap.<Class<?>, Supplier<Arbitrary<?>>>builder()
          .put(Fraction.class, BasicArbitraries::fractions)
          .put(Attributes.class, BasicArbitraries::attributes)
          .put(BigMoney.class, BasicArbitraries::amounts)
          .put(Money.class, () -> BasicArbitraries.money(BasicArbitraries.CURRENCY))
          .put(SellerId.class, OrgArbitraries::sellerIds)
          .put(RoleId.class, OrgArbitraries::roleIds)
          .put(ChannelId.class, MarketArbitraries::channelIds)
          .put(TerritoryId.class, MarketArbitraries::territoryIds)
          .put(ProductId.class, MarketArbitraries::productIds)
          .put(LeadId.class, ProcessArbitraries::leadIds)
          .put(CustomerId.class, DealArbitraries::customerIds)
          .put(DealId.class, DealArbitraries::dealIds)
          .put(SalesPeriod.class, BasicArbitraries::periods)
          .put(BusinessTime.class, TimeArbitraries::businessTimes)
          .put(WorkingHours.class, TimeArbitraries::workingHours)
          .put(Channel.class, MarketArbitraries::channels)
          .put(Campaign.class, MarketArbitraries::campaigns)
          .put(Territory.class, MarketArbitraries::territories)
          .put(ProductCatalog.class, MarketArbitraries::catalogs)
          .put(Role.class, OrgArbitraries::roles)
          .put(Department.class, OrgArbitraries::departments)
          .put(Party.class, OrgArbitraries::parties)
          .put(Seller.class, OrgArbitraries::sellers)
          .put(Absence.class, OrgArbitraries::absences)
          .put(SalesOrganization.class, OrgArbitraries::organizations)
          .put(Funnel.class, ProcessArbitraries::funnels)
          .put(
              Journey.class,
              () -> ProcessArbitraries.funnels().flatMap(ProcessArbitraries::journeys))
          .put(StageChange.class, ProcessArbitraries::stageChanges)
          .put(Event.class, ProcessArbitraries::events)
          .put(Handoff.class, ProcessArbitraries::handoffs)
          .put(Lead.class, DealArbitraries::leads)
          .put(Customer.class, DealArbitraries::customers)
          .put(Need.class, DealArbitraries::needs)
          .put(Qualification.class, DealArbitraries::qualifications)
          .put(Interaction.class, DealArbitraries::interactions)
          .put(LeadContacts.class, ContactArbitraries::leadContacts)
          .put(Referral.class, DealArbitraries::referrals)
          .put(DealLine.class, DealArbitraries::dealLines)
          .put(Participation.class, DealArbitraries::participations)
          .put(Deal.class, DealArbitraries::deals)
          .put(DealChange.class, DealArbitraries::dealChanges)
          .put(RampSchedule.class, QuotaArbitraries::ramps)
          .put(Quota.class, QuotaArbitraries::quotas)
          .put(QuotaPlan.class, QuotaArbitraries::quotaPlans)
          .put(Credit.class, QuotaArbitraries::credits)
          .put(Offer.class, BookingArbitraries::offers)
          .put(RecurringAmount.class, ContractArbitraries::recurringAmounts)
          .put(Contract.class, ContractArbitraries::contracts)
          .put(ContractChange.class, ContractArbitraries::contractChanges)
          .put(BookingLine.class, BookingArbitraries::bookingLines)
          .put(Booking.class, BookingArbitraries::bookings)
          .put(Invoice.class, BookingArbitraries::invoices)
          .put(Payment.class, BookingArbitraries::payments)
          .put(Return.class, BookingArbitraries::returns)
          .put(SurveyResponse.class, ContactArbitraries::surveyResponses)
          .put(Draw.class, PayArbitraries::draws)
          .put(PaymentTerms.class, PayArbitraries::paymentTerms)
          .put(CreditingRules.class, CreditingArbitraries::creditingRules)
          .put(ReturnPolicy.class, IncentiveArbitraries::returnPolicies)
          .put(PayableRule.class, IncentiveArbitraries::payableRules)
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
