package org.salesprocess.core.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.salesprocess.core.basics.AttributeValue;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CampaignId;
import org.salesprocess.core.basics.ChannelId;
import org.salesprocess.core.basics.CompetitorId;
import org.salesprocess.core.basics.Condition;
import org.salesprocess.core.basics.ContractChangeId;
import org.salesprocess.core.basics.ContractId;
import org.salesprocess.core.basics.ConvertedAmount;
import org.salesprocess.core.basics.CreditRuleId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.CustomerReviewId;
import org.salesprocess.core.basics.DealChangeId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DeliveryId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.EntryId;
import org.salesprocess.core.basics.ExchangeRate;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.HandoffId;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.InvoiceId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.LossReasonId;
import org.salesprocess.core.basics.NeedId;
import org.salesprocess.core.basics.OfferId;
import org.salesprocess.core.basics.PaymentId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ProductLineId;
import org.salesprocess.core.basics.QualificationId;
import org.salesprocess.core.basics.QuotaId;
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
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.deal.Payment;
import org.salesprocess.core.deal.RecurringAmount;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.deal.WriteOff;
import org.salesprocess.core.funnel.Event;
import org.salesprocess.core.funnel.Handoff;
import org.salesprocess.core.funnel.LossReason;
import org.salesprocess.core.funnel.Stage;
import org.salesprocess.core.funnel.StageChange;
import org.salesprocess.core.funnel.Transition;
import org.salesprocess.core.incentive.CreditRecipient;
import org.salesprocess.core.incentive.CreditRule;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.RecoveryOrder;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.lead.Criterion;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.lead.Qualification;
import org.salesprocess.core.lead.Referral;
import org.salesprocess.core.market.Campaign;
import org.salesprocess.core.market.Channel;
import org.salesprocess.core.market.ChannelKind;
import org.salesprocess.core.market.Competitor;
import org.salesprocess.core.market.Segment;
import org.salesprocess.core.market.Territory;
import org.salesprocess.core.org.Absence;
import org.salesprocess.core.org.Department;
import org.salesprocess.core.org.DepartmentKind;
import org.salesprocess.core.org.Membership;
import org.salesprocess.core.org.Party;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.org.StandardRoles;
import org.salesprocess.core.org.Structure;
import org.salesprocess.core.org.Team;
import org.salesprocess.core.product.Product;
import org.salesprocess.core.product.ProductLine;
import org.salesprocess.core.quota.Baseline;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.quota.Quota;
import org.salesprocess.core.quota.QuotaScope;
import org.salesprocess.core.quota.QuotaSplit;
import org.salesprocess.core.quota.RampSchedule;
import org.salesprocess.core.time.Dated;
import org.salesprocess.core.time.Proration;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.core.time.WorkingHours;

/** Records of every kind: with all their parts, and with no more than they need. */
public final class Samples {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00.000001Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final SalesPeriod WEEK = SalesPeriod.of(DAY, DAY.plusDays(7));
  private static final BigMoney DOLLARS = BigMoney.parse("USD 12.5");
  private static final Attributes ATTRIBUTES =
      Attributes.builder()
          .put("text", "x")
          .put("number", new BigDecimal("1.5"))
          .put("day", DAY)
          .put("flag", true)
          .build();
  private static final LeadId LEAD = LeadId.of("lead-1");
  private static final DealId DEAL = DealId.of("deal-1");
  private static final CustomerId CUSTOMER = CustomerId.of("customer-1");
  private static final ContractId CONTRACT = ContractId.of("contract-1");
  private static final BookingId BOOKING = BookingId.of("booking-1");
  private static final InvoiceId INVOICE = InvoiceId.of("invoice-1");
  private static final SellerId ANA = SellerId.of("ana");
  private static final TeamId TEAM = TeamId.of("team-1");
  private static final Party DESIGNERS = Party.of(RoleId.of("designer"));
  private static final Party PRODUCTION = Party.of(DepartmentId.of("production"));

  private Samples() {}

