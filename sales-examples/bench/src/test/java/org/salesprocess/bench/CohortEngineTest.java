package org.salesprocess.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CohortEngineTest {

  private static final CohortWorkload WORKLOAD = CohortWorkload.of(4_000);

  @ParameterizedTest
  @CsvSource({
    "LIBRARY, 1",
    "LIBRARY, 2",
    "LIBRARY_SEALED_BEFORE, 1",
    "LIBRARY_SEALED_BEFORE, 2",
    "DUCKDB, 1",
    "DUCKDB, 2",
    "STREAMS, 1",
    "STREAMS, 2",
  })
  void every_engine_gives_the_answer_of_a_search_customer_by_customer(
      CohortEngine engine, int threads) {
    assertThat(answer(engine, WORKLOAD, threads)).isEqualTo(searched(WORKLOAD));
  }

  @ParameterizedTest
  @EnumSource
  void few_purchases_are_answered_as_many_are(CohortEngine engine) {
    for (int purchases : new int[] {1, 2, 9, 30}) {
      CohortWorkload few = CohortWorkload.of(purchases);
      assertThat(answer(engine, few, 2)).isEqualTo(searched(few));
    }
  }

  @ParameterizedTest
  @EnumSource
  void asking_again_gives_the_same_answer(CohortEngine engine) {
    try (Engine.Loaded<CohortAnswer> loaded = engine.engine().load(WORKLOAD, 1)) {
      CohortAnswer first = loaded.ask();
      loaded.prepare();
      assertThat(loaded.ask()).isEqualTo(first);
    }
  }

  @Test
  void every_month_has_a_cohort_and_the_first_is_seen_to_the_last_month() {
    CohortAnswer answer = searched(WORKLOAD);
    for (int cohort = 0; cohort < CohortWorkload.MONTHS; cohort++) {
      assertThat(answer.customers().get(CohortAnswer.place(cohort, 0))).isPositive();
    }
    assertThat(answer.customers().get(CohortAnswer.place(0, CohortWorkload.MONTHS - 1)))
        .isPositive();
  }

  @Test
  void a_workload_of_no_purchases_is_refused() {
    assertThatThrownBy(() -> CohortWorkload.of(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cohort workload: purchases must be from 1 to 16777216, were 0");
  }

  /** Marks the months of each customer in a table of its own. */
  private static CohortAnswer searched(CohortWorkload workload) {
    int customers = IntStream.range(0, workload.size()).map(workload::customer).max().orElse(0) + 1;
    boolean[][] bought = new boolean[customers][CohortWorkload.MONTHS];
    for (int i = 0; i < workload.size(); i++) {
      int months = (int) CohortWorkload.START.until(workload.day(i), ChronoUnit.MONTHS);
      bought[workload.customer(i)][months] = true;
    }
    long[] counts = CohortAnswer.nothing();
    for (boolean[] months : bought) {
      int cohort = -1;
      for (int month = 0; month < months.length; month++) {
        if (months[month]) {
          cohort = cohort < 0 ? month : cohort;
          counts[CohortAnswer.place(cohort, month - cohort)]++;
        }
      }
    }
    return CohortAnswer.of(counts);
  }

  private static CohortAnswer answer(CohortEngine engine, CohortWorkload workload, int threads) {
    try (Engine.Loaded<CohortAnswer> loaded = engine.engine().load(workload, threads)) {
      return loaded.ask();
    }
  }
}
