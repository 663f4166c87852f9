package org.salesprocess.metrics.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.Fraction;
import org.salesprocess.core.basics.StageId;

class SpendingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final StageId CALL = StageId.of("call");
  private static final StageId VISIT = StageId.of("visit");

  private static Expense win(Expense.Kind kind, String amount) {
    return Expense.toWin(kind, DAY, BigMoney.parse(amount));
  }

  private static Expense keep(String amount) {
    return Expense.toKeep(Expense.Kind.PEOPLE, DAY, BigMoney.parse(amount));
  }

  @Test
  void winning_a_customer_is_held_against_keeping_one() {
    SpendingReport report =
        new Spending(CurrencyUnit.EUR)
            .measure(
                List.of(
                    win(Expense.Kind.MEDIA, "EUR 3000"),
                    win(Expense.Kind.PEOPLE, "EUR 6000"),
                    win(Expense.Kind.PEOPLE, "EUR 1000"),
                    keep("EUR 2000")));

    CustomerCosts costs = report.perCustomer(10, 12);

    assertThat(report.win().get(Expense.Kind.PEOPLE)).isEqualTo(BigMoney.parse("EUR 7000.00"));
    assertThat(report.total(Expense.Purpose.WIN)).isEqualTo(BigMoney.parse("EUR 10000.00"));
    assertThat(costs.win()).hasToString("EUR 10000.00 / 10 = EUR 1000.00");
    assertThat(costs.winningToKeeping()).contains(Fraction.of(6));
  }

  @Test
  void without_customers_or_costs_of_keeping_there_is_no_ratio() {
    SpendingReport report =
        new Spending(CurrencyUnit.EUR).measure(List.of(win(Expense.Kind.MEDIA, "EUR 3000")));

    assertThat(report.perCustomer(10, 12).winningToKeeping()).isEmpty();
    assertThat(report.perCustomer(0, 12).winningToKeeping()).isEmpty();
    assertThat(report.total(Expense.Purpose.KEEP)).isEqualTo(BigMoney.parse("EUR 0.00"));
  }

  @Test
  void a_stage_costs_its_own_work_and_that_of_the_stages_before() {
    StageCostReport report =
        new StageCost(CurrencyUnit.EUR, ImmutableMap.of(CALL, 100L, VISIT, 30L))
            .measure(
                List.of(
                    win(Expense.Kind.PEOPLE, "EUR 500").at(CALL),
                    win(Expense.Kind.PEOPLE, "EUR 1000").at(VISIT),
                    win(Expense.Kind.OVERHEAD, "EUR 70"),
                    keep("EUR 7")));

    StageCostReport.Row visit = report.rows().get(1);
    assertThat(visit.perEntry().each(RoundingMode.HALF_UP)).contains(Money.parse("EUR 33.33"));
    assertThat(visit.toGetHere().each(RoundingMode.HALF_UP)).contains(Money.parse("EUR 50.00"));
    assertThat(report.rows().get(0).perEntry().each(RoundingMode.HALF_UP))
        .contains(Money.parse("EUR 5.00"));
    assertThat(report.ofNoStage()).isEqualTo(BigMoney.parse("EUR 70.00"));
    assertThat(report.leftOut()).isEqualTo(BigMoney.parse("EUR 7.00"));
  }

  @Test
  void an_expense_at_a_stage_that_was_not_asked_about_is_refused() {
    StageCost cost = new StageCost(CurrencyUnit.EUR, ImmutableMap.of(CALL, 100L));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> cost.measure(List.of(win(Expense.Kind.PEOPLE, "EUR 1").at(StageId.of("x")))))
        .withMessage("cost of stages: stage of an expense must be one of [call], was x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StageCost(CurrencyUnit.EUR, ImmutableMap.of(CALL, -1L)))
        .withMessage("cost of stages: reached of call must not be negative, was -1");
  }

  @Test
  void another_currency_is_refused_naming_both() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Spending(CurrencyUnit.EUR).measure(List.of(keep("USD 1"))))
        .withMessage("spending: currency must be EUR, was USD 1.00");
  }
}