  /** Returns records with every optional part. */
  public static Stream<Record> full() {
    return Stream.of(
            basics(),
            market(),
            product(),
            org(),
            funnel(),
            customer(),
            lead(),
            deal(),
            sold(),
            paid(),
            quota(),
            draws(),
            credit())
        .flatMap(records -> records);
  }

  /** Returns records with no part that may be left out. */
  public static Stream<Record> sparse() {
    return Stream.of(
        Territory.builder().id(TerritoryId.of("t")).name("T").build(),
        hours().build(),
        new Dated.Step<>(Optional.empty(), Optional.empty(), "x"),
        ProductLine.of("l", "L"),
        Seller.builder().id(ANA).name("Ana").build(),
        Team.builder().id(TEAM).name("Team").build(),
        Membership.since(DAY, ANA, TEAM),
        Stage.open("s", "S"),
        StageChange.builder().id(EntryId.of("e")).subject(LEAD).to(StageId.of("s")).build(),
        Event.builder().id(EntryId.of("e")).subject(LEAD).type("call").build(),
        Handoff.builder()
            .id(HandoffId.of("h"))
            .subject(LEAD)
            .from(DESIGNERS)
            .to(PRODUCTION)
            .offeredAt(NOON)
            .build(),
        Customer.builder().id(CUSTOMER).build(),
        Need.builder()
            .id(NeedId.of("n"))
            .subject(LEAD)
            .what("kitchen")
            .necessity(Need.Necessity.WISH)
            .build(),
        Lead.builder().id(LEAD).build(),
        Qualification.builder().id(QualificationId.of("q")).lead(LEAD).build(),
        Interaction.builder()
            .id(InteractionId.of("i"))
            .subject(LEAD)
            .kind(Interaction.Kind.CALL)
            .direction(Interaction.Direction.INBOUND)
            .result(Interaction.Result.DONE)
            .build(),
        Referral.builder().id(ReferralId.of("r")).by(CUSTOMER).lead(LEAD).build(),
        Deal.builder().id(DEAL).outcome(Outcome.OPEN).build(),
        Deal.builder().id(DEAL).outcome(Outcome.LOST).build(),
        DealLine.of(ProductId.of("p"), 1),
        DealChange.builder()
            .id(DealChangeId.of("c"))
            .deal(DEAL)
            .changedAt(NOON)
            .expectedClose(DAY)
            .build(),
        Participation.of(ANA, RoleId.of("designer")),
        Offer.builder().id(OfferId.of("o")).deal(DEAL).price(DOLLARS).build(),
        Contract.builder().id(CONTRACT).customer(CUSTOMER).start(DAY).build(),
        ContractChange.builder()
            .id(ContractChangeId.of("c"))
            .contract(CONTRACT)
            .kind(ContractChange.Kind.ENDED)
            .effectiveOn(DAY)
            .build(),
        BookingLine.of(ProductId.of("p"), 1, DOLLARS),
        Booking.builder().id(BOOKING).deal(DEAL).amount(DOLLARS).bookedAt(NOON).build(),
        Invoice.builder().id(INVOICE).deal(DEAL).amount(DOLLARS).invoicedAt(NOON).build(),
        Payment.builder().id(PaymentId.of("p")).deal(DEAL).amount(DOLLARS).paidAt(NOON).build(),
        Return.builder()
            .id(ReturnId.of("r"))
            .deal(DEAL)
            .kind(Return.Kind.CREDITED)
            .amount(DOLLARS)
            .returnedAt(NOON)
            .build(),
        SurveyResponse.builder()
            .id(SurveyResponseId.of("s"))
            .customer(CUSTOMER)
            .kind(SurveyResponse.Kind.CSAT)
            .score(BigDecimal.ONE)
            .lowest(BigDecimal.ONE)
            .highest(BigDecimal.TEN)
            .build(),
        Quantity.of(12),
        creditRule().build(),
        transaction().build(),
        new Condition.Range("a", Optional.of(AttributeValue.of(1)), Optional.empty()),
        draw().build());
  }

