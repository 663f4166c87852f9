package org.salesprocess.metrics.incentive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.PlanId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.time.SalesPeriod;

class StatementTest {

  private static final ComponentId COMMISSION = ComponentId.of("commission");
  private static final SalesPeriod APRIL =
      SalesPeriod.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 1));

  private static StatementLine line(String plan, Optional<ComponentId> component, String amount) {
    LineKey key =
        new LineKey(
            PlanId.of(plan),
            "1",
            component,
            PaidMonths.january().period(),
            component.isPresent() ? LineKey.Part.PERIOD : LineKey.Part.LIMIT,
            0,
            Optional.empty(),
            Optional.empty());
    return new StatementLine(
        StatementLine.State.EARNED,
        key,
        Money.parse(amount).withAmount(0),
        Money.parse(amount),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(),
        ImmutableList.of());
  }

  private static Statement statement(StatementLine... lines) {
    Statement january = PaidMonths.january();
    return new Statement(
        january.seller(),
        january.period(),
        ImmutableList.copyOf(lines),
        ImmutableList.of(),
        january.terms(),
        january.settlement(),
        ImmutableList.of());
  }

  @Test
  void components_of_two_plans_that_share_an_id_are_not_added_up() {
    Statement both =
        statement(
            line("x", Optional.of(COMMISSION), "USD 100"),
            line("y", Optional.of(COMMISSION), "USD 200"),
            line("y", Optional.empty(), "USD -50"));
    assertThat(both.subtotals())
        .containsExactly(
            Map.entry(
                new Statement.Source(PlanId.of("x"), Optional.of(COMMISSION)),
                Money.parse("USD 100")),
            Map.entry(
                new Statement.Source(PlanId.of("y"), Optional.of(COMMISSION)),
                Money.parse("USD 200")),
            Map.entry(
                new Statement.Source(PlanId.of("y"), Optional.empty()), Money.parse("USD -50")));
    assertThat(both.subtotals().keySet())
        .extracting(Statement.Source::toString)
        .containsExactly("x: commission", "y: commission", "y: limits");
    assertThat(both.earned(PlanId.of("y"), COMMISSION)).isEqualTo(Money.parse("USD 200"));
    assertThat(both.earned(PlanId.of("z"), COMMISSION)).isEqualTo(Money.parse("USD 0"));
  }

  @Test
  void a_settlement_of_another_period_is_refused() {
    Statement january = PaidMonths.january();
    assertThatThrownBy(
            () ->
                new Statement(
                    january.seller(),
                    APRIL,
                    ImmutableList.of(),
                    ImmutableList.of(),
                    january.terms(),
                    january.settlement(),
                    ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "statement of ana for 2026-04-01/2026-05-01: settlement must be for the same period,"
                + " was for 2026-01-01/2026-02-01");
  }

  @Test
  void a_line_in_another_currency_or_of_another_seller_is_refused() {
    StatementLine euros = line("x", Optional.of(COMMISSION), "EUR 100");
    assertThatThrownBy(() -> statement(euros))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "statement of ana for 2026-01-01/2026-02-01: line %s must be in USD, was EUR 100.00",
            euros.key());
    Statement january = PaidMonths.january();
    StatementLine first = january.lines().get(0);
    assertThatThrownBy(
            () ->
                new Statement(
                    SellerId.of("ben"),
                    january.period(),
                    january.lines(),
                    january.held(),
                    january.terms(),
                    january.settlement(),
                    january.unmeasured()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "statement of ben for 2026-01-01/2026-02-01: line %s must be of the same seller, was of"
                + " ana",
            first.key());
  }
}
