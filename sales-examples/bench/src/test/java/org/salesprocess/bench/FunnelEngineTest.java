package org.salesprocess.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.google.common.primitives.ImmutableLongArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FunnelEngineTest {

  private static final FunnelWorkload WORKLOAD = FunnelWorkload.of(40_000);
  private static final FunnelWorkload FEW = FunnelWorkload.of(40);

  @ParameterizedTest
  @CsvSource({
    "LIBRARY, 1",
    "LIBRARY, 2",
    "LIBRARY_SEALED_BEFORE, 1",
    "LIBRARY_SEALED_BEFORE, 2",
    "LIBRARY_FULLER_REPORT, 1",
    "LIBRARY_FULLER_REPORT, 2",
    "LIBRARY_OBJECTS, 1",
    "LIBRARY_OBJECTS, 2",
    "DUCKDB, 1",
    "DUCKDB, 2",
    "STREAMS, 1",
    "STREAMS, 2",
  })
  void every_exact_engine_gives_the_answer_of_a_search_lead_by_lead(
      FunnelEngine engine, int threads) {
    assertThat(answer(engine, threads)).isEqualTo(SearchedFunnel.answer(WORKLOAD));
  }

  @ParameterizedTest
  @EnumSource
  void asking_again_gives_the_same_answer(FunnelEngine engine) {
    try (Engine.Loaded<FunnelAnswer> loaded = engine.engine().load(WORKLOAD, 1)) {
      FunnelAnswer first = loaded.ask();
      loaded.prepare();
      assertThat(loaded.ask()).isEqualTo(first);
    }
  }

  @Test
  void data_that_an_answer_used_up_are_not_asked_again() {
    try (Engine.Loaded<FunnelAnswer> loaded = FunnelEngine.LIBRARY.engine().load(FEW, 1)) {
      FunnelAnswer unused = loaded.ask();
      assertThatThrownBy(loaded::ask)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("engine: must be prepared before it is asked again");
    }
  }

  @ParameterizedTest
  @EnumSource
  void few_changes_are_answered_as_many_are(FunnelEngine engine) {
    assumeThat(engine.isExact()).isTrue();
    for (int changes = 1; changes <= FEW.size(); changes++) {
      FunnelWorkload few = FunnelWorkload.of(changes);
      assertThat(answer(engine, few, 2)).isEqualTo(SearchedFunnel.answer(few));
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2"})
  void the_weaker_query_counts_the_same_that_enter_and_never_more_further_on(int threads) {
    FunnelAnswer exact = answer(FunnelEngine.DUCKDB, threads);
    FunnelAnswer weaker = answer(FunnelEngine.DUCKDB_WEAKER, threads);
    assertThat(weaker).isNotEqualTo(exact);
    for (int segment = 0; segment <= FunnelWorkload.SEGMENTS; segment++) {
      ImmutableLongArray counts = exact.reached().get(segment);
      ImmutableLongArray fewer = weaker.reached().get(segment);
      assertThat(fewer.get(0)).isEqualTo(counts.get(0));
      for (int step = 1; step < FunnelWorkload.STAGES; step++) {
        assertThat(fewer.get(step)).isLessThanOrEqualTo(counts.get(step));
      }
    }
  }

  private static FunnelAnswer answer(FunnelEngine engine, int threads) {
    return answer(engine, WORKLOAD, threads);
  }

  private static FunnelAnswer answer(FunnelEngine engine, FunnelWorkload of, int threads) {
    try (Engine.Loaded<FunnelAnswer> loaded = engine.engine().load(of, threads)) {
      return loaded.ask();
    }
  }
}