  private static Stream<Record> basics() {
    ExchangeRate rate =
        new ExchangeRate(CurrencyUnit.EUR, CurrencyUnit.USD, DAY, Fraction.parse("1.1"));
    return Stream.concat(
        conditions().map(Record.class::cast),
        Stream.of(
            LEAD,
            SubjectKey.of("session-1"),
            new AttributeValue.Text("x"),
            new AttributeValue.Numeric(BigDecimal.ONE),
            new AttributeValue.Day(DAY),
            new AttributeValue.Flag(true),
            rate,
            new ConvertedAmount(BigMoney.parse("EUR 1"), rate, Money.parse("USD 1.10")),
            WEEK,
            new Dated.Step<>(Optional.of(DAY), Optional.of(DAY.plusDays(7)), "x"),
            hours().addHolidays(DAY, DAY.plusDays(1)).build()));
  }

  private static WorkingHours.Builder hours() {
    return WorkingHours.builder()
        .zone(ZoneId.of("Europe/Vilnius"))
        .opens(LocalTime.of(9, 0))
        .closes(LocalTime.of(18, 0));
  }

  /** Returns a condition of every kind. */
  public static Stream<Condition> conditions() {
    Condition in =
        Condition.in("a", ImmutableList.of(AttributeValue.of(1), AttributeValue.of("x")));
    return Stream.of(
        in,
        Condition.between("a", AttributeValue.of(1), AttributeValue.of(2)),
        Condition.present("a"),
        Condition.nthOccurrence(2, in),
        Condition.and(in, Condition.present("b")),
        Condition.or(in, Condition.present("b")),
        Condition.not(in),
        Condition.named("big", attributes -> attributes.get("a").isPresent()));
  }

  private static Stream<Record> quota() {
    return Stream.of(
        RampSchedule.of(Fraction.HALF),
        new QuotaSplit.ByDays(Proration.THIRTY_360),
        new QuotaSplit.Weighted(ImmutableList.of(Fraction.HALF, Fraction.ONE)),
        Quota.builder()
            .id(QuotaId.of("Q1"))
            .scope(QuotaScope.of(ANA))
            .measure(Measure.BOOKED)
            .improvementOn(Baseline.PREVIOUS_PERIOD)
            .period(WEEK)
            .target(Quantity.of(DOLLARS))
            .build());
  }

  private static Transaction.Builder transaction() {
    return Transaction.builder().id(TransactionId.of("t-1")).type("booking").happenedAt(NOON);
  }

  private static CreditRule.Builder creditRule() {
    return CreditRule.builder()
        .id(CreditRuleId.of("rule"))
        .addShare(CreditShare.direct(CreditRecipient.owner(), Fraction.ONE));
  }

  private static Stream<Record> credit() {
    return Stream.concat(
        Stream.of(
                CreditRecipient.owner(),
                CreditRecipient.agreedSplit(),
                CreditRecipient.inRole(RoleId.of("designer")),
                CreditRecipient.teamPool(TEAM),
                CreditRecipient.manager(Structure.FUNCTION, 2),
                CreditRecipient.unitOf(Structure.PRODUCT),
                CreditRecipient.named(ANA))
            .map(Record.class::cast),
        Stream.of(
            Measure.MARGIN,
            Quantity.of(CurrencyUnit.USD, Fraction.of(1, 3)),
            QuotaScope.builder()
                .seller(ANA)
                .team(TEAM)
                .department(DepartmentId.of("marketing"))
                .territory(TerritoryId.of("north"))
                .productLine(ProductLineId.of("kitchens"))
                .build(),
            CreditShare.overlay(CreditRecipient.owner(), Fraction.HALF),
            creditRule()
                .from(DAY)
                .until(DAY.plusDays(1))
                .types("booking", "invoice")
                .product(ProductId.of("oak"))
                .territory(TerritoryId.of("north"))
                .where(Condition.present("a"))
                .build(),
            creditRule().productLine(ProductLineId.of("kitchens")).build(),
            transaction()
                .dealAt(LATER)
                .deal(DEAL)
                .customer(CUSTOMER)
                .product(ProductId.of("oak"))
                .territory(TerritoryId.of("north"))
                .department(DepartmentId.of("marketing"))
                .owner(ANA)
                .addParticipations(Participation.of(ANA, RoleId.of("designer")))
                .split(ImmutableSortedMap.of(ANA, Fraction.ONE))
                .value(Measure.BOOKED, Quantity.of(DOLLARS))
                .reverses(TransactionId.of("t-0"))
                .expected(true)
                .attributes(ATTRIBUTES)
                .recordedAt(LATER)
                .sequence(7)
                .build()));
  }

