package org.salesprocess.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.salesprocess.metrics.survival.CumulativeIncidence;
import org.salesprocess.metrics.survival.SurvivalCurve;
import org.salesprocess.metrics.survival.SurvivalPoint;

class BenchmarksTest {

  @Test
  void every_figure_of_the_tables_is_measured() {
    for (Question question : Question.values()) {
      Results results = new Results(question, 1);
      question.cells(1).forEach(cell -> results.time(cell, cell.size()));
      assertThat(results.ratios().toString()).doesNotContain("NaN");
      assertThat(results.growth().toString()).doesNotContain("NaN");
    }
  }

  @Test
  void the_library_is_compared_at_the_greatest_size_that_both_can_answer() {
    Set<Question.Cell> cells = Question.COMMISSION.cells(10);
    assertThat(cells)
        .contains(
            new Question.Cell(Question.COMMISSION, CommissionEngine.LIBRARY, 2_000, 2),
            new Question.Cell(Question.COMMISSION, CommissionEngine.LIBRARY, 200_000, 2),
            new Question.Cell(Question.COMMISSION, CommissionEngine.DROOLS, 2_000, 1),
            new Question.Cell(Question.COMMISSION, CommissionEngine.DUCKDB, 200_000, 2));
  }

  @Test
  void a_ratio_says_how_many_times_as_fast_the_library_is() {
    Results results = new Results(Question.COMMISSION, 1);
    Question.COMMISSION
        .cells(1)
        .forEach(
            cell -> results.time(cell, cell.contender() == CommissionEngine.LIBRARY ? 10 : 25));
    assertThat(results.ratios().toString().lines().map(String::strip))
        .anyMatch(line -> line.matches("library: drools +20,000 +2 : 1 +10.0 +25.0 +2.50"));
  }

  @Test
  void a_slower_library_is_said_to_be_a_fraction_as_fast() {
    Results results = new Results(Question.COMMISSION, 1);
    Question.COMMISSION
        .cells(1)
        .forEach(
            cell -> results.time(cell, cell.contender() == CommissionEngine.LIBRARY ? 25 : 10));
    assertThat(results.ratios().toString()).contains("1/2.5").doesNotContain("0.40");
  }

  @Test
  void one_slow_process_does_not_move_a_figure() {
    Results results = new Results(Question.FUNNEL, 1);
    Question.Cell cell = new Question.Cell(Question.FUNNEL, FunnelEngine.DUCKDB, 10_000_000, 2);
    for (double ofFork : new double[] {30, 900, 20, 40, 10}) {
      results.time(cell, ofFork);
    }
    assertThat(results.times().toString().lines().map(String::strip))
        .anyMatch(line -> line.matches("duckdb +10,000,000 +2 +5 +30.0 +3.0"));
  }

  @Test
  void halfway_between_the_two_in_the_middle_is_the_median_of_an_even_number() {
    assertThat(Results.median(DoubleStream.of(4, 1, 3, 8))).isEqualTo(3.5);
    assertThat(Results.median(DoubleStream.empty())).isNaN();
  }

  @Test
  void figures_that_the_aims_rest_on_come_from_all_forks_and_the_heavy_from_one() {
    Measurer measurer = new Measurer(BenchmarkOptions.parse());
    for (Question question : Question.values()) {
      for (Question.Cell cell : question.cells(1)) {
        boolean isFull = cell.size() >= question.size(cell.contender(), 1) / 2;
        boolean isHeavy = cell.contender().part() == Contender.Part.ASIDE;
        assertThat(measurer.forks(cell)).isEqualTo(isFull && !isHeavy ? 5 : 1);
      }
    }
  }

  @Test
  void a_plan_of_every_kind_of_component_is_reviewed_with_findings_of_each() {
    PlanReviewBenchmark benchmark = new PlanReviewBenchmark();
    benchmark.components = 10;
    benchmark.make();
    assertThat(benchmark.review().findings())
        .flatExtracting(finding -> finding.component().stream().toList())
        .extracting(Object::toString)
        .contains("component-1", "component-2", "component-4");
  }

  @Test
  void a_curve_is_timed_over_the_durations_that_are_sorted() {
    CurveBenchmark benchmark = new CurveBenchmark();
    benchmark.size = 3_000;
    benchmark.make();
    long[] sorted = (long[]) benchmark.answer();
    benchmark.what = "Kaplan-Meier";
    SurvivalCurve curve = (SurvivalCurve) benchmark.answer();
    benchmark.what = "Aalen-Johansen";
    CumulativeIncidence incidence = (CumulativeIncidence) benchmark.answer();

    assertThat(curve.points())
        .extracting(SurvivalPoint::age)
        .containsExactlyElementsOf(Arrays.stream(sorted).distinct().boxed().toList());
    assertThat(incidence.eventFree()).isEqualTo(curve);
    assertThat(incidence.causes()).containsOnlyKeys("lost", "won");
  }

  @Test
  void an_engine_is_called_by_words() {
    assertThat(CommissionEngine.LIBRARY_PLAN_ENGINE.label()).isEqualTo("library, plan engine");
    assertThat(FunnelEngine.STREAMS.label()).isEqualTo("streams");
  }

  @Test
  void quick_is_one_fork_of_a_tenth_unless_said_otherwise() {
    BenchmarkOptions quick = BenchmarkOptions.parse("--quick", "--only", "funnel");
    assertThat(quick.scale()).isEqualTo(10);
    assertThat(quick.forks()).isEqualTo(1);
    assertThat(quick.questions()).containsExactly(Question.FUNNEL);
    assertThat(BenchmarkOptions.parse("--forks", "3", "--quick").forks()).isEqualTo(3);
    assertThat(BenchmarkOptions.parse().forks()).isEqualTo(5);
    assertThat(BenchmarkOptions.parse().timings()).containsExactly(Timing.values());
    assertThat(quick.timings()).isEmpty();
    BenchmarkOptions review = BenchmarkOptions.parse("--only", "review");
    assertThat(review.timings()).containsExactly(Timing.REVIEW);
    assertThat(review.questions()).isEmpty();
  }

  @Test
  void options_that_are_not_known_or_lack_a_value_are_refused() {
    assertThatThrownBy(() -> BenchmarkOptions.parse("--fast")).hasMessage("unknown option --fast");
    assertThatThrownBy(() -> BenchmarkOptions.parse("--heap")).hasMessage("--heap needs a value");
    assertThatThrownBy(() -> BenchmarkOptions.parse("--forks", "0"))
        .hasMessage("--forks must be above zero, was 0");
    assertThatThrownBy(() -> BenchmarkOptions.parse("--only", "stages"))
        .hasMessage(
            "--only must be one of [funnel, commission, cohorts] or [review, curves], was stages");
  }
}
