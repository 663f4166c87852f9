package org.salesprocess.metrics.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.salesprocess.core.basics.Attributes;
import org.salesprocess.core.basics.CustomerId;
import org.salesprocess.core.time.SalesCalendar;
import org.salesprocess.core.time.SalesPeriod;
import org.salesprocess.metrics.Ratio;

class CohortRetentionProperties {

  private static final LocalDate FIRST = LocalDate.of(2025, 12, 20);
  private static final int DAYS = 130;

  @Provide
  Arbitrary<List<CustomerHistory>> histories() {
    Arbitrary<CustomerEvent> event =
        Combinators.combine(
                Arbitraries.integers().between(0, DAYS),
                Arbitraries.of("purchase", "visit", "call"))
            .flatAs(
                (day, type) ->
                    Arbitraries.integers()
                        .between(-3, 20)
                        .map(
                            amount ->
                                amount < 0
                                    ? CustomerEvent.of(type, FIRST.plusDays(day))
                                    : new CustomerEvent(
                                        type,
                                        FIRST.plusDays(day),
                                        Optional.of(BigMoney.of(CurrencyUnit.USD, amount)))));
    return event
        .list()
        .ofMaxSize(9)
        .list()
        .ofMaxSize(6)
        .map(
            all -> {
              List<CustomerHistory> histories = new ArrayList<>();
              for (int i = 0; i < all.size(); i++) {
                histories.add(
                    CustomerHistory.of(CustomerId.of("c" + i), Attributes.none(), all.get(i)));
              }
              return histories;
            });
  }

  @Provide
  Arbitrary<CohortQuestion> questions() {
    Arbitrary<CohortQuestion.Builder> base =
        Combinators.combine(
                Arbitraries.of(
                    SalesCalendar.months(),
                    SalesCalendar.weeks(DayOfWeek.MONDAY),
                    SalesCalendar.uneven(
                        List.of(FIRST.plusDays(5), FIRST.plusDays(33), FIRST.plusDays(90)))),
                Arbitraries.integers().between(0, 60),
                Arbitraries.integers().between(20, 80),
                Arbitraries.integers().between(0, 120))
            .as(
                (calendar, from, length, seen) ->
                    CohortQuestion.builder(
                        calendar,
                        SalesPeriod.of(FIRST.plusDays(from), FIRST.plusDays(from + length)),
                        FIRST.plusDays(from + seen)));
    return Combinators.combine(
            base,
            Arbitraries.of(CohortStart.class),
            Arbitraries.of(
                CohortSpan.inCalendar(),
                CohortSpan.rolling(Period.ofDays(10)),
                CohortSpan.rolling(Period.ofMonths(1))),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(1, 2),
            Arbitraries.of(true, false),
            Arbitraries.of("purchase", "visit"))
        .as(
            (builder, start, span, kind, least, isCut, returning) -> {
              builder
                  .start(start)
                  .span(span)
                  .least(least)
                  .starting("purchase", "call")
                  .returning(returning)
                  .amountsIn(CurrencyUnit.USD);
              if (isCut) {
                builder.cutAtEnd();
              }
              if (kind == 1) {
                builder.counting(CohortReturn.IN_CELL_OR_LATER);
              } else if (kind == 2) {
                builder.brackets(1, 2, 4);
              }
              return builder.build();
            });
  }

  @Property(tries = 2000)
  void cells_are_what_the_plain_reading_of_the_question_says(
      @ForAll("questions") CohortQuestion question,
      @ForAll("histories") List<CustomerHistory> histories) {
    CohortReport report = new CohortRetention(question).measure(histories);
    PlainCohorts plain = new PlainCohorts(question, histories);

    assertThat(report.customers()).isEqualTo(plain.customers());
    assertThat(report.customers() + report.withoutStart()).isEqualTo(histories.size());
    for (Cohort cohort : report.cohorts()) {
      assertThat(cohort.size()).isEqualTo(plain.size(cohort.period()));
      assertThat(cohort.cells().get(0).retained())
          .isEqualTo(Ratio.of(cohort.size(), cohort.size()));
      for (CohortCell cell : cohort.cells().subList(1, cohort.cells().size())) {
        boolean isBeyond = cell.observed() != CellObservation.COMPLETE && cell.eligible() == 0;
        if (!isBeyond) {
          assertThat(cell.retained())
              .as("%s %s", cohort.period(), cell)
              .isEqualTo(plain.retained(cohort.period(), cell.from(), cell.until()));
          assertThat(
                  List.of(
                      cell.amount().orElseThrow().getAmount().stripTrailingZeros(),
                      cell.upToHere().orElseThrow().getAmount().stripTrailingZeros()))
              .isEqualTo(plain.spent(cohort.period(), cell.from(), cell.until()));
        }
      }
    }
  }

  @Property(tries = 500)
  void a_cell_that_is_complete_is_over_for_the_whole_cohort(
      @ForAll("questions") CohortQuestion question,
      @ForAll("histories") List<CustomerHistory> histories) {
    for (Cohort cohort : new CohortRetention(question).measure(histories).cohorts()) {
      for (CohortCell cell : cohort.cells()) {
        if (cell.observed() == CellObservation.COMPLETE) {
          assertThat(cell.eligible()).isEqualTo(cohort.size());
          assertThat(cell.early()).isZero();
        } else if (cell.observed() == CellObservation.NOT_YET && cell.from() > 0) {
          assertThat(cell.eligible() + cell.early()).isZero();
        }
      }
    }
  }

  @Property(tries = 500)
  void who_is_not_lost_yet_counts_in_every_cell_before(
      @ForAll("questions") CohortQuestion question,
      @ForAll("histories") List<CustomerHistory> histories) {
    if (question.counting() == CohortReturn.IN_CELL_OR_LATER
        && question.span() instanceof CohortSpan.InCalendar) {
      for (Cohort cohort : new CohortRetention(question).measure(histories).cohorts()) {
        List<Long> returned =
            cohort.cells().stream()
                .filter(cell -> cell.observed() == CellObservation.COMPLETE)
                .map(CohortCell::returned)
                .toList();
        assertThat(returned).isSortedAccordingTo(Comparator.reverseOrder());
      }
    }
  }

  @Property(tries = 300)
  void parts_merge_to_the_whole(
      @ForAll("questions") CohortQuestion question,
      @ForAll("histories") List<CustomerHistory> histories) {
    CohortRetention metric = new CohortRetention(question);
    var left = metric.start();
    var right = metric.start();
    for (int i = 0; i < histories.size(); i++) {
      (i % 2 == 0 ? left : right).add(histories.get(histories.size() - 1 - i));
    }
    left.merge(right);

    assertThat(left.result()).isEqualTo(metric.measure(histories));
  }
}