  private static Draw.Builder draw() {
    Draw.Builder builder = Draw.builder();
    builder
        .id(DrawId.of("draw-1"))
        .kind(Draw.Kind.RECOVERABLE)
        .method(Draw.Method.TOP_UP)
        .amount(Money.parse("USD 1000"))
        .start(DAY)
        .end(DAY.plusDays(90));
    return builder;
  }

  private static Stream<Record> draws() {
    return Stream.of(
        RecoveryOrder.carriedFirst(DrawId.of("draw-1")),
        draw()
            .recoveryStart(DAY.plusDays(31))
            .recoveryShare(Fraction.HALF)
            .ceiling(Money.parse("USD 2500"))
            .forgivenOn(DAY.plusDays(90))
            .forgivenShare(Fraction.HALF)
            .build());
  }

  private static Stream<Record> market() {
    return Stream.of(
        Channel.of("web", "Web", ChannelKind.ADVERTISING),
        new Competitor(CompetitorId.of("rival"), "Rival"),
        new Segment(SegmentId.of("big"), "Big", Condition.present("size")),
        Campaign.builder()
            .id(CampaignId.of("spring"))
            .name("Spring")
            .channel(ChannelId.of("web"))
            .period(WEEK)
            .cost(DOLLARS)
            .build(),
        Territory.builder()
            .id(TerritoryId.of("north"))
            .name("North")
            .parent(TerritoryId.of("all"))
            .population(200_000L)
            .incidence(Fraction.of(1, 50))
            .build());
  }

  private static Stream<Record> product() {
    return Stream.of(
        ProductLine.of("kitchens", "Kitchens", "furniture"),
        Product.builder()
            .id(ProductId.of("oak"))
            .name("Oak")
            .line(ProductLineId.of("kitchens"))
            .listPrice(Dated.from(DAY, DOLLARS))
            .unitCost(Dated.from(DAY, DOLLARS))
            .build());
  }

  private static Stream<Record> org() {
    return Stream.of(
        StandardRoles.LEAD_MANAGER,
        Department.of("production", "Production", DepartmentKind.PRODUCTION),
        DESIGNERS.match(Party.OfRole::new, Party.OfDepartment::new),
        PRODUCTION.match(Party.OfRole::new, Party.OfDepartment::new),
        new Absence(ANA, WEEK, Absence.Kind.HOLIDAY),
        new Membership(ANA, TEAM, DAY, Optional.of(DAY.plusDays(1))),
        Seller.builder()
            .id(ANA)
            .name("Ana")
            .role(Dated.from(DAY, RoleId.of("designer")))
            .hiredOn(DAY)
            .leftOn(DAY.plusDays(9))
            .build(),
        Team.builder()
            .id(TEAM)
            .name("Team")
            .structure(Structure.TERRITORY)
            .parent(TeamId.of("team-0"))
            .head(Dated.always(ANA))
            .territory(TerritoryId.of("north"))
            .build());
  }

  private static Stream<Record> funnel() {
    return Stream.of(
        Stage.won("made", "Made").ownedBy(DepartmentId.of("production")),
        new Transition(StageId.of("a"), StageId.of("b")),
        LossReason.of("price", "Price"),
        StageChange.builder()
            .id(EntryId.of("e-1"))
            .subject(LEAD)
            .to(StageId.of("lost"))
            .at(NOON)
            .by(ANA)
            .reason(LossReasonId.of("price"))
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Event.builder()
            .id(EntryId.of("e-2"))
            .subject(DEAL)
            .type("call")
            .at(NOON)
            .by(ANA)
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        new Handoff.Waiting(),
        new Handoff.Accepted(NOON),
        new Handoff.Returned(NOON, "no drawing"),
        Handoff.builder()
            .id(HandoffId.of("h-1"))
            .subject(DEAL)
            .from(DESIGNERS)
            .to(PRODUCTION)
            .giver(ANA)
            .taker(SellerId.of("bob"))
            .offeredAt(NOON)
            .answer(Handoff.Answer.returnedAt(LATER, "no drawing"))
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build());
  }

