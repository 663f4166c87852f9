package org.salesprocess.core.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.SubjectId;
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
import org.salesprocess.core.funnel.JourneyEntry;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.Transition;
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
import org.salesprocess.core.incentive.RecoveryOrder;
import org.salesprocess.core.incentive.ReturnPolicy;
import org.salesprocess.core.incentive.Rounding;
import org.salesprocess.core.incentive.Span;
import org.salesprocess.core.incentive.TargetIncentive;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Whose;
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
import org.salesprocess.core.time.SalesCalendar;

/**
 * The Jackson module that writes organisations, catalogues, funnels, calendars, conditions, quotas,
 * plans of pay and facts of this library as JSON and reads them back, equal to what they were. The
 * package page describes the JSON.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new SalesJsonModule()).build();
 * Funnel funnel = mapper.readValue(text, Funnel.class);
 * }</pre>
 *
 * <p>A mapper takes one module of this class; it ignores a second.
 *
 * @since 0.1
 */
@SuppressWarnings("exports") // whoever uses this package has Jackson
public final class SalesJsonModule extends SimpleModule {
  @Serial private static final long serialVersionUID = 1L;

  /** Makes the module that knows no condition by its name; it writes the names all the same. */
  public SalesJsonModule() {
    this(ImmutableList.of());
  }

  /**
   * Makes the module that knows these conditions where JSON has their names.
   *
   * @param named made by {@link Condition#named}
   * @throws IllegalArgumentException if one of them has no name, or two have the same
   */
  public SalesJsonModule(Iterable<? extends Condition> named) {
    super(SalesJsonModule.class.getName());
    TextForms.addTo(this);
    EnumForms.addTo(this);
    IncentiveEnumForms.addTo(this);
    MoneyForms.CURRENCY.addTo(this, CurrencyUnit.class);
    MoneyForms.MONEY.addTo(this, Money.class);
    MoneyForms.BIG_MONEY.addTo(this, BigMoney.class);
    new FractionForm().addTo(this, Fraction.class);
    new AttributeValueForm().addTo(this, AttributeValue.class);
    new AttributesForm().addTo(this, Attributes.class);
    ConditionForm conditions = new ConditionForm(byName(named));
    conditions.addTo(this, Condition.class);
    new SegmentForm(conditions).addTo(this, Segment.class);
    new SubjectIdForm().addTo(this, SubjectId.class);
    new SalesCalendarForm().addTo(this, SalesCalendar.class);
    addMarket();
    addProducts();
    addOrganization();
    addFunnels();
    addCustomersAndLeads();
    addDeals();
    addQuotas();
    addCrediting();
    addPlans();
    addPay();
  }

  private void addMarket() {
    new ChannelForm().addTo(this, Channel.class);
    new CampaignForm().addTo(this, Campaign.class);
    new CompetitorForm().addTo(this, Competitor.class);
    new TerritoryForm().addTo(this, Territory.class);
  }

  private void addProducts() {
    new ProductLineForm().addTo(this, ProductLine.class);
    new ProductForm().addTo(this, Product.class);
    new ProductCatalogForm().addTo(this, ProductCatalog.class);
  }

  private void addOrganization() {
    new PartyForm().addTo(this, Party.class);
    new RoleForm().addTo(this, Role.class);
    new DepartmentForm().addTo(this, Department.class);
    new SellerForm().addTo(this, Seller.class);
    new TeamForm().addTo(this, Team.class);
    new MembershipForm().addTo(this, Membership.class);
    new AbsenceForm().addTo(this, Absence.class);
    new SalesOrganizationForm().addTo(this, SalesOrganization.class);
  }

  private void addFunnels() {
    new StageForm().addTo(this, Stage.class);
    new LossReasonForm().addTo(this, LossReason.class);
    new TransitionForm().addTo(this, Transition.class);
    new FunnelForm().addTo(this, Funnel.class);
    EntryForm entries = new EntryForm();
    entries.addTo(this, JourneyEntry.class);
    new NarrowForm<>("a stage change", StageChange.class, entries).addTo(this, StageChange.class);
    new NarrowForm<>("an event", Event.class, entries).addTo(this, Event.class);
  }

  private void addCustomersAndLeads() {
    new CustomerForm().addTo(this, Customer.class);
    new NeedForm().addTo(this, Need.class);
    new SurveyResponseForm().addTo(this, SurveyResponse.class);
    new ServiceCaseForm().addTo(this, ServiceCase.class);
    new CustomerReviewForm().addTo(this, CustomerReview.class);
    new LeadForm().addTo(this, Lead.class);
    new QualificationForm().addTo(this, Qualification.class);
    new InteractionForm().addTo(this, Interaction.class);
    new ReferralForm().addTo(this, Referral.class);
  }

