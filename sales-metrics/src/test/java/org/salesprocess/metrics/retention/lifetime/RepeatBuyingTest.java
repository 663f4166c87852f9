package org.salesprocess.metrics.retention.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.metrics.Copies;
import org.salesprocess.metrics.Metric.State;
import org.salesprocess.metrics.UnitAmount;
import org.salesprocess.metrics.retention.CustomerHistory;
import org.salesprocess.metrics.retention.PurchaseEvents;

class RepeatBuyingTest {

  private static final LocalDate START = LocalDate.of(1997, 1, 1);
  private static final LocalDate END = LocalDate.of(1997, 9, 30);
  private static final RepeatBuying IN_WEEKS = RepeatBuying.until(END).in(TimeScale.WEEKS);

  // the first customer of the CDNOW sample: 30.43 and 38.86 weeks
  @Test
  void times_count_from_the_first_purchase() {
    RepeatBuyingReport report =
        IN_WEEKS.measure(
            List.of(
                customer("a")
                    .purchase(START, usd("29.33"))
                    .purchase(START.plusDays(17), usd("29.73"))
                    .purchase(START.plusDays(213), usd("14.96"))
                    .build()));

    assertThat(report.customers())
        .isEqualTo(PurchaseSummaries.of(List.of(new PurchaseSummary(2, 213 / 7.0, 272 / 7.0))));
    assertThat(report.withoutPurchase()).isZero();
    assertThat(report.spend()).isEmpty();
  }

  @Test
  void several_purchases_of_a_day_are_one() {
    RepeatBuyingReport report =
        RepeatBuying.until(END)
            .withSpend(CurrencyUnit.USD)
            .measure(
                List.of(
                    customer("a")
                        .purchase(START, usd("1"))
                        .purchase(START, usd("2"))
                        .purchase(START.plusDays(5), usd("3"))
                        .purchase(START.plusDays(5), usd("4.005"))
                        .build()));

    assertThat(report.customers())
        .isEqualTo(PurchaseSummaries.of(List.of(new PurchaseSummary(1, 5, 272))));
    assertThat(report.spend().orElseThrow())
        .isEqualTo(
            SpendSummaries.builder(CurrencyUnit.USD).add(UnitAmount.of(usd("7.005"), 1)).build());
  }

  @Test
  void what_happened_after_the_last_day_is_left_out() {
    RepeatBuyingReport report =
        RepeatBuying.until(END)
            .measure(
                List.of(
                    customer("a")
                        .purchase(END, usd("1"))
                        .purchase(END.plusDays(1), usd("2"))
                        .build(),
                    customer("b").purchase(END.plusDays(1), usd("2")).build(),
                    customer("c").event("sign-up", START).build(),
                    customer("d").build()));

    assertThat(report.customers())
        .isEqualTo(PurchaseSummaries.of(List.of(PurchaseSummary.withoutRepeat(0))));
    assertThat(report.withoutPurchase()).isEqualTo(3);
  }

  @Test
  void money_that_went_back_is_neither_a_purchase_nor_taken_off_one() {
    RepeatBuyingReport report =
        RepeatBuying.until(END)
            .withSpend(CurrencyUnit.USD)
            .measure(
                List.of(
                    customer("a")
                        .purchase(START, usd("-1"))
                        .purchase(START.plusDays(10), usd("20"))
                        .purchase(START.plusDays(12), usd("30"))
                        .purchase(START.plusDays(13), usd("-30"))
                        .build()));

    assertThat(report.customers())
        .isEqualTo(PurchaseSummaries.of(List.of(new PurchaseSummary(1, 2, 262))));
    assertThat(report.spend().orElseThrow().spend(0)).isEqualTo(UnitAmount.of(usd("30"), 1));
  }

  @Test
  void customers_whose_spend_is_not_known_or_zero_are_counted_apart() {
    RepeatBuyingReport report =
        RepeatBuying.until(END)
            .withSpend(CurrencyUnit.USD)
            .measure(
                List.of(
                    customer("a")
                        .purchase(START, usd("5"))
                        .purchase(START.plusDays(1), usd("0"))
                        .build(),
                    customer("b")
                        .purchase(START, usd("5"))
                        .purchase(START.plusDays(1), usd("3"))
                        .event("purchase", START.plusDays(2))
                        .build(),
                    customer("c").event("purchase", START).build()));

    assertThat(report.customers().repeatPurchases()).isEqualTo(3);
    assertThat(report.spend().orElseThrow().size()).isZero();
    assertThat(report.withoutSpend()).isEqualTo(2);
  }

  @Test
  void another_type_of_event_may_be_the_purchase() {
    RepeatBuyingReport report =
        RepeatBuying.until(END)
            .of(PurchaseEvents.of("visit"))
            .measure(
                List.of(
                    customer("a")
                        .event("visit", START)
                        .purchase(START.plusDays(1), usd("3"))
                        .event("visit", START.plusDays(7))
                        .build()));

    assertThat(report.customers().summary(0)).isEqualTo(new PurchaseSummary(1, 7, 272));
  }

  @Test
  void question_and_report_are_values_that_say_what_they_are() {
    RepeatBuying question = IN_WEEKS.withSpend(CurrencyUnit.USD);
    RepeatBuyingReport report = question.measure(List.of(customer("a").build()));

    assertThat(question).hasToString("purchase until 1997-09-30 in weeks with spend in USD");
    assertThat(report)
        .hasToString(
            "purchase until 1997-09-30 in weeks with spend in USD: 0 customers with 0 different"
                + " summaries; 1 without a purchase; 0 customers with 0 different spends in USD;"
                + " 0 without spend");
    assertThat(Copies.throughBytes(question)).isEqualTo(question).hasSameHashCodeAs(question);
    assertThat(Copies.throughBytes(report)).isEqualTo(report).hasSameHashCodeAs(report);
    assertThat(question).isNotEqualTo(IN_WEEKS);
    assertThat(question.lastDay()).isEqualTo(END);
    assertThat(question.events()).isEqualTo(PurchaseEvents.standard());
    assertThat(report.question()).isEqualTo(question);
  }

  @Test
  void what_cannot_be_is_refused() {
    CustomerHistory euros = customer("a").purchase(START, BigMoney.parse("EUR 1")).build();
    State<CustomerHistory, RepeatBuyingReport> days = RepeatBuying.until(END).start();
    State<CustomerHistory, RepeatBuyingReport> weeks = IN_WEEKS.start();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> IN_WEEKS.withSpend(CurrencyUnit.USD).measure(List.of(euros)))
        .withMessage("repeat buying: currency must be USD, was EUR 1.00");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> days.merge(weeks))
        .withMessage(
            "repeat buying: cannot merge purchase until 1997-09-30 in days with purchase until"
                + " 1997-09-30 in weeks");
  }

  private static CustomerHistory.Builder customer(String id) {
    return CustomerHistory.builder(CustomerId.of(id));
  }

  private static BigMoney usd(String amount) {
    return BigMoney.parse("USD " + amount);
  }
}