  private static Stream<Record> customer() {
    return Stream.of(
        Customer.builder()
            .id(CUSTOMER)
            .since(NOON)
            .channel(ChannelId.of("web"))
            .territory(TerritoryId.of("north"))
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Need.builder()
            .id(NeedId.of("n-1"))
            .subject(CUSTOMER)
            .what("a kitchen")
            .quantity(new BigDecimal("2.50"))
            .necessity(Need.Necessity.MUST)
            .learnedIn(InteractionId.of("i-1"))
            .learnedAt(NOON)
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        SurveyResponse.builder()
            .id(SurveyResponseId.of("s-1"))
            .customer(CUSTOMER)
            .kind(SurveyResponse.Kind.NPS)
            .score(new BigDecimal("9"))
            .lowest(BigDecimal.ZERO)
            .highest(BigDecimal.TEN)
            .seller(ANA)
            .deal(DEAL)
            .answeredAt(NOON)
            .comment("good,\nbut late")
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        ServiceCase.builder()
            .id(ServiceCaseId.of("k-1"))
            .customer(CUSTOMER)
            .kind(ServiceCase.Kind.WARRANTY)
            .deal(DEAL)
            .product(ProductId.of("oak"))
            .seller(ANA)
            .openedAt(NOON)
            .answeredAt(NOON)
            .solvedAt(NOON)
            .reopenedAt(LATER)
            .solvedAgainAt(LATER)
            .cause("hinge")
            .remedyCost(DOLLARS)
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        CustomerReview.builder()
            .id(CustomerReviewId.of("x-1"))
            .site("portal")
            .customer(CUSTOMER)
            .rating(BigDecimal.ONE)
            .lowest(BigDecimal.ONE)
            .highest(BigDecimal.TEN)
            .seller(ANA)
            .deal(DEAL)
            .product(ProductId.of("oak"))
            .writtenAt(NOON)
            .answeredAt(LATER)
            .text("fine,\nbut late")
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build());
  }

  private static Stream<Record> lead() {
    return Stream.of(
        Criterion.BUDGET,
        Lead.builder()
            .id(LEAD)
            .receivedAt(NOON)
            .channel(ChannelId.of("web"))
            .campaign(CampaignId.of("spring"))
            .territory(TerritoryId.of("north"))
            .customer(CUSTOMER)
            .owner(ANA)
            .interest(ProductLineId.of("kitchens"))
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Qualification.builder()
            .id(QualificationId.of("q-1"))
            .lead(LEAD)
            .qualifiedAt(NOON)
            .by(ANA)
            .findings(ImmutableMap.of(Criterion.BUDGET, Qualification.Finding.MET))
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Interaction.builder()
            .id(InteractionId.of("i-1"))
            .subject(LEAD)
            .kind(Interaction.Kind.SAMPLE)
            .direction(Interaction.Direction.OUTBOUND)
            .result(Interaction.Result.DONE)
            .startedAt(NOON)
            .length(Duration.ofMinutes(5))
            .seller(ANA)
            .cost(DOLLARS)
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Referral.builder()
            .id(ReferralId.of("r-1"))
            .by(CUSTOMER)
            .lead(LEAD)
            .referredAt(NOON)
            .reward(DOLLARS)
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build());
  }

  private static Stream<Record> deal() {
    Participation participation =
        new Participation(ANA, RoleId.of("designer"), Optional.of(NOON), Optional.of(LATER));
    DealLine line = DealLine.of(ProductId.of("oak"), 2, DOLLARS);
    return Stream.of(
        participation,
        line,
        Deal.builder()
            .id(DEAL)
            .outcome(Outcome.LOST)
            .stage(StageId.of("lost"))
            .lead(LEAD)
            .customer(CUSTOMER)
            .channel(ChannelId.of("web"))
            .territory(TerritoryId.of("north"))
            .owner(ANA)
            .addParticipations(participation)
            .addLines(line)
            .amount(DOLLARS)
            .createdAt(NOON)
            .closedAt(LATER)
            .expectedClose(DAY)
            .lossReason(LossReasonId.of("price"))
            .lostTo(CompetitorId.of("rival"))
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        DealChange.builder()
            .id(DealChangeId.of("c-1"))
            .deal(DEAL)
            .changedAt(NOON)
            .by(ANA)
            .amount(DOLLARS)
            .expectedClose(DAY)
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build());
  }

