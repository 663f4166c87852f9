package org.salesprocess.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Metric;
import org.salesprocess.metrics.Ratio;

class CohortRetentionTest {

  private static final SalesPeriod QUARTER =
      SalesPeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));
  private static final LocalDate END_OF_MARCH = LocalDate.of(2026, 3, 31);

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  private static CustomerHistory bought(String customer, LocalDate... days) {
    CustomerHistory.Builder history = CustomerHistory.builder(CustomerId.of(customer));
    for (LocalDate day : days) {
      history.purchase(day, BigMoney.parse("USD 10"));
    }
    return history.build();
  }

  private static CohortQuestion.Builder months() {
    return CohortQuestion.builder(SalesCalendar.months(), QUARTER, END_OF_MARCH);
  }

  private static CohortReport ask(CohortQuestion.Builder question, CustomerHistory... histories) {
    return new CohortRetention(question.build()).measure(List.of(histories));
  }

  private static List<Ratio> row(CohortReport report, int cohort) {
    return report.cohorts().get(cohort).cells().stream().map(CohortCell::retained).toList();
  }

  private static CohortReport triangle() {
    return ask(
        months().amountsIn(CurrencyUnit.USD),
        bought("a", day(1, 5), day(1, 20), day(2, 3), day(3, 3)),
        bought("b", day(1, 31), day(3, 30)),
        bought("c", day(1, 7)),
        bought("d", day(2, 14), day(3, 1)),
        bought("e", day(3, 8)),
        bought("f", LocalDate.of(2025, 12, 31), day(1, 8)));
  }

  @Test
  void each_cohort_has_its_size_and_who_came_back_in_each_month_after() {
    CohortReport report = triangle();

    assertThat(row(report, 0)).containsExactly(Ratio.of(3, 3), Ratio.of(1, 3), Ratio.of(2, 3));
    assertThat(row(report, 1)).containsExactly(Ratio.of(1, 1), Ratio.of(1, 1), Ratio.of(0, 0));
    assertThat(row(report, 2)).containsExactly(Ratio.of(1, 1), Ratio.of(0, 0), Ratio.of(0, 0));
    assertThat(report.customers()).isEqualTo(5);
    assertThat(report.withoutStart()).isEqualTo(1); // bought before the range
  }

  @Test
  void what_cannot_be_seen_yet_is_marked_and_is_not_zero() {
    List<CohortCell> february = triangle().cohorts().get(1).cells();

    assertThat(february)
        .extracting(CohortCell::observed)
        .containsExactly(
            CellObservation.COMPLETE, CellObservation.COMPLETE, CellObservation.NOT_YET);
    assertThat(february.get(2).retained().value()).isEmpty();
  }

  @Test
  void the_average_counts_only_cohorts_for_which_a_month_is_over() {
    assertThat(triangle().average())
        .containsExactly(Ratio.of(5, 5), Ratio.of(2, 4), Ratio.of(2, 3));
  }

  @Test
  void churn_is_who_did_not_come_back_of_those_for_whom_a_month_is_over() {
    assertThat(triangle().churn()).containsExactly(Ratio.of(0, 5), Ratio.of(2, 4), Ratio.of(1, 3));
  }

  @Test
  void a_month_that_has_begun_is_partial_and_counts_in_no_ratio() {
    CohortReport report =
        ask(
            CohortQuestion.builder(SalesCalendar.months(), QUARTER, day(3, 15)),
            bought("a", day(1, 5), day(3, 3)),
            bought("b", day(1, 6)));

    CohortCell march = report.cohorts().get(0).cells().get(2);
    assertThat(march.observed()).isEqualTo(CellObservation.PARTIAL);
    assertThat(march.retained()).isEqualTo(Ratio.of(0, 0));
    assertThat(march.early()).isEqualTo(1);
  }

  @Test
  void amounts_are_told_in_each_month_and_up_to_it() {
    List<CohortCell> january = triangle().cohorts().get(0).cells();

    assertThat(january)
        .extracting(cell -> cell.amount().orElseThrow().toString())
        .containsExactly("USD 40.00", "USD 10.00", "USD 20.00");
    assertThat(january)
        .extracting(cell -> cell.perCustomerUpToHere().orElseThrow().toString())
        .containsExactly(
            "USD 40.00 / 3 = USD 13.33", "USD 50.00 / 3 = USD 16.67", "USD 70.00 / 3 = USD 23.33");
  }

  @Test
  void the_first_in_the_range_may_have_bought_before_it() {
    CustomerHistory old = bought("f", LocalDate.of(2025, 12, 31), day(1, 8), day(2, 8));

    assertThat(ask(months(), old).customers()).isZero();
    CohortReport firstTime = ask(months().start(CohortStart.FIRST_TIME), old);
    assertThat(row(firstTime, 0)).containsExactly(Ratio.of(1, 1), Ratio.of(1, 1), Ratio.of(0, 1));
  }

  @Test
  void recurring_starts_join_the_cohort_of_every_month() {
    CohortReport report =
        ask(
            months().start(CohortStart.RECURRING),
            bought("a", day(1, 5), day(1, 20), day(2, 3), day(3, 3)));

    assertThat(report.cohorts()).extracting(Cohort::size).containsExactly(1L, 1L, 1L);
    assertThat(row(report, 1)).startsWith(Ratio.of(1, 1), Ratio.of(1, 1));
    assertThat(report.customers()).isEqualTo(1);
  }

  @Test
  void who_comes_back_later_was_not_lost_before() {
    CohortReport report =
        ask(months().counting(CohortReturn.IN_CELL_OR_LATER), bought("b", day(1, 31), day(3, 30)));

    assertThat(row(report, 0)).containsExactly(Ratio.of(1, 1), Ratio.of(1, 1), Ratio.of(1, 1));
  }

  @Test
  void who_comes_back_after_the_calendar_ends_was_not_lost_before() {
    SalesCalendar two = SalesCalendar.uneven(List.of(day(1, 1), day(2, 1), day(3, 1)));
    CohortReport report =
        ask(
            CohortQuestion.builder(two, QUARTER, END_OF_MARCH)
                .counting(CohortReturn.IN_CELL_OR_LATER),
            bought("a", day(1, 5), day(3, 20)),
            bought("b", day(2, 5), day(3, 20)));

    assertThat(row(report, 0)).containsExactly(Ratio.of(1, 1), Ratio.of(1, 1));
    assertThat(report.cohorts().get(1).cells().get(1).early()).isZero(); // a cell of no period
  }

  @Test
  void two_returns_may_be_asked_for() {
    CohortReport report =
        ask(months().least(2), bought("a", day(1, 1), day(2, 1), day(3, 1), day(3, 2)));

    assertThat(row(report, 0)).containsExactly(Ratio.of(1, 1), Ratio.of(0, 1), Ratio.of(1, 1));
  }

  @Test
  void start_and_return_may_be_different_things() {
    CustomerHistory history =
        CustomerHistory.builder(CustomerId.of("a"))
            .event("sign-up", day(1, 5))
            .purchase(day(2, 3), BigMoney.parse("USD 5"))
            .build();

    CohortReport report = ask(months().starting("sign-up"), history);

    assertThat(row(report, 0)).containsExactly(Ratio.of(1, 1), Ratio.of(1, 1), Ratio.of(0, 1));
  }

  @Test
  void rolling_spans_begin_with_each_customer() {
    CohortQuestion.Builder every30 = months().span(CohortSpan.rolling(Period.ofDays(30)));

    CohortReport report =
        ask(
            every30,
            bought("a", day(1, 1), day(1, 30), day(1, 31)),
            bought("b", day(3, 20), day(3, 21)));

    assertThat(row(report, 0)).startsWith(Ratio.of(1, 1), Ratio.of(1, 1), Ratio.of(0, 1));
    assertThat(row(report, 2)).startsWith(Ratio.of(1, 1), Ratio.of(0, 0));
  }

  // from 31 January: cell 1 begins on 28 February, cell 2 on 31 March
  @ParameterizedTest
  @CsvSource({"2-27, 0", "2-28, 1", "3-30, 1", "3-31, 2"})
  void months_are_counted_from_the_day_of_the_start_or_the_last_of_a_month(String day, int cell) {
    List<Integer> at = ImmutableList.copyOf(day.split("-")).stream().map(Integer::valueOf).toList();
    CohortReport report =
        ask(
            CohortQuestion.builder(SalesCalendar.months(), QUARTER, LocalDate.of(2026, 12, 31))
                .span(CohortSpan.rolling(Period.ofMonths(1))),
            bought("a", day(1, 31), day(at.get(0), at.get(1))));

    List<Ratio> cells = row(report, 0);
    for (int i = 1; i < 4; i++) {
      assertThat(cells.get(i)).isEqualTo(Ratio.of(i == cell ? 1 : 0, 1));
    }
  }

  @Test
  void brackets_take_months_together() {
    CohortReport report =
        ask(
            CohortQuestion.builder(SalesCalendar.months(), QUARTER, LocalDate.of(2026, 6, 30))
                .brackets(1, 3, 5),
            bought("a", day(1, 5), day(2, 3), day(3, 3)),
            bought("b", day(1, 5), day(4, 3)));

    assertThat(row(report, 0)).containsExactly(Ratio.of(2, 2), Ratio.of(1, 2), Ratio.of(1, 2));
    assertThat(report.cohorts().get(2).cells().get(2).observed())
        .isEqualTo(CellObservation.PARTIAL);
  }

  @Test
  void returns_after_the_range_count_unless_it_is_cut() {
    CustomerHistory history = bought("a", day(3, 5), day(4, 3));
    LocalDate june = LocalDate.of(2026, 6, 30);
    CohortQuestion.Builder open = CohortQuestion.builder(SalesCalendar.months(), QUARTER, june);
    CohortQuestion.Builder cut =
        CohortQuestion.builder(SalesCalendar.months(), QUARTER, june).cutAtEnd();

    assertThat(row(ask(open, history), 2)).startsWith(Ratio.of(1, 1), Ratio.of(1, 1));
    assertThat(row(ask(cut, history), 2)).startsWith(Ratio.of(1, 1), Ratio.of(0, 0));
  }

  @Test
  void an_empty_cohort_has_no_share() {
    CohortReport report = ask(months(), bought("a", day(1, 5)));

    assertThat(report.cohorts().get(1).size()).isZero();
    assertThat(row(report, 1)).allMatch(ratio -> ratio.value().isEmpty());
    assertThat(new CohortRetention(months().build()).measure(List.of()).average())
        .allMatch(ratio -> ratio.value().isEmpty());
  }

  @Test
  void a_question_that_cannot_be_meant_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CohortQuestion.builder(SalesCalendar.months(), QUARTER, LocalDate.of(2025, 12, 31)))
        .withMessageContaining("asOf must not be before the range");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> months().least(0))
        .withMessage("cohorts: least must be 1 or more, was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> months().brackets(1, 1))
        .withMessageContaining("rising bounds from 1 on, were [1, 1]");
    assertThatIllegalArgumentException().isThrownBy(() -> months().brackets(0, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CohortSpan.rolling(Period.ZERO))
        .withMessageContaining("above zero, was P0D");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> months().starting())
        .withMessageContaining("starting must name a type");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> months().brackets(1, 2).counting(CohortReturn.IN_CELL_OR_LATER).build())
        .withMessageContaining("brackets");
    CohortQuestion.Builder centuries =
        CohortQuestion.builder(
            SalesCalendar.days(),
            SalesPeriod.of(LocalDate.of(1800, 1, 1), LocalDate.of(2000, 1, 1)),
            END_OF_MARCH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CohortRetention(centuries.build()).start())
        .withMessageContaining("at most 4000000 cells");
  }

  @Test
  void an_amount_in_another_currency_is_refused_with_the_customer() {
    CohortQuestion.Builder euros = months().amountsIn(CurrencyUnit.EUR);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask(euros, bought("acme", day(1, 5))))
        .withMessageContainingAll("acme", "EUR", "USD");
  }

  @Test
  void states_of_different_questions_do_not_merge() {
    Metric.State<CustomerHistory, CohortReport> one = new CohortRetention(months().build()).start();
    Metric.State<CustomerHistory, CohortReport> other =
        new CohortRetention(months().least(2).build()).start();

    assertThatIllegalArgumentException().isThrownBy(() -> one.merge(other));
  }

  @Test
  void a_question_prints_all_its_choices() {
    assertThat(months().brackets(1, 3).amountsIn(CurrencyUnit.USD).build().toString())
        .contains("FIRST_EVER", "[purchase]", "at least 1", "brackets from [1, 3]", "USD");
  }
}
