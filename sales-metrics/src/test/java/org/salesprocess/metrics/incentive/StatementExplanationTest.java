package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.salesprocess.metrics.incentive.Selling.ANA;
import static org.salesprocess.metrics.incentive.Selling.BEN;
import static org.salesprocess.metrics.incentive.Selling.FIRST;
import static org.salesprocess.metrics.incentive.Selling.USD;
import static org.salesprocess.metrics.incentive.Selling.day;
import static org.salesprocess.metrics.incentive.Selling.money;
import static org.salesprocess.metrics.incentive.Selling.monthly;
import static org.salesprocess.metrics.incentive.Selling.planBuilder;
import static org.salesprocess.metrics.incentive.Selling.rate;
import static org.salesprocess.metrics.incentive.Selling.usd;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.DrawId;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.CommissionPlan;
import org.salesprocess.core.incentive.Draw;
import org.salesprocess.core.incentive.Formula;
import org.salesprocess.core.incentive.NegativePay;
import org.salesprocess.core.incentive.PaymentTerms;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.quota.Measure;

class StatementExplanationTest {

  /*
   * By hand: of the first deal 8,000 x 5 % = 400; of the second 3/5 of 12,000.50 = 7,200.30, of
   * which 2,000 x 5 % + 5,200.30 x 8 % = 516.024; of the third 14,799.70 x 8 % + 5,200.30 x 10 % =
   * 1,704.006; in all 2,620.03, capped at 2,500. All of the first and half of the second deal was
   * collected: 400 + 258.01, less the cap's 120.03 x (400 + 258.012) / 2,620.03 = 30.145.. . The
   * draw adds what is missing to 1,000.
   */
  @Test
  void a_statement_is_explained_down_to_the_tier_slice_and_the_rounding() {
    assertThat(PaidMonths.january().explain().print())
        .isEqualTo(
            """
            ana is paid USD 1000.00 for 2026-01-01 to 2026-01-31
              earned: USD 2500.00
                commission for deal d1 of customer acme: USD 400.00
                  by plan closers, version 1, for 2026-01-01 to 2026-01-31
                  ana is credited on 2026-01-05 with 100 % of booking:d1, by rule split
                    booked USD 8000.00
                  after this credit own booked (period) = USD 8000.00
                  MARGINAL: each part at the value of its own tier
                  tier 1, USD 0.00 to USD 8000.00: USD 8000.00 x 5 % = USD 400.00
                  exactly USD 400.00, with nothing to round
                commission for deal d2 of customer bolt: USD 516.02
                  by plan closers, version 1, for 2026-01-01 to 2026-01-31
                  ana is credited on 2026-01-12 with 60 % of booking:d2, by rule split
                    booked USD 7200.30 of USD 12000.50
                  after this credit own booked (period) = USD 15200.30
                  MARGINAL: each part at the value of its own tier
                  tier 1, USD 8000.00 to USD 10000.00: USD 2000.00 x 5 % = USD 100.00
                  tier 2 (from USD 10000.00), USD 10000.00 to USD 15200.30: USD 5200.30 x 8 % = USD 416.024
                  together USD 516.024
                  exactly USD 516.024; with the lines before it USD 916.024, rounded half up\
             once for each component and period, which leaves USD 516.02 for this one
                commission for deal d3 of customer core: USD 1704.01
                  by plan closers, version 1, for 2026-01-01 to 2026-01-31
                  ana is credited on 2026-01-20 with 100 % of booking:d3, by rule split
                    booked USD 20000.00
                  after this credit own booked (period) = USD 35200.30
                  MARGINAL: each part at the value of its own tier
                  tier 2 (from USD 10000.00), USD 15200.30 to USD 30000.00: USD 14799.70 x 8 % = USD 1183.976
                  tier 3 (from USD 30000.00), USD 30000.00 to USD 35200.30: USD 5200.30 x 10 % = USD 520.03
                  together USD 1704.006
                  exactly USD 1704.006; with the lines before it USD 2620.03, rounded half up\
             once for each component and period, which leaves USD 1704.01 for this one
                commission, cap: USD -120.03
                  by plan closers, version 1, for 2026-01-01 to 2026-01-31
                  at most USD 2500.00 in the period; what is above is not paid
                  USD 2620.03 becomes USD 2500.00
                  exactly USD -120.03, with nothing to round
              becomes payable: USD 627.86
                commission for deal d1 of customer acme: USD 400.00
                  all of the USD 400.00 earned is payable
                  payable when the customer pays: USD 8000.00 of USD 8000.00 booked is paid,\
             which is 100 %
                commission for deal d2 of customer bolt: USD 258.01
                  USD 258.01 of the USD 516.02 earned is payable so far
                  payable when the customer pays: USD 6000.25 of USD 12000.50 booked is paid,\
             which is 50 %
                commission, cap: USD -30.15
                  USD -30.15 of the USD -120.03 earned is payable so far
              earned so far but not yet payable: USD 1872.14
                commission for deal d2: USD 258.01
                  USD 258.01 of the USD 516.02 earned is payable so far
                  payable when the customer pays: USD 6000.25 of USD 12000.50 booked is paid,\
             which is 50 %
                commission for deal d3: USD 1704.01
                  USD 0.00 of the USD 1704.01 earned is payable so far
                  payable when the customer pays: USD 0.00 of USD 20000.00 booked is paid,\
             which is 0 %
                commission, modifier 1: USD -89.88
                  USD -30.15 of the USD -120.03 earned is payable so far
                  payable as what it is made of
              paid: USD 1000.00
                USD 627.86 becomes payable
                USD 372.14 is added by draw start, to be recovered
                draw start guarantees USD 1000.00 a pay period, 2026-01-01 to 2026-03-31; at most\
             100 % of what becomes payable recovers it, from 2026-01-01
                what is taken back beyond what is payable is carried
              after that USD 1872.14 is held, earned but not yet payable, and USD 372.14 is owed
                earned so far: USD 2500.00
                paid so far: USD 1000.00
                owed of draw start: USD 372.14
            """);
  }

