package org.salesprocess.examples.pay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.salesprocess.core.basics.ComponentId;
import org.salesprocess.core.basics.SellerId;
import org.salesprocess.core.incentive.CreditShare;
import org.salesprocess.core.quota.Measure;
import org.salesprocess.core.quota.Quantity;
import org.salesprocess.metrics.incentive.Credit;
import org.salesprocess.metrics.incentive.OpenPayPeriod;
import org.salesprocess.metrics.incentive.Statement;
import org.salesprocess.metrics.incentive.Uncredited;

/**
 * Pays by plans of ours what a real file of orders holds. Every expected figure was computed apart
 * from this library, by a Python script of a few lines on {@code csv} and {@code
 * fractions.Fraction} that sums {@code unit_price x quantity x (1 - discount)} by employee and
 * quarter, cuts the sums by the tiers, counts the orders with a product of category 8, adds up what
 * those sold who report to somebody, and rounds each of the three half up to cents.
 */
@EnabledIfEnvironmentVariable(
    named = "SALES_DATA",
    matches = ".+",
    disabledReason = "set SALES_DATA to the folder of the public data sets")
class NorthwindTest {

  private static ImmutableList<OpenPayPeriod> paid;

  @BeforeAll
  static void pay_every_quarter() {
    paid = Northwind.read(Path.of(System.getenv("SALES_DATA"), "northwind")).payroll().pay();
  }

  @Test
  void each_quarter_pays_as_much_as_was_computed_independently() {
    assertThat(paid)
        .extracting(open -> total(open.statements().values().stream().map(Statement::paid)))
        .containsExactly(
            usd("2257.71"),
            usd("3873.58"),
            usd("4389.14"),
            usd("4484.93"),
            usd("4906.90"),
            usd("6071.45"),
            usd("9470.80"),
            usd("4442.16"));
  }

  @Test
  void each_employee_is_paid_as_much_as_was_computed_independently() {
    assertThat(paidTo("1")).isEqualTo(usd("5384.16"));
    assertThat(paidTo("2")).isEqualTo(usd("8938.98"));
    assertThat(paidTo("3")).isEqualTo(usd("5225.02"));
    assertThat(paidTo("4")).isEqualTo(usd("6991.95"));
    assertThat(paidTo("5")).isEqualTo(usd("2983.73"));
    assertThat(paidTo("6")).isEqualTo(usd("1720.71"));
    assertThat(paidTo("7")).isEqualTo(usd("3343.86"));
    assertThat(paidTo("8")).isEqualTo(usd("3342.60"));
    assertThat(paidTo("9")).isEqualTo(usd("1965.66"));
  }

  @Test
  void a_manager_has_commission_seafood_and_override_apart() {
    assertThat(subtotals(statement(0, "2")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("commission", usd("118.82"), "seafood", usd("5"), "override", usd("293.27")));
    assertThat(subtotals(statement(6, "5")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("commission", usd("484.46"), "seafood", usd("20"), "override", usd("298.06")));
  }

  @Test
  void what_is_above_the_cap_is_a_line_of_its_own() {
    assertThat(subtotals(statement(6, "3")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("commission", usd("2244.21"), "seafood", usd("80"), "", usd("-1124.21")));
    // the only other ones above USD 1,200 are 4 in the first quarter of 1997, and 1 and 4 in that
    // of
    // 1998; 2, who is a manager, has no cap
    assertThat(paid.stream().map(NorthwindTest::capped))
        .containsExactly(
            List.of(),
            List.of(),
            List.of("4"),
            List.of(),
            List.of(),
            List.of(),
            List.of("1", "3", "4"),
            List.of());
    assertThat(statement(6, "2").paid()).isEqualTo(usd("2378.96"));
  }

  @Test
  void every_line_is_credited_to_its_employee_exactly() {
    ImmutableList<Credit> credits = last().crediting().credits();
    List<Credit> direct =
        credits.stream().filter(each -> each.kind() == CreditShare.Kind.DIRECT).toList();
    assertThat(direct).hasSize(2_155);
    assertThat(
            direct.stream()
                .map(credit -> credit.value(Measure.BOOKED).orElseThrow())
                .reduce(Quantity.parse("USD 0"), Quantity::plus))
        .isEqualTo(Quantity.parse("USD 1265793.0395"));
    assertThat(paid.stream().flatMap(open -> open.withoutPlan().stream())).isEmpty();
  }

  @Test
  void what_the_head_of_sales_sold_has_no_manager_above_and_says_so() {
    // 241 of the 2,155 lines are of orders of employee 2
    Map<Uncredited.Reason, List<Uncredited>> uncredited =
        last().crediting().uncredited().stream().collect(groupingBy(Uncredited::reason));
    assertThat(uncredited).containsOnlyKeys(Uncredited.Reason.NO_MANAGER);
    assertThat(uncredited.get(Uncredited.Reason.NO_MANAGER))
        .hasSize(241)
        .allMatch(each -> each.transaction().owner().equals(Optional.of(SellerId.of("2"))));
  }

  private static Map<String, Money> subtotals(Statement statement) {
    return statement.subtotals().entrySet().stream()
        .collect(
            toMap(
                each -> each.getKey().component().map(ComponentId::value).orElse(""),
                Map.Entry::getValue));
  }

  private static OpenPayPeriod last() {
    return paid.get(paid.size() - 1);
  }

  private static List<String> capped(OpenPayPeriod open) {
    return open.statements().values().stream()
        .filter(statement -> subtotals(statement).containsKey(""))
        .map(statement -> statement.seller().value())
        .toList();
  }

  private static Statement statement(int quarter, String seller) {
    return paid.get(quarter).statement(SellerId.of(seller)).orElseThrow();
  }

  private static Money paidTo(String seller) {
    return total(
        paid.stream()
            .flatMap(open -> open.statement(SellerId.of(seller)).stream())
            .map(Statement::paid));
  }

  private static Money total(Stream<Money> amounts) {
    return Money.zero(CurrencyUnit.USD).plus(amounts.toList());
  }

  private static Money usd(String amount) {
    return Money.parse("USD " + amount);
  }
}
