package org.salesprocess.core.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.function.Function;
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
import org.salesprocess.core.basics.SubjectKey;
import org.salesprocess.core.basics.SurveyResponseId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.basics.WriteOffId;
import org.salesprocess.core.lead.Criterion;
import org.salesprocess.core.time.SalesPeriod;

/** Times and ids: everything that is one piece of text of no fixed set. */
final class TextForms {

  static final TextForm<Instant> INSTANT =
      TextForm.like("2026-01-05T10:00:00Z", "instant", Instant::toString, Instant::parse);
  static final TextForm<LocalDate> DAY =
      TextForm.like("2026-01-05", "day", LocalDate::toString, LocalDate::parse);
  static final TextForm<ZoneId> ZONE =
      TextForm.like("Europe/Berlin", "zone", ZoneId::getId, ZoneId::of);
  static final TextForm<Duration> DURATION =
      TextForm.like("PT36H", "duration", Duration::toString, Duration::parse);
  static final TextForm<SalesPeriod> PERIOD =
      TextForm.like("2026-01-01/2026-02-01", "period", SalesPeriod::toString, TextForms::period);
  static final TextForm<Period> LENGTH =
      TextForm.like("P3M", "length of time", Period::toString, Period::parse);

  static final TextForm<BookingId> BOOKING = id("booking", BookingId::of);
  static final TextForm<CampaignId> CAMPAIGN = id("campaign", CampaignId::of);
  static final TextForm<ChannelId> CHANNEL = id("channel", ChannelId::of);
  static final TextForm<ClosingId> CLOSING = id("closing", ClosingId::of);
  static final TextForm<CompetitorId> COMPETITOR = id("competitor", CompetitorId::of);
  static final TextForm<ComponentId> COMPONENT = id("component", ComponentId::of);
  static final TextForm<ContractChangeId> CONTRACT_CHANGE =
      id("contract change", ContractChangeId::of);
  static final TextForm<ContractId> CONTRACT = id("contract", ContractId::of);
  static final TextForm<CreditRuleId> CREDIT_RULE = id("credit rule", CreditRuleId::of);
  static final TextForm<CustomerId> CUSTOMER = id("customer", CustomerId::of);
  static final TextForm<DealChangeId> DEAL_CHANGE = id("deal change", DealChangeId::of);
  static final TextForm<DealId> DEAL = id("deal", DealId::of);
  static final TextForm<DepartmentId> DEPARTMENT = id("department", DepartmentId::of);
  static final TextForm<DrawId> DRAW = id("draw", DrawId::of);
  static final TextForm<EntryId> ENTRY = id("journey entry", EntryId::of);
  static final TextForm<FunnelId> FUNNEL = id("funnel", FunnelId::of);
  static final TextForm<HandoffId> HANDOFF = id("hand-off", HandoffId::of);
  static final TextForm<HoldId> HOLD = id("hold", HoldId::of);
  static final TextForm<InteractionId> INTERACTION = id("interaction", InteractionId::of);
  static final TextForm<InvoiceId> INVOICE = id("invoice", InvoiceId::of);
  static final TextForm<LeadId> LEAD = id("lead", LeadId::of);
  static final TextForm<LossReasonId> LOSS_REASON = id("loss reason", LossReasonId::of);
  static final TextForm<MeasureId> MEASURE = id("measure", MeasureId::of);
  static final TextForm<NeedId> NEED = id("need", NeedId::of);
  static final TextForm<OfferId> OFFER = id("offer", OfferId::of);
  static final TextForm<PaymentId> PAYMENT = id("payment", PaymentId::of);
  static final TextForm<ServiceCaseId> SERVICE_CASE = id("service case", ServiceCaseId::of);
  static final TextForm<CustomerReviewId> CUSTOMER_REVIEW =
      id("customer review", CustomerReviewId::of);
  static final TextForm<WriteOffId> WRITE_OFF = id("write-off", WriteOffId::of);
  static final TextForm<DeliveryId> DELIVERY = id("delivery", DeliveryId::of);
  static final TextForm<PlanId> PLAN = id("plan", PlanId::of);
  static final TextForm<ProductId> PRODUCT = id("product", ProductId::of);
  static final TextForm<ProductLineId> PRODUCT_LINE = id("product line", ProductLineId::of);
  static final TextForm<QualificationId> QUALIFICATION = id("qualification", QualificationId::of);
  static final TextForm<QuotaId> QUOTA = id("quota", QuotaId::of);
  static final TextForm<QuotaPlanId> QUOTA_PLAN = id("quota plan", QuotaPlanId::of);
  static final TextForm<ReferralId> REFERRAL = id("referral", ReferralId::of);
  static final TextForm<ReturnId> RETURN = id("return", ReturnId::of);
  static final TextForm<RoleId> ROLE = id("role", RoleId::of);
  static final TextForm<SegmentId> SEGMENT = id("segment", SegmentId::of);
  static final TextForm<SellerId> SELLER = id("seller", SellerId::of);
  static final TextForm<StageId> STAGE = id("stage", StageId::of);
  static final TextForm<SubjectKey> KEY = id("subject", SubjectKey::of);
  static final TextForm<SurveyResponseId> SURVEY_RESPONSE =
      id("survey response", SurveyResponseId::of);
  static final TextForm<TeamId> TEAM = id("team", TeamId::of);
  static final TextForm<TerritoryId> TERRITORY = id("territory", TerritoryId::of);
  static final TextForm<TransactionId> TRANSACTION = id("transaction", TransactionId::of);
  static final TextForm<Criterion> CRITERION =
      TextForm.of("criterion", Criterion::name, Criterion::new);

