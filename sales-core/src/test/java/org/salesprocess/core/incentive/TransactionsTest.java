package org.salesprocess.core.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DepartmentId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.InteractionId;
import org.salesprocess.core.basics.LeadId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.QualificationId;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.basics.RoleId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.SurveyResponseId;
import org.salesprocess.core.basics.TerritoryId;
import org.salesprocess.core.customer.Customer;
import org.salesprocess.core.customer.SurveyResponse;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Deal;
import org.salesprocess.core.deal.DealLine;
import org.salesprocess.core.deal.Outcome;
import org.salesprocess.core.deal.Participation;
import org.salesprocess.core.deal.Return;
import org.salesprocess.core.lead.Criterion;
import org.salesprocess.core.lead.Interaction;
import org.salesprocess.core.lead.Lead;
import org.salesprocess.core.lead.Qualification;
import org.salesprocess.core.quota.Measure;

class TransactionsTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Instant LATER = NOON.plusSeconds(60);
  private static final SellerId ANA = SellerId.of("ana");
  private static final SellerId BEN = SellerId.of("ben");
  private static final DealId DEAL = DealId.of("d");
  private static final CustomerId CUSTOMER = CustomerId.of("c");
  private static final ProductId OAK = ProductId.of("oak");
  private static final ProductId OVEN = ProductId.of("oven");

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }

  private static Booking.Builder booking(String amount) {
    return Booking.builder()
        .id(BookingId.of("B1"))
        .deal(DEAL)
        .customer(CUSTOMER)
        .territory(TerritoryId.of("north"))
        .owner(ANA)
        .split(ImmutableMap.of(ANA, Fraction.ONE))
        .amount(usd(amount))
        .bookedAt(NOON)
        .recordedAt(LATER)
        .sequence(7);
  }

  /** Two oaks for 600 at a cost of 400, an oven for 300 at 330, and an oak for 100 at 50. */
  private static Booking lined() {
    return booking("1000")
        .addLines(BookingLine.of(OAK, 2, usd("600")).costing(usd("400")))
        .addLines(BookingLine.of(OVEN, 1, usd("300")).costing(usd("330")))
        .addLines(BookingLine.of(OAK, 1, usd("100")).costing(usd("50")))
        .build();
  }

  private static Return.Builder taken(String amount) {
    return Return.builder()
        .id(ReturnId.of("R1"))
        .deal(DEAL)
        .kind(Return.Kind.RETURNED)
        .amount(usd(amount))
        .returnedAt(LATER);
  }

  private static List<String> values(List<Transaction> transactions) {
    return transactions.stream().map(each -> each.id() + " " + each.values()).toList();
  }

  private static void refused(Return taken, Booking booking, String message) {
    assertThatThrownBy(() -> Transactions.reversal(taken, booking))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_booking_without_lines_is_one_transaction() {
    Booking booking = booking("100").cost(usd("60")).build();
    List<Transaction> transactions = Transactions.booking(booking);

    assertThat(values(transactions))
        .containsExactly("booking:B1 {booked=USD 100.00, margin=USD 40.00}");
    Transaction only = transactions.get(0);
    assertThat(only.type()).isEqualTo("booking");
    assertThat(only.happenedAt()).isEqualTo(NOON);
    assertThat(only.deal()).contains(DEAL);
    assertThat(only.customer()).contains(CUSTOMER);
    assertThat(only.territory()).contains(TerritoryId.of("north"));
    assertThat(only.owner()).contains(ANA);
    assertThat(only.split()).isEqualTo(booking.split());
    assertThat(only.product()).isEmpty();
    assertThat(only.recordedAt()).contains(LATER);
    assertThat(only.sequence()).isEqualTo(7);
    assertThat(only.isReversal()).isFalse();
    assertThat(values(Transactions.booking(booking("100").build())))
        .containsExactly("booking:B1 {booked=USD 100.00}");
  }

  @Test
  void a_booking_with_lines_is_a_transaction_for_each() {
    List<Transaction> transactions = Transactions.booking(lined());

    assertThat(values(transactions))
        .containsExactly(
            "booking:B1:1 {booked=USD 600.00, margin=USD 200.00, units=2}",
            "booking:B1:2 {booked=USD 300.00, margin=USD -30.00, units=1}",
            "booking:B1:3 {booked=USD 100.00, margin=USD 50.00, units=1}");
    assertThat(transactions.get(1).product()).contains(OVEN);
  }

  @Test
  void the_cost_of_the_whole_is_shared_by_the_costs_of_the_lines_or_else_by_their_amounts() {
    // by hand: 780 of lines' costs carry 39 more, 1/20 each
    assertThat(margins(lined().withCost(usd("819"))))
        .containsExactly("USD 180.00", "USD -46.50", "USD 47.50");
    // by hand: 100 over 200 and 100 of 300
    assertThat(
            margins(
                booking("300")
                    .cost(usd("100"))
                    .addLines(BookingLine.of(OAK, 1, usd("200")).costing(usd("70")))
                    .addLines(BookingLine.of(OVEN, 1, usd("100")))
                    .build()))
        .containsExactly("USD 400/3", "USD 200/3");
    assertThat(
            margins(
                booking("0")
                    .cost(usd("10"))
                    .addLines(BookingLine.of(OAK, 1, usd("0")))
                    .addLines(BookingLine.of(OVEN, 1, usd("0")))
                    .build()))
        .containsExactly("USD -5.00", "USD -5.00");
  }

  private static List<String> margins(Booking booking) {
    return Transactions.booking(booking).stream()
        .map(each -> String.valueOf(each.values().get(Measure.MARGIN)))
        .toList();
  }

  @Test
  void a_return_takes_from_the_lines_of_its_products_in_their_order() {
    Return taken =
        taken("850")
            .addLines(BookingLine.of(OAK, 3, usd("650")), BookingLine.of(OVEN, 1, usd("200")))
            .build();
    List<Transaction> back = Transactions.reversal(taken, lined());

    // by hand: all 600 and 50 of 100 of the oaks, 200 of 300 of the oven and so of its loss of 30
    assertThat(values(back))
        .containsExactly(
            "return:R1:1 {booked=USD 600.00, margin=USD 200.00, units=2}",
            "return:R1:2 {booked=USD 200.00, margin=USD -20.00, units=1}",
            "return:R1:3 {booked=USD 50.00, margin=USD 25.00, units=1}");
    assertThat(back.get(1).reverses()).map(Object::toString).contains("booking:B1:2");
    assertThat(back.get(1).type()).isEqualTo("return");
    assertThat(back.get(1).happenedAt()).isEqualTo(LATER);
    assertThat(back.get(1).dealAt()).contains(NOON);
  }

  @Test
  void a_full_return_leaves_nothing_with_lines_or_without() {
    List<Map<Measure, ?>> sold =
        Transactions.booking(lined()).stream().<Map<Measure, ?>>map(Transaction::values).toList();

    assertThat(Transactions.reversal(taken("1000").build(), lined()))
        .map(Transaction::values)
        .isEqualTo(sold);
    assertThat(
            Transactions.reversal(
                taken("1000").lines(ImmutableList.copyOf(lined().lines())).build(), lined()))
        .map(Transaction::values)
        .isEqualTo(sold);
  }

  @Test
  void a_return_without_lines_takes_the_same_share_of_each() {
    assertThat(values(Transactions.reversal(taken("500").build(), lined())))
        .containsExactly(
            "return:R1:1 {booked=USD 300.00, margin=USD 100.00, units=1}",
            "return:R1:2 {booked=USD 150.00, margin=USD -15.00, units=0.5}",
            "return:R1:3 {booked=USD 50.00, margin=USD 25.00, units=0.5}");
    List<Transaction> whole =
        Transactions.reversal(
            taken("25").addLines(BookingLine.of(OAK, 1, usd("25"))).build(),
            booking("100").cost(usd("60")).build());
    assertThat(values(whole)).containsExactly("return:R1 {booked=USD 25.00, margin=USD 10.00}");
    assertThat(whole.get(0).reverses()).map(Object::toString).contains("booking:B1");
  }

  @Test
  void money_given_back_for_goods_that_are_kept_is_lost_margin() {
    assertThat(
            values(
                Transactions.reversal(
                    taken("30")
                        .kind(Return.Kind.CREDITED)
                        .addLines(BookingLine.of(OVEN, 1, usd("30")))
                        .build(),
                    lined())))
        .containsExactly("return:R1:2 {booked=USD 30.00, margin=USD 30.00}");
  }

  @Test
  void what_was_given_away_goes_back_by_its_quantity() {
    Booking gift =
        booking("100")
            .addLines(BookingLine.of(OAK, 1, usd("100")).costing(usd("50")))
            .addLines(BookingLine.of(OVEN, 2, usd("0")).costing(usd("20")))
            .build();

    assertThat(
            values(
                Transactions.reversal(
                    taken("50")
                        .addLines(
                            BookingLine.of(OAK, 1, usd("50")), BookingLine.of(OVEN, 1, usd("0")))
                        .build(),
                    gift)))
        .containsExactly(
            "return:R1:1 {booked=USD 50.00, margin=USD 25.00, units=1}",
            "return:R1:2 {booked=USD 0.00, margin=USD -10.00, units=1}");
  }

  @Test
  void several_returns_take_each_of_what_those_before_it_have_left() {
    Return oaks =
        taken("650").addLines(BookingLine.of(OAK, 2, usd("650"))).returnedAt(LATER).build();
    Return rest = taken("350").id(ReturnId.of("R2")).returnedAt(LATER.plusSeconds(1)).build();

    // by hand: 600 and 50 of the oaks; 350 is all that is left, 300 of the oven and 50 of an oak
    assertThat(values(Transactions.reversals(List.of(rest, oaks), lined())))
        .containsExactly(
            "return:R1:1 {booked=USD 600.00, margin=USD 200.00, units=2}",
            "return:R1:3 {booked=USD 50.00, margin=USD 25.00, units=0}",
            "return:R2:2 {booked=USD 300.00, margin=USD -30.00, units=1}",
            "return:R2:3 {booked=USD 50.00, margin=USD 25.00, units=1}");
    assertThatThrownBy(
            () ->
                Transactions.reversals(
                    List.of(rest, oaks, taken("0.01").id(ReturnId.of("R3")).build()), lined()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("left of booking B1");
  }

  @Test
  void more_than_was_booked_cannot_go_back() {
    refused(
        taken("1000.01").build(),
        lined(),
        "return R1: must not take back more than the USD 1000.00 left of booking B1, was USD"
            + " 1000.01");
    refused(
        taken("301").addLines(BookingLine.of(OVEN, 1, usd("301"))).build(),
        lined(),
        "return R1: must not take back more of oven than the USD 300.00 left of booking B1, was USD"
            + " 301.00");
    refused(
        taken("10").addLines(BookingLine.of(OVEN, 2, usd("10"))).build(),
        lined(),
        "return R1: must not take back more of oven than the 1 left of booking B1, was 2");
    refused(
        taken("10").addLines(BookingLine.of(ProductId.of("elm"), 1, usd("10"))).build(),
        lined(),
        "return R1: must not take back more of elm than the USD 0.00 left of booking B1, was USD"
            + " 10.00");
    refused(
        taken("1").build().withAmount(BigMoney.parse("EUR 1")),
        lined(),
        "return R1: currency must be USD, was EUR 1.00");
    refused(
        taken("1").booking(BookingId.of("B2")).build(),
        lined(),
        "return R1: must be of booking B1, was of B2");
    refused(
        taken("1").deal(DealId.of("x")).build(), lined(), "return R1: must be of deal d, was of x");
  }

  private static Interaction.Builder meeting() {
    return Interaction.builder()
        .id(InteractionId.of("M1"))
        .subject(DEAL)
        .kind(Interaction.Kind.MEETING_ONLINE)
        .direction(Interaction.Direction.OUTBOUND)
        .result(Interaction.Result.DONE)
        .seller(ANA)
        .startedAt(NOON);
  }

  @Test
  void a_meeting_that_was_held_counts_for_its_seller() {
    Transaction held = Transactions.meeting(meeting().build()).orElseThrow();

    assertThat(values(List.of(held))).containsExactly("meeting:M1 {meetings=1}");
    assertThat(held.owner()).contains(ANA);
    assertThat(held.deal()).contains(DEAL);
    assertThat(Transactions.meeting(meeting().subject(CUSTOMER).build()).orElseThrow().customer())
        .contains(CUSTOMER);
    assertThat(Transactions.meeting(meeting().result(Interaction.Result.NO_SHOW).build()))
        .isEmpty();
    assertThat(Transactions.meeting(meeting().kind(Interaction.Kind.CALL).build())).isEmpty();
    Interaction undated = meeting().build().withStartedAt(Optional.empty());
    assertThatThrownBy(() -> Transactions.meeting(undated))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("interaction M1: must have a time to be credited");
  }

  @Test
  void a_meeting_counts_for_whoever_had_a_role_in_it() {
    Participation booked = Participation.of(BEN, RoleId.of("booked-by"));
    Transaction held =
        Transactions.meeting(meeting().build(), ImmutableList.of(booked)).orElseThrow();

    assertThat(held.owner()).contains(ANA);
    assertThat(held.participations()).containsExactly(booked);
    assertThat(held)
        .isEqualTo(
            Transactions.meeting(meeting().build()).orElseThrow().withParticipations(booked));
    assertThat(
            Transactions.meeting(
                meeting().result(Interaction.Result.NO_SHOW).build(), ImmutableList.of(booked)))
        .isEmpty();
  }

  @Test
  void a_meeting_with_a_lead_is_where_the_lead_is() {
    Lead lead =
        Lead.builder()
            .id(LeadId.of("L1"))
            .customer(CUSTOMER)
            .territory(TerritoryId.of("north"))
            .build();
    Interaction met = meeting().subject(lead.id()).build();
    Transaction held = Transactions.meeting(met, lead, ImmutableList.of()).orElseThrow();

    assertThat(held.territory()).contains(TerritoryId.of("north"));
    assertThat(held.customer()).contains(CUSTOMER);
    assertThatThrownBy(() -> Transactions.meeting(meeting().build(), lead, ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("interaction M1: must be with lead L1, was with d");
  }

  @Test
  void a_meeting_or_contract_knows_what_its_deal_or_customer_does() {
    Deal deal =
        Deal.builder()
            .id(DEAL)
            .outcome(Outcome.OPEN)
            .customer(CUSTOMER)
            .territory(TerritoryId.of("north"))
            .addLines(DealLine.of(OAK, 1), DealLine.of(OAK, 2))
            .build();
    Transaction held = Transactions.meeting(meeting().build()).orElseThrow();
    Transaction placed = Transactions.ofDeal(held, deal);

    assertThat(placed.territory()).contains(TerritoryId.of("north"));
    assertThat(placed.customer()).contains(CUSTOMER);
    assertThat(placed.product()).contains(OAK);
    assertThat(Transactions.ofDeal(held, deal.withLines(DealLine.of(OAK, 1), DealLine.of(OVEN, 1))))
        .isEqualTo(placed.withProduct(Optional.empty()));

    Customer south = Customer.builder().id(CUSTOMER).territory(TerritoryId.of("south")).build();
    assertThat(Transactions.ofCustomer(held.withCustomer(CUSTOMER), south).territory())
        .contains(TerritoryId.of("south"));
    assertThat(Transactions.ofCustomer(placed, south)).isEqualTo(placed);
    assertThatThrownBy(() -> Transactions.ofCustomer(held, south))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("transaction meeting:M1: must be of customer c, was of none");
    assertThatThrownBy(() -> Transactions.ofDeal(held, deal.withId(DealId.of("x"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("transaction meeting:M1: must be of deal x, was of d");
  }

  @Test
  void an_accepted_lead_counts_once_for_its_owner_and_the_department_that_it_came_from() {
    Lead lead = Lead.builder().id(LeadId.of("L1")).customer(CUSTOMER).owner(ANA).build();
    Qualification met =
        Qualification.builder()
            .id(QualificationId.of("Q1"))
            .lead(lead.id())
            .qualifiedAt(NOON)
            .by(BEN)
            .findings(ImmutableMap.of(Criterion.BUDGET, Qualification.Finding.MET))
            .build();
    Transaction accepted = accepted(met, lead, Criterion.BUDGET).orElseThrow();

    assertThat(values(List.of(accepted))).containsExactly("accepted-lead:L1 {accepted-leads=1}");
    assertThat(accepted.department()).contains(DepartmentId.of("marketing"));
    assertThat(accepted.owner()).contains(ANA);
    assertThat(accepted.participations())
        .containsExactly(Participation.of(BEN, RoleId.of("closer")));
    assertThat(accepted.customer()).contains(CUSTOMER);
    assertThat(accepted(met.withBy(Optional.empty()), lead, Criterion.BUDGET))
        .map(Transaction::participations)
        .contains(ImmutableList.of());
    assertThat(accepted(met, lead, Criterion.BUDGET, Criterion.NEED)).isEmpty();
    assertThatThrownBy(() -> accepted(met, lead.withId(LeadId.of("L2")), Criterion.BUDGET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("qualification Q1: must be of lead L2, was of L1");
    assertThatThrownBy(() -> accepted(met, lead))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("qualification Q1: at least one criterion must be required");
  }

  private static Optional<Transaction> accepted(
      Qualification qualification, Lead lead, Criterion... required) {
    return Transactions.acceptedLead(
        qualification,
        lead,
        ImmutableSet.copyOf(required),
        DepartmentId.of("marketing"),
        RoleId.of("closer"));
  }

  private static SurveyResponse answer(
      SurveyResponse.Kind kind, String score, long lowest, long highest) {
    return SurveyResponse.builder()
        .id(SurveyResponseId.of("S1"))
        .customer(CUSTOMER)
        .kind(kind)
        .score(new BigDecimal(score))
        .lowest(BigDecimal.valueOf(lowest))
        .highest(BigDecimal.valueOf(highest))
        .seller(ANA)
        .deal(DEAL)
        .answeredAt(NOON)
        .build();
  }

  @Test
  void answers_to_each_kind_of_question_are_measured_apart() {
    // by hand: 4.5 is 3.5 above 1 of the 9 up to 10; 4 is in the middle of 1 to 7
    assertThat(
            values(
                List.of(
                    Transactions.survey(answer(SurveyResponse.Kind.CSAT, "4.5", 1, 10)),
                    Transactions.survey(answer(SurveyResponse.Kind.CSAT, "5", 1, 5)),
                    Transactions.survey(answer(SurveyResponse.Kind.CES, "4", 1, 7)),
                    Transactions.survey(answer(SurveyResponse.Kind.NPS, "9", 0, 10)),
                    Transactions.survey(answer(SurveyResponse.Kind.OTHER, "0", 0, 4)),
                    Transactions.survey(
                        answer(SurveyResponse.Kind.OTHER, "1", 0, 4), Measure.mean("design")))))
        .containsExactly(
            "survey:S1 {satisfaction=7/18}",
            "survey:S1 {satisfaction=1}",
            "survey:S1 {customer-effort=0.5}",
            "survey:S1 {net-promoter=1}",
            "survey:S1 {survey-score=0}",
            "survey:S1 {design=0.25}");
    assertThatThrownBy(
            () -> Transactions.survey(answer(SurveyResponse.Kind.OTHER, "0", 0, 4), Measure.UNITS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("survey response S1: measure must be a mean, was units");
  }

  @Test
  void promoters_count_for_and_detractors_against() {
    Map<Integer, Long> expected = Map.of(10, 1L, 9, 1L, 8, 0L, 7, 0L, 6, -1L, 5, -1L, 0, -1L);

    expected.forEach(
        (score, promotion) ->
            assertThat(answer(SurveyResponse.Kind.NPS, String.valueOf(score), 0, 10).netPromotion())
                .contains(Fraction.of(promotion)));
    assertThat(answer(SurveyResponse.Kind.CSAT, "9", 0, 10).netPromotion()).isEmpty();
  }

  @Test
  void a_customers_answer_is_of_the_seller_and_deal_that_it_is_about() {
    Transaction transaction = Transactions.survey(answer(SurveyResponse.Kind.CSAT, "1", 1, 5));

    assertThat(transaction.owner()).contains(ANA);
    assertThat(transaction.deal()).contains(DEAL);
    assertThat(transaction.customer()).contains(CUSTOMER);
  }
}
