package com.example.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.joda.money.CurrencyUnit.USD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.DealId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.basics.TransactionId;
import org.salesprocess.core.incentive.Transaction;
import org.salesprocess.core.incentive.Transactions;
import org.salesprocess.core.org.SalesOrganization;
import org.salesprocess.core.org.Seller;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.incentive.Ledger;
import org.salesprocess.metrics.incentive.PayCalculation;
import org.salesprocess.metrics.incentive.PayFacts;
import org.salesprocess.metrics.incentive.Statement;

/** What holds of our plan whatever is sold. */
class OurPlanTest {

  private static final SellerId ANA = SellerId.of("ana");
  private static final SalesPeriod JANUARY =
      SalesCalendar.months().periodOf(LocalDate.of(2026, 1, 1));

  @Test
  void a_month_without_a_deal_pays_nothing() {
    assertThat(january(List.of()).paid()).isEqualTo(Money.parse("USD 0.00"));
  }

  @Property(tries = 200)
  void a_deal_more_never_pays_less(
      @ForAll @Size(max = 5) List<@IntRange(max = 200_000) Integer> deals,
      @ForAll @IntRange(max = 200_000) int more) {
    Statement before = january(deals(deals));
    Statement after = january(deals(with(deals, more)));

    assertThat(after.paid())
        .as("%s", after.explain().print())
        .isGreaterThanOrEqualTo(before.paid());
  }

  @Property(tries = 200)
  void the_order_in_which_deals_are_told_does_not_matter(
      @ForAll @Size(max = 5) List<@IntRange(max = 200_000) Integer> deals) {
    List<Transaction> reversed = new ArrayList<>(deals(deals));
    Collections.reverse(reversed);

    assertThat(january(reversed)).isEqualTo(january(deals(deals)));
  }

  private static List<Integer> with(List<Integer> deals, int more) {
    List<Integer> all = new ArrayList<>(deals);
    all.add(more);
    return all;
  }

  private static List<Transaction> deals(List<Integer> dollars) {
    List<Transaction> deals = new ArrayList<>();
    for (int amount : dollars) {
      String deal = "D" + (deals.size() + 1);
      deals.add(
          Transaction.builder()
              .id(TransactionId.of(deal))
              .type(Transactions.BOOKING)
              .deal(DealId.of(deal))
              .owner(ANA)
              .happenedAt(Instant.parse("2026-01-12T15:00:00Z"))
              .value(Measure.BOOKED, Quantity.parse("USD " + amount))
              .build());
    }
    return deals;
  }

  private static Statement january(List<Transaction> deals) {
    SalesOrganization organization =
        SalesOrganization.builder().seller(Seller.builder().id(ANA).name("Ana").build()).build();
    return PayCalculation.builder(OurPlan.program(List.of(ANA)), organization)
        .build()
        .open(Ledger.empty(USD), PayFacts.of(deals), JANUARY, Instant.parse("2026-02-01T05:00:00Z"))
        .statement(ANA)
        .orElseThrow();
  }
}