  private TextForms() {}

  static void addTo(SimpleModule module) {
    INSTANT.addTo(module, Instant.class);
    DAY.addTo(module, LocalDate.class);
    ZONE.addTo(module, ZoneId.class);
    DURATION.addTo(module, Duration.class);
    PERIOD.addTo(module, SalesPeriod.class);
    LENGTH.addTo(module, Period.class);
    CRITERION.addTo(module, Criterion.class);
    addIds(module);
  }

  private static void addIds(SimpleModule module) {
    BOOKING.addTo(module, BookingId.class);
    CAMPAIGN.addTo(module, CampaignId.class);
    CHANNEL.addTo(module, ChannelId.class);
    CLOSING.addTo(module, ClosingId.class);
    COMPETITOR.addTo(module, CompetitorId.class);
    COMPONENT.addTo(module, ComponentId.class);
    CONTRACT_CHANGE.addTo(module, ContractChangeId.class);
    CONTRACT.addTo(module, ContractId.class);
    CREDIT_RULE.addTo(module, CreditRuleId.class);
    CUSTOMER.addTo(module, CustomerId.class);
    DEAL_CHANGE.addTo(module, DealChangeId.class);
    DEAL.addTo(module, DealId.class);
    DEPARTMENT.addTo(module, DepartmentId.class);
    DRAW.addTo(module, DrawId.class);
    ENTRY.addTo(module, EntryId.class);
    FUNNEL.addTo(module, FunnelId.class);
    HANDOFF.addTo(module, HandoffId.class);
    HOLD.addTo(module, HoldId.class);
    INTERACTION.addTo(module, InteractionId.class);
    INVOICE.addTo(module, InvoiceId.class);
    LEAD.addTo(module, LeadId.class);
    LOSS_REASON.addTo(module, LossReasonId.class);
    MEASURE.addTo(module, MeasureId.class);
    NEED.addTo(module, NeedId.class);
    OFFER.addTo(module, OfferId.class);
    PAYMENT.addTo(module, PaymentId.class);
    SERVICE_CASE.addTo(module, ServiceCaseId.class);
    CUSTOMER_REVIEW.addTo(module, CustomerReviewId.class);
    WRITE_OFF.addTo(module, WriteOffId.class);
    DELIVERY.addTo(module, DeliveryId.class);
    PLAN.addTo(module, PlanId.class);
    PRODUCT.addTo(module, ProductId.class);
    PRODUCT_LINE.addTo(module, ProductLineId.class);
    QUALIFICATION.addTo(module, QualificationId.class);
    QUOTA.addTo(module, QuotaId.class);
    QUOTA_PLAN.addTo(module, QuotaPlanId.class);
    REFERRAL.addTo(module, ReferralId.class);
    RETURN.addTo(module, ReturnId.class);
    ROLE.addTo(module, RoleId.class);
    SEGMENT.addTo(module, SegmentId.class);
    SELLER.addTo(module, SellerId.class);
    STAGE.addTo(module, StageId.class);
    KEY.addTo(module, SubjectKey.class);
    SURVEY_RESPONSE.addTo(module, SurveyResponseId.class);
    TEAM.addTo(module, TeamId.class);
    TERRITORY.addTo(module, TerritoryId.class);
    TRANSACTION.addTo(module, TransactionId.class);
  }

  private static <T extends Id> TextForm<T> id(String kind, Function<String, T> of) {
    return TextForm.of(kind + " id", Id::value, of);
  }

  private static SalesPeriod period(String text) {
    int slash = text.indexOf('/');
    return SalesPeriod.of(
        LocalDate.parse(text.substring(0, Math.max(0, slash))),
        LocalDate.parse(text.substring(slash + 1)));
  }
}