  private static Stream<Record> sold() {
    RecurringAmount monthly = RecurringAmount.monthly(DOLLARS);
    return Stream.of(
        monthly,
        Offer.builder()
            .id(OfferId.of("o-1"))
            .deal(DEAL)
            .version(2)
            .customer(CUSTOMER)
            .addLines(DealLine.of(ProductId.of("oak"), 2, DOLLARS))
            .listPrice(DOLLARS.multipliedBy(2))
            .price(DOLLARS)
            .seller(ANA)
            .deliveryTerms("to the door")
            .warranty(Period.ofMonths(18))
            .offeredAt(NOON)
            .validUntil(DAY)
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Contract.builder()
            .id(CONTRACT)
            .deal(DEAL)
            .customer(CUSTOMER)
            .seller(ANA)
            .signedAt(NOON)
            .start(DAY)
            .end(DAY.plusYears(1))
            .recurring(monthly)
            .renewal(Contract.Renewal.AUTOMATIC)
            .renewalTerm(Period.ofYears(1))
            .renews(ContractId.of("contract-0"))
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        ContractChange.builder()
            .id(ContractChangeId.of("change-1"))
            .contract(CONTRACT)
            .kind(ContractChange.Kind.CHANGED)
            .effectiveOn(DAY)
            .recurring(monthly)
            .end(DAY.plusYears(2))
            .reason("a second shop")
            .changedAt(NOON)
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Booking.builder()
            .id(BOOKING)
            .deal(DEAL)
            .contract(CONTRACT)
            .customer(CUSTOMER)
            .territory(TerritoryId.of("north"))
            .owner(ANA)
            .addParticipations(Participation.of(ANA, RoleId.of("designer")))
            .split(ImmutableSortedMap.of(ANA, Fraction.HALF, SellerId.of("bob"), Fraction.HALF))
            .addLines(bookingLine())
            .amount(DOLLARS)
            .cost(DOLLARS)
            .bookedAt(NOON)
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build());
  }

  private static BookingLine bookingLine() {
    return BookingLine.of(ProductId.of("oak"), 2, DOLLARS).costing(DOLLARS);
  }

  private static Stream<Record> paid() {
    return Stream.of(
        bookingLine(),
        Invoice.builder()
            .id(INVOICE)
            .deal(DEAL)
            .booking(BOOKING)
            .customer(CUSTOMER)
            .amount(DOLLARS)
            .invoicedAt(NOON)
            .dueOn(DAY)
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Payment.builder()
            .id(PaymentId.of("p-1"))
            .deal(DEAL)
            .invoice(INVOICE)
            .amount(DOLLARS)
            .paidAt(NOON)
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Return.builder()
            .id(ReturnId.of("r-1"))
            .deal(DEAL)
            .booking(BOOKING)
            .kind(Return.Kind.RETURNED)
            .addLines(bookingLine())
            .amount(DOLLARS)
            .returnedAt(NOON)
            .reason("broken")
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        WriteOff.builder()
            .id(WriteOffId.of("w-1"))
            .deal(DEAL)
            .invoice(INVOICE)
            .amount(DOLLARS)
            .writtenOffAt(NOON)
            .reason("bankrupt")
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build(),
        Delivery.builder()
            .id(DeliveryId.of("v-1"))
            .deal(DEAL)
            .booking(BOOKING)
            .addLines(DealLine.of(ProductId.of("oak"), 2))
            .promisedOn(DAY)
            .deliveredAt(NOON)
            .attributes(ATTRIBUTES)
            .recordedAt(LATER)
            .sequence(7)
            .build());
  }
}
