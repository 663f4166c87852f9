package org.salesprocess.core.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.function.Function;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
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
import org.salesprocess.core.basics.DealChangeId;
import org.salesprocess.core.basics.DealId;
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
import org.salesprocess.core.basics.ReferralId;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SegmentId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.StageId;
import org.salesprocess.core.basics.SubjectKey;
import org.salesprocess.core.basics.SurveyResponseId;
import org.salesprocess.core.basics.TeamId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.funnel.Move;
import org.salesprocess.core.funnel.StageKind;
import org.salesprocess.core.time.SalesPeriod;

/** Everything that is one piece of text. */
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
  static final TextForm<CurrencyUnit> CURRENCY =
      TextForm.like("USD", "currency", CurrencyUnit::getCode, CurrencyUnit::of);
  static final TextForm<Money> MONEY =
      TextForm.like("USD 10.50", "amount", Money::toString, Money::parse);
  static final TextForm<BigMoney> BIG_MONEY =
      TextForm.like("USD 10.505", "amount", BigMoney::toString, BigMoney::parse);

  static final TextForm<DayOfWeek> DAY_OF_WEEK = TextForm.ofEnum("day", DayOfWeek.class);
  static final TextForm<Month> MONTH = TextForm.ofEnum("month", Month.class);
  static final TextForm<StageKind> STAGE_KIND = TextForm.ofEnum("kind of stage", StageKind.class);
  static final TextForm<Move> MOVE = TextForm.ofEnum("move", Move.class);

  static final TextForm<CustomerId> CUSTOMER = id("customer", CustomerId::of);
  static final TextForm<DealId> DEAL = id("deal", DealId::of);
  static final TextForm<DepartmentId> DEPARTMENT = id("department", DepartmentId::of);
  static final TextForm<EntryId> ENTRY = id("journey entry", EntryId::of);
  static final TextForm<FunnelId> FUNNEL = id("funnel", FunnelId::of);
  static final TextForm<LeadId> LEAD = id("lead", LeadId::of);
  static final TextForm<LossReasonId> LOSS_REASON = id("loss reason", LossReasonId::of);
  static final TextForm<RoleId> ROLE = id("role", RoleId::of);
  static final TextForm<SellerId> SELLER = id("seller", SellerId::of);
  static final TextForm<StageId> STAGE = id("stage", StageId::of);
  static final TextForm<SubjectKey> KEY = id("subject", SubjectKey::of);

  private TextForms() {}

  static void addTo(SimpleModule module) {
    INSTANT.addTo(module, Instant.class);
    DAY.addTo(module, LocalDate.class);
    ZONE.addTo(module, ZoneId.class);
    DURATION.addTo(module, Duration.class);
    PERIOD.addTo(module, SalesPeriod.class);
    CURRENCY.addTo(module, CurrencyUnit.class);
    MONEY.addTo(module, Money.class);
    BIG_MONEY.addTo(module, BigMoney.class);
    STAGE_KIND.addTo(module, StageKind.class);
    MOVE.addTo(module, Move.class);
    addIds(module);
  }

  private static void addIds(SimpleModule module) {
    id("booking", BookingId::of).addTo(module, BookingId.class);
    id("campaign", CampaignId::of).addTo(module, CampaignId.class);
    id("channel", ChannelId::of).addTo(module, ChannelId.class);
    id("closing", ClosingId::of).addTo(module, ClosingId.class);
    id("competitor", CompetitorId::of).addTo(module, CompetitorId.class);
    id("component", ComponentId::of).addTo(module, ComponentId.class);
    id("contract", ContractId::of).addTo(module, ContractId.class);
    id("contract change", ContractChangeId::of).addTo(module, ContractChangeId.class);
    id("credit rule", CreditRuleId::of).addTo(module, CreditRuleId.class);
    CUSTOMER.addTo(module, CustomerId.class);
    DEAL.addTo(module, DealId.class);
    id("deal change", DealChangeId::of).addTo(module, DealChangeId.class);
    DEPARTMENT.addTo(module, DepartmentId.class);
    id("draw", DrawId::of).addTo(module, DrawId.class);
    ENTRY.addTo(module, EntryId.class);
    FUNNEL.addTo(module, FunnelId.class);
    id("hand-off", HandoffId::of).addTo(module, HandoffId.class);
    id("hold", HoldId::of).addTo(module, HoldId.class);
    id("interaction", InteractionId::of).addTo(module, InteractionId.class);
    id("invoice", InvoiceId::of).addTo(module, InvoiceId.class);
    LEAD.addTo(module, LeadId.class);
    LOSS_REASON.addTo(module, LossReasonId.class);
    id("measure", MeasureId::of).addTo(module, MeasureId.class);
    id("need", NeedId::of).addTo(module, NeedId.class);
    id("offer", OfferId::of).addTo(module, OfferId.class);
    id("payment", PaymentId::of).addTo(module, PaymentId.class);
    id("plan", PlanId::of).addTo(module, PlanId.class);
    id("product", ProductId::of).addTo(module, ProductId.class);
    id("product line", ProductLineId::of).addTo(module, ProductLineId.class);
    id("qualification", QualificationId::of).addTo(module, QualificationId.class);
    id("quota", QuotaId::of).addTo(module, QuotaId.class);
    id("referral", ReferralId::of).addTo(module, ReferralId.class);
    id("return", ReturnId::of).addTo(module, ReturnId.class);
    ROLE.addTo(module, RoleId.class);
    id("segment", SegmentId::of).addTo(module, SegmentId.class);
    SELLER.addTo(module, SellerId.class);
    STAGE.addTo(module, StageId.class);
    KEY.addTo(module, SubjectKey.class);
    id("survey response", SurveyResponseId::of).addTo(module, SurveyResponseId.class);
    id("team", TeamId::of).addTo(module, TeamId.class);
    id("territory", TerritoryId::of).addTo(module, TerritoryId.class);
    id("transaction", TransactionId::of).addTo(module, TransactionId.class);
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