  private void addDeals() {
    new DealForm().addTo(this, Deal.class);
    new DealLineForm().addTo(this, DealLine.class);
    new ParticipationForm().addTo(this, Participation.class);
    new DealChangeForm().addTo(this, DealChange.class);
    new OfferForm().addTo(this, Offer.class);
    new ContractForm().addTo(this, Contract.class);
    new ContractChangeForm().addTo(this, ContractChange.class);
    new RecurringAmountForm().addTo(this, RecurringAmount.class);
    new BookingForm().addTo(this, Booking.class);
    new BookingLineForm().addTo(this, BookingLine.class);
    new InvoiceForm().addTo(this, Invoice.class);
    new PaymentForm().addTo(this, Payment.class);
    new ReturnForm().addTo(this, Return.class);
    new WriteOffForm().addTo(this, WriteOff.class);
    new DeliveryForm().addTo(this, Delivery.class);
  }

  private void addQuotas() {
    new QuantityForm().addTo(this, Quantity.class);
    MeasureForm.form().addTo(this, Measure.class);
    new QuotaScopeForm().addTo(this, QuotaScope.class);
    new QuotaForm().addTo(this, Quota.class);
    QuotaSplitForm.form().addTo(this, QuotaSplit.class);
    QuotaPlanForm.RAMP.addTo(this, RampSchedule.class);
    new QuotaPlanForm().addTo(this, QuotaPlan.class);
  }

  private void addCrediting() {
    new TransactionForm().addTo(this, Transaction.class);
    CreditRecipientForm.form().addTo(this, CreditRecipient.class);
    new CreditShareForm().addTo(this, CreditShare.class);
    new CreditRuleForm().addTo(this, CreditRule.class);
    CreditRuleForm.ALL.addTo(this, CreditingRules.class);
  }

  private void addPlans() {
    new BoundForm().addTo(this, Bound.class);
    RateTableForm.POINT.addTo(this, RateTable.Point.class);
    new RateTableForm().addTo(this, RateTable.class);
    SpanForm.form().addTo(this, Span.class);
    WhoseForm.form().addTo(this, Whose.class);
    new CreditFilterForm().addTo(this, CreditFilter.class);
    InputForm.form().addTo(this, Input.class);
    new GoalForm().addTo(this, Formula.Goal.class);
    new FormulaForm().addTo(this, Formula.class);
    new ModifierForm().addTo(this, Modifier.class);
    ReturnPolicyForm.form().addTo(this, ReturnPolicy.class);
    new ReturnPolicyForm.BandForm().addTo(this, ReturnPolicy.Band.class);
    PayableRuleForm.form().addTo(this, PayableRule.class);
    new PayableRuleForm.InstalmentForm().addTo(this, PayableRule.Instalment.class);
    new RoundingForm().addTo(this, Rounding.class);
    new ComponentForm().addTo(this, Component.class);
    new AcceptedFindingForm().addTo(this, AcceptedFinding.class);
    new PlanLimitForm().addTo(this, PlanLimit.class);
    new CommissionPlanForm().addTo(this, CommissionPlan.class);
  }

  private void addPay() {
    new DrawForm().addTo(this, Draw.class);
    new RecoveryOrderForm().addTo(this, RecoveryOrder.class);
    new PaymentTermsForm().addTo(this, PaymentTerms.class);
    new TargetIncentiveForm().addTo(this, TargetIncentive.class);
    new PlanAssignmentForm().addTo(this, PlanAssignment.class);
    new IncentiveProgramForm().addTo(this, IncentiveProgram.class);
    new PeriodClosingForm().addTo(this, PeriodClosing.class);
    new PayHoldForm().addTo(this, PayHold.class);
  }

  private static ImmutableMap<String, Condition.Named> byName(
      Iterable<? extends Condition> conditions) {
    Map<String, Condition.Named> byName = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      checkArgument(
          condition instanceof Condition.Named,
          "json module: needs named conditions, was %s",
          condition);
      Condition.Named named = (Condition.Named) condition;
      checkArgument(
          byName.put(named.name(), named) == null,
          "json module: two conditions named %s",
          named.name());
    }
    return ImmutableMap.copyOf(byName);
  }
}
