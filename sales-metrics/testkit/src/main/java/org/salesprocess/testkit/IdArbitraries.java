package org.salesprocess.testkit;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.ClosingId;
import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.CustomerReviewId;
import org.salesprocess.core.basics.DealChangeId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DeliveryId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.FunnelId;
import org.salesprocess.core.basics.HandoffId;
import org.salesprocess.core.basics.HoldId;
import org.salesprocess.core.basics.Id;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.MeasureId;
import org.salesprocess.core.basics.NeedId;
import org.salesprocess.core.basics.OfferId;
import org.salesprocess.core.basics.PaymentId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.QualificationId;
import org.salesprocess.core.basics.QuotaId;
import org.salesprocess.core.basics.QuotaPlanId;
import org.salesprocess.core.basics.ReferralId;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SegmentId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.ServiceCaseId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectId;
import org.salesprocess.core.basics.SubjectKey;
import org.salesprocess.core.basics.SurveyResponseId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.basics.WriteOffId;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.quota.Measure;

/** Generators of ids of every kind, from the pools of which the facts that have them are. */
final class IdArbitraries {

  private static final int MANY = 1_000;
  private static final int PLANS = 2;
  private static final int COMPONENTS = 3;
  private static final int CREDIT_RULES = 8;
  private static final int TRANSACTIONS = 12;

  private static final ImmutableMap<Class<? extends Id>, Supplier<Arbitrary<?>>> BY_TYPE =
      ImmutableMap.<Class<? extends Id>, Supplier<Arbitrary<?>>>builder()
          .put(SellerId.class, OrgArbitraries::sellerIds)
          .put(RoleId.class, OrgArbitraries::roleIds)
          .put(TeamId.class, OrgArbitraries::teamIds)
          .put(DepartmentId.class, () -> OrgArbitraries.departments().map(Department::id))
          .put(ChannelId.class, MarketArbitraries::channelIds)
          .put(CampaignId.class, () -> ids("campaign-", CampaignId::of))
          .put(TerritoryId.class, MarketArbitraries::territoryIds)
          .put(SegmentId.class, () -> MarketArbitraries.segments().map(segment -> segment.id()))
          .put(CompetitorId.class, () -> MarketArbitraries.competitors().map(other -> other.id()))
          .put(ProductId.class, MarketArbitraries::productIds)
          .put(ProductLineId.class, () -> MarketArbitraries.productLines().map(line -> line.id()))
          .put(FunnelId.class, () -> ProcessArbitraries.funnels().map(funnel -> funnel.id()))
          .put(StageId.class, () -> ProcessArbitraries.stages().map(Stage::id))
          .put(LossReasonId.class, () -> ProcessArbitraries.lossReasons().map(LossReason::id))
          .put(EntryId.class, () -> ids("entry-", EntryId::of))
          .put(HandoffId.class, () -> ids("handoff-", HandoffId::of))
          .put(SubjectId.class, IdArbitraries::subjectIds)
          .put(SubjectKey.class, IdArbitraries::subjectKeys)
          .put(LeadId.class, ProcessArbitraries::leadIds)
          .put(CustomerId.class, DealArbitraries::customerIds)
          .put(DealId.class, DealArbitraries::dealIds)
          .put(NeedId.class, () -> ids("need-", NeedId::of))
          .put(QualificationId.class, () -> ids("qualification-", QualificationId::of))
          .put(InteractionId.class, () -> ids("interaction-", InteractionId::of))
          .put(ReferralId.class, () -> ids("referral-", ReferralId::of))
          .put(DealChangeId.class, () -> ids("change-", DealChangeId::of))
          .put(SurveyResponseId.class, () -> ids("response-", SurveyResponseId::of))
          .put(OfferId.class, () -> ids("offer-", OfferId::of))
          .put(BookingId.class, BookingArbitraries::bookingIds)
          .put(InvoiceId.class, BookingArbitraries::invoiceIds)
          .put(PaymentId.class, () -> ids("payment-", PaymentId::of))
          .put(ServiceCaseId.class, () -> ids("case-", ServiceCaseId::of))
          .put(CustomerReviewId.class, () -> ids("review-", CustomerReviewId::of))
          .put(DeliveryId.class, () -> ids("delivery-", DeliveryId::of))
          .put(WriteOffId.class, () -> ids("write-off-", WriteOffId::of))
          .put(ReturnId.class, () -> ids("return-", ReturnId::of))
          .put(ContractId.class, ContractArbitraries::contractIds)
          .put(ContractChangeId.class, () -> ids("change-", ContractChangeId::of))
          .put(MeasureId.class, () -> InputArbitraries.measures().map(Measure::id))
          .put(QuotaId.class, () -> ids("quota-", QuotaId::of))
          .put(QuotaPlanId.class, () -> Arbitraries.just(QuotaPlanId.of("plan")))
          .put(PlanId.class, () -> BasicArbitraries.ids(PlanId::of, "plan-", PLANS))
          .put(
              ComponentId.class,
              () -> BasicArbitraries.ids(ComponentId::of, "component-", COMPONENTS))
          .put(
              CreditRuleId.class,
              () -> BasicArbitraries.ids(CreditRuleId::of, "credit-rule-", CREDIT_RULES))
          .put(DrawId.class, () -> BasicArbitraries.ids(DrawId::of, "draw-"))
          .put(HoldId.class, () -> ids("hold-", HoldId::of))
          .put(
              TransactionId.class,
              () -> BasicArbitraries.ids(TransactionId::of, "transaction-", TRANSACTIONS))
          .put(ClosingId.class, () -> BasicArbitraries.ids(ClosingId::of, "closing-"))
          .buildOrThrow();

  private IdArbitraries() {}

  /** Returns every type of id with its generator. */
  static Map<Class<? extends Id>, Supplier<Arbitrary<?>>> byType() {
    return BY_TYPE;
  }

  private static <I extends Id> Arbitrary<I> ids(String prefix, Function<String, I> of) {
    return BasicArbitraries.ids(of, prefix, MANY);
  }

  private static Arbitrary<SubjectKey> subjectKeys() {
    return BasicArbitraries.ids(SubjectKey::of, "subject-");
  }

  private static Arbitrary<SubjectId> subjectIds() {
    return Arbitraries.oneOf(
        ProcessArbitraries.leadIds(),
        DealArbitraries.dealIds(),
        DealArbitraries.customerIds(),
        subjectKeys());
  }
}