  @Test
  void a_line_by_itself_is_explained_as_in_its_statement() {
    Statement january = PaidMonths.january();
    ImmutableList<StatementLine> earned = january.lines(StatementLine.State.EARNED);

    assertThat(earned.get(0).explain().sentence())
        .isEqualTo("commission for deal d1 of customer acme: USD 400.00");
    assertThat(earned.stream().map(StatementLine::explain))
        .containsExactlyElementsOf(january.explain().reasons().get(0).reasons());
  }

  /* By hand: without half of the first deal 4,000 x 5 % = 200, which is 200 less than before. */
  @Test
  void what_moved_a_closed_line_is_named() {
    assertThat(PaidMonths.february().explain().print())
        .contains(
            """
                commission for deal d1 of customer acme: USD -200.00
                  it now comes to USD 200.00, of which USD 400.00 was posted before
                  because of return:d1
                  by plan closers, version 1, for 2026-01-01 to 2026-01-31
                  ana is credited on 2026-01-05 with 100 % of booking:d1, by rule split
                    booked USD 8000.00
                  less USD 4000.00 taken back by return:d1 on 2026-02-10
                  after this credit own booked (period) = USD 4000.00
                  MARGINAL: each part at the value of its own tier
                  tier 1, USD 0.00 to USD 4000.00: USD 4000.00 x 5 % = USD 200.00
            """)
        .contains(
            """
                commission, modifier 1: USD 120.03
                  it now comes to USD 0.00, of which USD -120.03 was posted before
                  because of return:d1
                  it is due no more
                  it was by plan closers, version 1, for 2026-01-01 to 2026-01-31
            """);
  }

