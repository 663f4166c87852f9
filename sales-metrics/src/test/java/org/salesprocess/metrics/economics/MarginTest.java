package org.salesprocess.metrics.economics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.BookingId;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.ProductId;
import org.salesprocess.core.basics.ReturnId;
import org.salesprocess.core.deal.Booking;
import org.salesprocess.core.deal.BookingLine;
import org.salesprocess.core.deal.Return;
import org.salesprocess.metrics.AmountRatio;

class MarginTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private static BigMoney eur(String amount) {
    return BigMoney.parse("EUR " + amount);
  }

  private static MarginFact sale(String amount, Optional<String> cost) {
    return MarginFact.of(
        Booking.builder()
            .id(BookingId.of("b" + amount))
            .deal(DealId.of("d"))
            .split(ImmutableSortedMap.of())
            .amount(eur(amount))
            .cost(cost.map(MarginTest::eur))
            .bookedAt(NOON)
            .build());
  }

  private static MarginFact back(
      Return.Kind kind, String amount, ImmutableList<BookingLine> lines) {
    return MarginFact.of(
        Return.builder()
            .id(ReturnId.of("r" + kind))
            .deal(DealId.of("d"))
            .kind(kind)
            .lines(lines)
            .amount(eur(amount))
            .returnedAt(NOON)
            .build());
  }

  private static BookingLine line(String amount) {
    return BookingLine.of(ProductId.of("oak"), 1, eur(amount));
  }

  private static MarginReport of(MarginFact... facts) {
    return new Margin(CurrencyUnit.EUR).measure(List.of(facts));
  }

  @Test
  void the_contribution_is_the_gross_margin_less_what_selling_costs() {
    MarginFact commission =
        MarginFact.of(
            Expense.toWin(Expense.Kind.COMMISSION, LocalDate.of(2026, 1, 5), eur("100.00")));

    MarginReport report = of(sale("1000.00", Optional.of("600.00")), commission);

    assertThat(report.gross()).contains(AmountRatio.of(eur("400.00"), eur("1000.00")));
    assertThat(report.contribution()).contains(AmountRatio.of(eur("300.00"), eur("1000.00")));
  }

  @Test
  void goods_that_came_back_take_their_cost_with_them_and_credited_ones_do_not() {
    MarginFact sale = sale("1000.00", Optional.of("600.00"));
    ImmutableList<BookingLine> known = ImmutableList.of(line("200.00").costing(eur("120.00")));

    MarginReport returned = of(sale, back(Return.Kind.RETURNED, "200.00", known));
    MarginReport credited = of(sale, back(Return.Kind.CREDITED, "200.00", known));
    MarginReport unknown =
        of(sale, back(Return.Kind.RETURNED, "200.00", ImmutableList.of(line("200.00"))));

    assertThat(returned.gross()).contains(AmountRatio.of(eur("320.00"), eur("800.00")));
    assertThat(credited.gross()).contains(AmountRatio.of(eur("200.00"), eur("800.00")));
    assertThat(unknown.costOfSales()).isEqualTo(eur("600.00"));
    assertThat(unknown.returnsWithoutCost()).isEqualTo(1);
    assertThat(returned.returnsWithoutCost()).isZero();
  }

  @Test
  void with_a_sale_of_unknown_cost_there_is_no_margin_but_its_amount_is_told() {
    MarginReport report =
        of(sale("1000.00", Optional.of("600.00")), sale("50.00", Optional.empty()));

    assertThat(report.gross()).isEmpty();
    assertThat(report.contribution()).isEmpty();
    assertThat(report.revenueWithoutCost()).isEqualTo(eur("50.00"));
    assertThat(report.salesWithoutCost()).isEqualTo(1);
  }
}