  /*
   * By hand: 10 % of 1,000 is 100, in January before the correction, then in February; of the
   * second deal, which turned out to be ben's, 10 % of 500 is 50.
   */
  @Test
  void a_line_that_is_taken_back_says_of_what_it_was() {
    CommissionPlan plan =
        planBuilder(monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED)).build())
            .build();
    Paying paying = Paying.by(plan).sold("moved", "01-10", "1000").sold("given", "01-12", "500");
    paying.close(1);
    paying.sold("moved", "02-10", "1000", "02-11");
    paying.add(
        Paying.booking(BEN, "given", "01-12")
            .value(Measure.BOOKED, usd("500"))
            .recordedAt(Paying.at("02-12"))
            .build());

    Statement february = paying.close(2);

    assertThat(february.explain().print())
        .contains(
            """
                pay for deal moved: USD -100.00
                  it now comes to USD 0.00, of which USD 100.00 was posted before
                  because of booking:moved
                  it is due no more
                  it was by plan plan, version 1, for 2026-01-01 to 2026-01-31
                  it was of the credit of booking:moved to ana, by rule owner
            """)
        .contains(
            """
                pay for deal given: USD -50.00
                  it now comes to USD 0.00, of which USD 50.00 was posted before
                  because of booking:given
                  it is due no more
                  it was by plan plan, version 1, for 2026-01-01 to 2026-01-31
                  it was of the credit of booking:given to ana, by rule owner
            """);
    assertThat(february.lines(StatementLine.State.EARNED))
        .extracting(StatementLine::formerDeal)
        .containsExactlyInAnyOrder(
            Optional.empty(), Optional.of(DealId.of("moved")), Optional.of(DealId.of("given")));
  }

  /* By hand: 10 % of 1,000. */
  @Test
  void a_line_without_a_deal_names_its_transaction() {
    CommissionPlan plan =
        planBuilder(monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED)).build())
            .build();
    Paying paying = Paying.by(plan);
    paying.add(walkIn("01-10", "01-10"));
    paying.close(1);
    paying.add(walkIn("02-10", "02-11"));

    assertThat(paying.close(2).explain().print())
        .contains(
            """
                pay for booking:shop: USD -100.00
                  it now comes to USD 0.00, of which USD 100.00 was posted before
                  because of booking:shop
                  it is due no more
            """);
  }

  private static Transaction walkIn(String day, String recorded) {
    return Transaction.builder()
        .id(TransactionId.of("booking:shop"))
        .type("booking")
        .owner(ANA)
        .happenedAt(Selling.noon(day))
        .recordedAt(Paying.at(recorded))
        .value(Measure.BOOKED, usd("1000"))
        .build();
  }

  @Test
  void what_is_carried_and_what_a_draw_adds_are_told_apart() {
    assertThat(PaidMonths.february().explain().print())
        .contains(
            """
              paid: USD 1000.00
                USD -229.85 becomes payable
                USD 229.85 of negative pay is carried, to be recovered
                USD 1000.00 is added by draw start, to be recovered
            """)
        .contains(
            """
                owed of negative pay: USD 229.85
                owed of draw start: USD 1372.14
            """);
  }

  @Test
  void what_is_expected_stands_apart_from_what_is_earned() {
    assertThat(PaidMonths.february().explain().print())
        .contains(
            """
              more or less, if what is expected happens: USD 50.00
                commission for deal d4: USD 50.00
            """);
  }

  @Test
  void the_terms_of_a_draw_and_of_negative_pay_are_said() {
    Draw draw =
        Draw.builder()
            .id(DrawId.of("start"))
            .kind(Draw.Kind.RECOVERABLE)
            .method(Draw.Method.IN_ADVANCE)
            .amount(money("500"))
            .start(FIRST)
            .end(day("07-01"))
            .recoveryStart(day("02-01"))
            .recoveryShare(Fraction.HALF)
            .ceiling(money("900"))
            .build();
    CommissionPlan plan =
        planBuilder(monthly().formula(Formula.flatRate(rate("0.1"), Measure.BOOKED)).build())
            .payment(
                PaymentTerms.builder(USD).draws(draw).negativePay(NegativePay.PAY_NEGATIVE).build())
            .build();
    assertThat(Paying.by(plan).close(1).explain().print())
        .contains(
            """
              paid: USD 500.00
                USD 500.00 is advanced by draw start, to be recovered
                draw start advances USD 500.00 each pay period, 2026-01-01 to 2026-06-30, up to\
             USD 900.00 owed; at most 50 % of what becomes payable recovers it, from 2026-02-01
                what is taken back beyond what is payable is paid back, unless an amount is\
             guaranteed
            """);
  }
}
